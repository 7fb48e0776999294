import { yearOf } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { parseUnitCode } from '#kernel/teryt.ts'
import { getUnit } from '#modules/territory/server/api.ts'
import type { TerritorialUnit } from '#modules/territory/shared/territorial-unit.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type AgeStructure, ageStructure } from '../shared/age-structure.ts'
import type { Profile } from '../shared/answers.ts'
import { definitions } from '../shared/definitions.ts'
import { gapsOf } from '../shared/gaps.ts'
import { TOPICS } from '../shared/indicator.ts'
import { labels } from '../shared/labels.pl.ts'
import type { Sentence } from '../shared/sentences/rule.ts'
import type { Extent } from '../shared/shown.ts'
import { ageInputsOf, yearsOf } from './matrices.ts'
import { heldSubjects, type Panel, panelOf } from './panel.ts'
import { rowsOf } from './rows.ts'
import { countyWords } from './say-sentences.ts'
import { sourced } from './sources.ts'

/**
 * Everything about one unit: each indicator in its latest year with comparisons and trend, the age structure, what
 * stands out and what is not known. With `year`: as if later years were not held; sentences are said only of today.
 *
 * @refuses `unit-not-found`; `unit-without-profile` for statistical subregions, which have no indicators of their own
 */
export async function getProfile(
  ctx: Ctx,
  { unitCode, extent = 'with-figures', year }: { unitCode: string; extent?: Extent; year?: number | undefined },
): Promise<Profile> {
  const panel = await panelOf(ctx)
  const unit = await profiledUnit(ctx, unitCode)
  const rows = await rowsOf(ctx, panel, unit.code, { extent, until: year })
  const age = await latestAgeStructure(ctx, panel, unit.code, year)
  const origins = [...rows.flatMap((row) => row.cells.flatMap((cell) => cell.originIds)), ...(age?.originIds ?? [])]
  return {
    unit,
    county: unit.level === 'municipality' ? await named(ctx, unit.code.slice(0, 4)) : null,
    voivodeship: unit.code.length > 2 ? await named(ctx, unit.code.slice(0, 2)) : null,
    topics: TOPICS.map((topic) => ({
      topic,
      name: labels.topics[topic],
      rows: rows.filter((row) => row.topic === topic),
    })).filter((topic) => topic.rows.length > 0),
    ageStructure: age,
    sentences: year === undefined ? await sentencesAbout(ctx, panel, unit) : [],
    gaps: gapsOf({ rows, age, currentYear: year ?? yearOf(ctx.today), heldSubjects: heldSubjects(panel) }),
    method: [...labels.method],
    ...sourced(ctx, panel, origins),
  }
}

/** The unit, if profiles are made of units of its level. */
export async function profiledUnit(ctx: Ctx, spelled: string): Promise<TerritorialUnit> {
  const unit = await getUnit(ctx, parseUnitCode(spelled)?.code ?? spelled)
  if (unit.level === 'statistical-subregion') throw new Refusal('unit-without-profile', { code: unit.code })
  return unit
}

/** The age structure of the latest year, not later than `until`, in which all groups of the unit are known. */
export async function latestAgeStructure(
  ctx: Ctx,
  panel: Panel,
  code: string,
  until = Number.POSITIVE_INFINITY,
): Promise<AgeStructure | null> {
  const complete = definitions.find(({ code: indicator }) => indicator === 'dependency-ratio')
  const years = (complete === undefined ? [] : yearsOf(panel, complete)).filter((year) => year <= until)
  for (const year of years.reverse()) {
    const structure = ageStructure(code, await ageInputsOf(ctx, panel, year))
    if (structure !== null) return structure
  }
  return null
}

async function sentencesAbout(ctx: Ctx, panel: Panel, unit: TerritorialUnit): Promise<Sentence[]> {
  if (unit.level !== 'municipality' && unit.level !== 'county') return []
  const { lead, municipalities } = await countyWords(ctx, panel, unit.code.slice(0, 4))
  if (unit.level === 'municipality') return municipalities.get(unit.code) ?? []
  return lead === null ? [] : [lead]
}

async function named(ctx: Ctx, code: string): Promise<{ code: string; name: string }> {
  const { name } = await getUnit(ctx, code)
  return { code, name }
}
