import type { TableFormat } from '../../shared/table-formats.ts'

/** Forms of a table as people and catalogues know them. */
export const CATALOGUE_FORMS: readonly {
  format: TableFormat
  title: string
  /** For whom it is. */
  use: string
  /** Code in the European list of file types. */
  fileType: string
  mediaType: string
  conformsTo?: string
}[] = [
  {
    format: 'csv',
    title: 'CSV',
    use: 'otwiera go każdy arkusz; średniki, przecinek dziesiętny, kodowanie UTF-8',
    fileType: 'CSV',
    mediaType: 'text/csv',
  },
  {
    format: 'xlsx',
    title: 'XLSX',
    use: 'arkusz, w którym liczby są liczbami',
    fileType: 'XLSX',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    format: 'json-stat',
    title: 'JSON-stat 2.0',
    use: 'kostka danych dla programów; każdy brak ma tam swój rodzaj',
    fileType: 'JSON',
    mediaType: 'application/json',
    conformsTo: 'https://json-stat.org/full/',
  },
  {
    format: 'csv-metadata.json',
    title: 'Opis pliku CSV (CSVW)',
    use: 'mówi programom, co jest w kolumnach pliku CSV, w jakiej jednostce i co znaczą słowa zamiast liczb',
    fileType: 'JSON',
    mediaType: 'application/csvm+json',
    conformsTo: 'http://www.w3.org/ns/csvw',
  },
]
