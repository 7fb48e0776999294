/** Stands beside whatever Splot shows without having confirmed it; the page explains once what it means. */
export function ToCheck() {
  return <span className="to-check">do sprawdzenia</span>
}
