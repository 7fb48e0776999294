import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { MUNICIPALITY_KINDS, type MunicipalityKind } from '#modules/territory/shared/territorial-unit.ts'
import type { Ask } from '#platform/web/public-page.ts'
import type { IndicatorEntry } from '../shared/answers.ts'

/** What the address asks the region's page to show. */
export type Choice = {
  indicator: IndicatorEntry
  /** Undefined: the latest. */
  year: number | undefined
  /** A year that was asked for and the indicator does not have: changing the indicator keeps the year of the form. */
  unknownYear: number | undefined
  kind: MunicipalityKind | undefined
}

const OPENS_WITH = 'share-65-plus'

/** Reads the address; anything it does not know falls back, since addresses are sent on and typed by hand. */
export function choiceOf(query: Record<string, string | undefined>, indicators: readonly IndicatorEntry[]): Choice {
  const indicator =
    indicators.find(({ code }) => code === query.wskaznik) ??
    indicators.find(({ code, years }) => code === OPENS_WITH && years.length > 0) ??
    indicators.find(({ years }) => years.length > 0) ??
    (indicators[0] as IndicatorEntry)
  const asked = /^\d{4}$/.test(query.rok ?? '') ? Number(query.rok) : undefined
  const isKnown = asked !== undefined && indicator.years.includes(asked)
  return {
    indicator,
    year: isKnown ? asked : undefined,
    unknownYear: isKnown ? undefined : asked,
    kind: MUNICIPALITY_KINDS.find((kind) => String(kind) === query.rodzaj),
  }
}

/** Names of a voivodeship's powiats by code. */
export async function countyNames(ask: Ask, voivodeship: string): Promise<Map<string, string>> {
  const { items } = await ask(territoryOperations.listUnits, {
    query: { level: 'county', parentCode: voivodeship, limit: 500 },
  })
  return new Map(items.map(({ code, name }) => [code, name]))
}
