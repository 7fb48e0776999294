import { yearOf } from '#kernel/plain-date.ts'
import { comparePolish } from '#kernel/polish-text.ts'
import { getUnit, listUnits } from '#modules/territory/server/api.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ProfileRow } from '../shared/profile-row.ts'
import { chooseSentences } from '../shared/sentences/choose.ts'
import { type CountyMember, countyLead } from '../shared/sentences/county-lead.ts'
import type { Sentence } from '../shared/sentences/rule.ts'
import { keep, type Panel } from './panel.ts'
import { rowsOf } from './rows.ts'

/** What is said of a county: its first sentence, and the sentences of each municipality by code. */
export type CountyWords = { lead: Sentence | null; municipalities: ReadonlyMap<string, Sentence[]> }

/** Says a county. Its municipalities are said together, since what distinguishes one is not true of the others. */
export async function countyWords(ctx: Ctx, panel: Panel, countyCode: string): Promise<CountyWords> {
  return await keep(panel.words, `${countyCode} ${yearOf(ctx.today)}`, async () => {
    const county = await getUnit(ctx, countyCode)
    const members = await membersOf(ctx, panel, county)
    return {
      lead: countyLead(county, members),
      municipalities: chooseSentences(new Map(members.map(({ code, facts }) => [code, facts]))),
    }
  })
}

/** Municipalities of a county in the newest state of the register, in alphabetical order. */
export async function municipalitiesOf(ctx: Ctx, countyCode: string): Promise<UnitSummary[]> {
  const units = await listUnits(ctx, { level: 'municipality', parentCode: countyCode })
  return [...units].sort((a, b) => comparePolish(a.name, b.name) || (a.code < b.code ? -1 : 1))
}

async function membersOf(ctx: Ctx, panel: Panel, county: { code: string; name: string }): Promise<CountyMember[]> {
  const voivodeship = await getUnit(ctx, county.code.slice(0, 2))
  const around = {
    county: { code: county.code, name: county.name },
    voivodeship: { code: voivodeship.code, name: voivodeship.name },
    countyRows: byCode(await rowsOf(ctx, panel, county.code)),
    voivodeshipRows: byCode(await rowsOf(ctx, panel, voivodeship.code)),
    currentYear: yearOf(ctx.today),
  }
  const members: CountyMember[] = []
  for (const { code, name, kind } of await municipalitiesOf(ctx, county.code)) {
    const facts = { ...around, unitCode: code, rows: byCode(await rowsOf(ctx, panel, code)) }
    members.push({ code, name, kind, facts })
  }
  return members
}

function byCode(rows: readonly ProfileRow[]): Map<string, ProfileRow> {
  return new Map(rows.map((row) => [row.code, row]))
}
