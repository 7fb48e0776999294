import { z } from 'zod'

/** Forms in which a table is taken along. */
export const TABLE_FORMATS = ['csv', 'xlsx'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]
export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const inFormat = {
  format: z
    .enum(TABLE_FORMATS, 'Wybierz csv albo xlsx.')
    .meta({ label: 'Rodzaj pliku', hint: 'csv albo xlsx', reach: 'public' }),
}

/** Of which unit, in any spelling of its code. */
export const ofUnit = z.object({
  unitCode: z
    .string()
    .trim()
    .regex(/^\d{2,12}(_\d)?$/, 'Podaj kod jednostki z samych cyfr, na przykład 2816 albo 281601.')
    .meta({ label: 'Kod jednostki', hint: 'Pisownia rejestru, granic albo urzędu statystycznego.', reach: 'public' }),
})
