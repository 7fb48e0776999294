import { comparePolish } from '#kernel/polish-text.ts'
import { listUnits } from '#modules/territory/server/api.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BookletEntry } from '../shared/county-booklet.ts'

/** Counties of the current register, by voivodeship and name, with how many municipalities their booklets have. */
export async function listCountyBooklets(
  ctx: Ctx,
  { voivodeshipCode }: { voivodeshipCode?: string | undefined },
): Promise<BookletEntry[]> {
  const within = voivodeshipCode === undefined ? {} : { parentCode: voivodeshipCode }
  const counties = await listUnits(ctx, { level: 'county', ...within })
  const municipalities = await listUnits(ctx, { level: 'municipality', ...within })
  const voivodeships = new Map((await listUnits(ctx, { level: 'voivodeship' })).map(({ code, name }) => [code, name]))
  const counts = new Map<string, number>()
  for (const { code } of municipalities) counts.set(code.slice(0, 4), (counts.get(code.slice(0, 4)) ?? 0) + 1)
  return counties
    .map(({ code, name }) => ({
      code,
      name,
      voivodeshipCode: code.slice(0, 2),
      voivodeshipName: voivodeships.get(code.slice(0, 2)) ?? '',
      municipalities: counts.get(code) ?? 0,
    }))
    .sort((a, b) => comparePolish(a.voivodeshipName, b.voivodeshipName) || comparePolish(a.name, b.name))
}
