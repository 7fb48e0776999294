import { z } from 'zod'

// Shapes of the Local Data Bank's answers, as far as we read them: facts of another's interface, not of ours.

const UnitId = z.string().regex(/^\d{12}$/)
const count = z.int().nonnegative()

/** A page of `/units`. */
export const UnitsPage = z.object({
  totalRecords: count,
  page: count.optional(),
  results: z.array(z.object({ id: UnitId, name: z.string(), level: z.int().min(0).max(7) })),
})
export type UnitsPage = z.infer<typeof UnitsPage>

/** The answer of `/variables/{id}`. */
export const VariableAnswer = z.object({
  id: z.int().positive(),
  subjectId: z.string(),
  n1: z.string().optional(),
  n2: z.string().optional(),
  n3: z.string().optional(),
  n4: z.string().optional(),
  n5: z.string().optional(),
  level: z.int().min(0).max(7),
  measureUnitName: z.string().min(1),
})
export type VariableAnswer = z.infer<typeof VariableAnswer>

/** The bank's own description says `value` where its answers have `val`; the year is a text here and a number elsewhere. */
const BankValue = z
  .object({
    year: z.union([z.string().regex(/^(19|20)\d{2}$/), z.int().min(1900).max(2099)]),
    val: z.number().nullish(),
    value: z.number().nullish(),
    attrId: z.int(),
  })
  .transform(({ year, val, value, attrId }) => ({ year: Number(year), value: val ?? value ?? null, attrId }))
export type BankValue = z.infer<typeof BankValue>

/** A page of `/data/by-variable/{id}`. */
export const DataPage = z.object({
  totalRecords: count,
  variableId: z.int().positive(),
  page: count.optional(),
  lastUpdate: z.string().optional(),
  results: z.array(z.object({ id: UnitId, name: z.string(), values: z.array(BankValue) })),
})
export type DataPage = z.infer<typeof DataPage>
