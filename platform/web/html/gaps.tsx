type Gap = {
  what: string
  why: string
  /** When it will be there, or what to do: "czerwiec 2026 r." */
  when: string
}

type GapsProps = {
  /** "Braki w danych o gminie Czarna Struga" */
  caption: string
  gaps: readonly Gap[]
}

/** What is not known about a place, and why. */
export function Gaps({ caption, gaps }: GapsProps) {
  return (
    <table className="stack">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Wskaźnik</th>
          <th scope="col">Dlaczego brakuje</th>
          <th scope="col">Kiedy będzie</th>
        </tr>
      </thead>
      <tbody>
        {gaps.map(({ what, why, when }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <td>{why}</td>
            <td>{when}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
