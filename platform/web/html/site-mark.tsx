/** The sign of Splot: threads that cross. The same drawing is the icon of the site, `icon.svg`. */
export function SiteMark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <path
        d="M3 8h9m5 0h6M3 18h6m5 0h9M8 3v6m0 5v9M18 3v9m0 5v6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
      />
    </svg>
  )
}
