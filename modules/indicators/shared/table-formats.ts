import { z } from 'zod'
import { bytes } from '#platform/http/endpoint.ts'

/**
 * Forms in which a table is taken along. The last is what programs need to read the first; its name is the one under
 * which the standard looks for it beside a file called "csv".
 */
export const TABLE_FORMATS = ['csv', 'xlsx', 'json-stat', 'csv-metadata.json'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]
export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const JSON_STAT_MEDIA_TYPE = 'application/json; charset=utf-8'
export const CSV_METADATA_MEDIA_TYPE = 'application/csvm+json; charset=utf-8'

/** A table in any of its forms. */
export const tableBytes = bytes('text/csv', XLSX_MEDIA_TYPE, 'application/json', 'application/csvm+json')

export const inFormat = {
  format: z.enum(TABLE_FORMATS, 'Wybierz csv, xlsx, json-stat albo csv-metadata.json.').meta({
    label: 'Rodzaj pliku',
    hint: 'csv, xlsx, json-stat (JSON-stat 2.0) albo csv-metadata.json (opis pliku csv według CSVW)',
    reach: 'public',
  }),
}

/** Of which unit, in any spelling of its code. */
export const ofUnit = z.object({
  unitCode: z
    .string()
    .trim()
    .regex(/^\d{2,12}(_\d)?$/, 'Podaj kod jednostki z samych cyfr, na przykład 2816 albo 281601.')
    .meta({ label: 'Kod jednostki', hint: 'Pisownia rejestru, granic albo urzędu statystycznego.', reach: 'public' }),
})
