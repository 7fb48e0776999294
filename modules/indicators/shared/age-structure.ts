import { z } from 'zod'
import { type AgeDisagreement, ageDisagreements, FIVE_YEAR_GROUPS, OVERLAPPING_COLUMNS } from './age-groups.ts'
import { numberOrNull } from './comparison.ts'
import type { YearInputs } from './compute.ts'
import { originsAt } from './input-matrix.ts'

/** People of a unit by five-year groups, beside the voivodeship; the sexes are not told apart by this export. */
export const AgeStructure = z.object({
  year: z.int().meta({ label: 'Rok', reach: 'public' }),
  groups: z.array(
    z.object({
      label: z.string().meta({ label: 'Wiek', reach: 'public' }),
      count: z.number().meta({ label: 'Osoby', reach: 'public' }),
      share: z.number().meta({ label: 'Udział w ludności (%)', reach: 'public' }),
      voivodeshipShare: z.number().nullable().meta({ label: 'Udział w województwie (%)', reach: 'public' }),
    }),
  ),
  total: z.number().meta({ label: 'Razem', reach: 'public' }),
  disagreements: z
    .array(z.object({ label: z.string(), published: z.number(), added: z.number() }))
    .meta({ label: 'Kolumny, które nie zgadzają się z sumą grup', reach: 'public' }),
  originIds: z.array(z.string()).meta({ label: 'Pliki', reach: 'public' }),
})
export type AgeStructure = z.infer<typeof AgeStructure>

/**
 * The age structure of one unit in one year, or null when a group is missing. Shares are of the sum of the groups,
 * so they always make 100%; the file's own totals are compared with it and differences are reported.
 */
export function ageStructure(code: string, { frame, inputs }: YearInputs): AgeStructure | null {
  const index = frame.indexOf.get(code)
  if (index === undefined) return null
  const counts = countsAt(inputs, index)
  const total = totalOf(counts)
  if (total === null || total === 0) return null

  const voivodeship = frame.indexOf.get(code === '00' ? '00' : code.slice(0, 2))
  const around = voivodeship === undefined ? new Map<string, number>() : countsAt(inputs, voivodeship)
  const aroundTotal = totalOf(around)
  const origins = FIVE_YEAR_GROUPS.flatMap((group) => {
    const input = inputs.get(group)
    return input === undefined ? [] : originsAt(input, index)
  })
  return {
    year: frame.year,
    groups: FIVE_YEAR_GROUPS.map((label) => ({
      label,
      count: counts.get(label) as number,
      share: ((counts.get(label) as number) / total) * 100,
      voivodeshipShare: aroundTotal === null ? null : ((around.get(label) as number) / aroundTotal) * 100,
    })),
    total,
    disagreements: ageDisagreements(counts) satisfies AgeDisagreement[],
    originIds: [...new Set(origins)],
  }
}

/** Names of the inputs an age structure needs: the groups, and the columns that repeat them. */
export const AGE_STRUCTURE_INPUTS: readonly string[] = [
  ...FIVE_YEAR_GROUPS,
  ...OVERLAPPING_COLUMNS.map(({ total }) => total),
]

function countsAt(inputs: YearInputs['inputs'], index: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of AGE_STRUCTURE_INPUTS) {
    const value = numberOrNull(inputs.get(name)?.values[index])
    if (value !== null) counts.set(name, value)
  }
  return counts
}

function totalOf(counts: ReadonlyMap<string, number>): number | null {
  let total = 0
  for (const group of FIVE_YEAR_GROUPS) {
    const count = counts.get(group)
    if (count === undefined) return null
    total += count
  }
  return total
}
