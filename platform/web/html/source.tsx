import type { ReactNode } from 'react'

type SourceProps = {
  /** Publisher, data set, day of the data: "GUS, Bank Danych Lokalnych, stan na 31 grudnia 2024 r." */
  children: ReactNode
  csvHref?: string
  csvLabel?: string
  /** The stable address of the table or picture above. */
  permalink?: string
}

/** Stands under each table and picture: where the figures come from, of which day, and how to take them away. */
export function Source({ children, csvHref, csvLabel = 'Pobierz tabelę (CSV)', permalink }: SourceProps) {
  return (
    <p className="source">
      Źródło: {children}{' '}
      {csvHref !== undefined && (
        <>
          <a href={csvHref}>{csvLabel}</a>{' '}
        </>
      )}
      {permalink !== undefined && <a href={permalink}>Stały adres</a>}
    </p>
  )
}
