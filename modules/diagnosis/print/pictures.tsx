import { formatNumber, formatPercent } from '#kernel/polish-number.ts'
import { FIVE_YEAR_GROUPS } from '#modules/indicators/shared/age-groups.ts'
import type { AgeStructure as AgeFacts } from '#modules/indicators/shared/age-structure.ts'
import type { ProfileRow } from '#modules/indicators/shared/profile-row.ts'
import { AgeStructure } from '#platform/web/html/age-structure.tsx'
import { Locator } from '#platform/web/html/locator.tsx'
import { RegionMap } from '#platform/web/html/region-map.tsx'
import { svgString } from '#platform/web/html/render.ts'
import { Trend } from '#platform/web/html/trend.tsx'
import type { BookletMap } from '../shared/county-booklet.ts'

/** A drawn picture and what it says to those who do not see it. */
export type Drawn = { svg: string; alt: string }

/** Where the given units lie in a map. */
export function drawLocator(map: BookletMap, isHere: (code: string) => boolean, alt: string): Drawn {
  const here = map.units.filter(({ code }) => isHere(code)).map(({ path }) => path)
  const units = map.units.map(({ path }) => path)
  const { width, height, borders } = map
  return {
    alt,
    svg: svgString(
      <Locator width={width} height={height} units={units} borders={borders} here={here} label={alt} paint="print" />,
    ),
  }
}

/** The county's municipalities with their names: a map to find one's way, without classes of any figure. */
export function drawCountyMap(map: BookletMap, alt: string): Drawn {
  const { width, height, borders, outline } = map
  const units = map.units.map(({ code, name, path }) => ({
    code,
    name,
    path,
    valueText: '',
    mapClass: 1 as const,
  }))
  const labels = map.units.map(({ name, x, y }) => ({ text: name, x, y }))
  return {
    alt,
    svg: svgString(
      <RegionMap
        id="powiat"
        width={width}
        height={height}
        units={units}
        borders={borders}
        outline={outline}
        labels={labels}
        label={alt}
        paint="print"
      />,
    ),
  }
}

/** Five-year groups of a unit as bars, the voivodeship as an outline; one scale for the whole booklet. */
export function drawAgeStructure(facts: AgeFacts, name: string, max: number): Drawn {
  const alt = ageAlt(facts, name)
  return { alt, svg: svgString(<AgeStructure groups={ageGroups(facts)} label={alt} max={max} paint="print" />) }
}

/** Groups as the picture takes them, labelled as Poles print them. */
export function ageGroups({ groups }: AgeFacts) {
  return groups.map(({ label, share, voivodeshipShare }) => ({
    label: label.replace('-', '–').replace(' i więcej', '+'),
    share,
    ...(voivodeshipShare === null ? {} : { reference: voivodeshipShare }),
  }))
}

function ageAlt({ groups, year }: AgeFacts, name: string): string {
  const largest = groups.reduce((best, group) => (group.share > best.share ? group : best))
  const share = (from: string) =>
    groups.slice(groups.findIndex(({ label }) => label === from)).reduce((sum, group) => sum + group.share, 0)
  const young = groups.slice(0, 3).reduce((sum, group) => sum + group.share, 0)
  return `Struktura wieku, ${name}, ${year} r.: osoby do 14 lat ${formatPercent(young)}, 65 lat i więcej ${formatPercent(share('65-69'))}; najliczniejsza grupa ${largest.label} lat, ${formatPercent(largest.share)}.`
}

/** The greatest share of all structures, rounded up: the common end of the scale. */
export function commonScale(structures: readonly (AgeFacts | null)[]): number {
  const shares = structures.flatMap((facts) =>
    (facts?.groups ?? []).flatMap(({ share, voivodeshipShare }) => [share, voivodeshipShare ?? 0]),
  )
  return Math.max(1, Math.ceil(Math.max(0, ...shares)))
}

const LEAST_YEARS_OF_TREND = 3

/** A drawn course with its first and last value in words: "6 830 (2015)". */
export type DrawnTrend = { picture: Drawn; first: string; last: string }

/** An indicator's course through the years; undefined for fewer than three values. */
export function drawTrend(row: ProfileRow, name: string): DrawnTrend | undefined {
  const known = row.trend.flatMap(({ year, value }) => (value === null ? [] : [{ year, value }]))
  const [first, last] = [known[0], known.at(-1)]
  if (known.length < LEAST_YEARS_OF_TREND || first === undefined || last === undefined) return undefined
  const values = known.map(({ value }) => value)
  const [least, greatest] = [Math.min(...values), Math.max(...values)]
  const points = row.trend.map(({ year, value }) => ({ year, value: value ?? ({ missing: 'not-collected' } as const) }))
  const breaksAfter = row.trend.flatMap(({ year, isAfterBreak }) => (isAfterBreak ? [year - 1] : []))
  const said = (value: number) => formatNumber(value, { decimals: row.decimals })
  const alt = `${row.shortName}, ${name}: ${said(first.value)} w ${first.year} r., ${said(last.value)} w ${last.year} r.; najwięcej ${said(greatest)}, najmniej ${said(least)}.`
  const frame = {
    decimals: row.decimals,
    domain: [least, greatest] as const,
    width: 320,
    height: 84,
    paint: 'print' as const,
  }
  const svg = svgString(<Trend name={name} points={points} breaksAfter={breaksAfter} {...frame} />)
  const inWords = ({ year, value }: { year: number; value: number }) => `${said(value)} (${year})`
  return { picture: { alt, svg }, first: inWords(first), last: inWords(last) }
}

/** All groups in the order of the export, for tables that say the same as the pictures. */
export const AGE_LABELS: readonly string[] = FIVE_YEAR_GROUPS
