import { counted } from '#kernel/plural.ts'
import { countyName } from '#kernel/polish-place.ts'
import { comparePolish } from '#kernel/polish-text.ts'
import { unitHref } from '#modules/territory/public/parts.tsx'
import { KIND_ADJECTIVES } from '#modules/territory/shared/labels.pl.ts'
import type { CompareRow } from '#platform/web/html/compare.ts'
import { CompareTable } from '#platform/web/html/compare-table.tsx'
import { InlineForm, SelectField } from '#platform/web/html/form.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { Source } from '#platform/web/html/source.tsx'
import type { CountyComparison, CountyRow } from '../shared/answers.ts'
import { TOPICS } from '../shared/indicator.ts'
import { labels } from '../shared/labels.pl.ts'
import { figureOf, yearsInWords } from './figures.ts'
import { sourcesInWords } from './source-words.ts'

const TABLE_ID = 'porownanie'
const INDICATORS = { one: 'wskaźnik', few: 'wskaźniki', many: 'wskaźników' }

/** In what order the gminas stand, as the address says. */
export type CountyOrder = { by: CountyRow | undefined; direction: 'highest' | 'lowest' }

/** Reads the order from the address; what it does not know leaves the order of names. */
export function orderOf(query: Record<string, string | undefined>, rows: readonly CountyRow[]): CountyOrder {
  return {
    by: rows.find(({ code }) => code === query.wedlug),
    direction: query.kierunek === 'rosnaco' ? 'lowest' : 'highest',
  }
}

/** Gminas side by side, sorted by links and by a form that works without script. */
export function CountyTable({ comparison, order }: { comparison: CountyComparison; order: CountyOrder }) {
  const { county, rows, municipalities, sources } = comparison
  const path = unitHref(county)
  const places = sortedPlaces(comparison, order)
  const years = rows.flatMap(({ year }) => (year === null ? [] : [year]))
  const yearWords = years.length === 0 ? '' : `, ${yearsInWords(years)} r.`
  const isAlone = municipalities.length === 1
  return (
    <Section id={TABLE_ID} title={isAlone ? 'Miasto na tle województwa' : 'Gminy obok siebie'}>
      {!isAlone && <OrderForm path={path} rows={rows} order={order} />}
      <CompareTable
        id="tabela-gmin"
        caption={`Gminy ${countyName(county, 'genitive')}: ${counted(rows.length, INDICATORS)}${yearWords}`}
        indicatorHead={`Wskaźnik${years.length > 0 && isOneYear(years) ? yearWords : ''}`}
        units={places.flatMap((place) => unitAt(comparison, place))}
        groups={TOPICS.map((topic) => ({
          title: labels.topics[topic],
          rows: rows.filter((row) => row.topic === topic).map((row) => compareRow(row, places, isOneYear(years))),
        })).filter((group) => group.rows.length > 0)}
        medianHeads={isAlone ? ['Mediana województwa'] : ['Mediana powiatu', 'Mediana województwa']}
        farFrom="mediany województwa"
        {...(isAlone ? {} : { sort: sortLinks(path, order) })}
      />
      <Source csvHref={`/api/v1/county-comparisons/${county.code}/csv`} permalink={`${path}#${TABLE_ID}`}>
        {sourcesInWords(sources)}
      </Source>
    </Section>
  )
}

function OrderForm({ path, rows, order }: { path: string; rows: readonly CountyRow[]; order: CountyOrder }) {
  return (
    <InlineForm action={`${path}#${TABLE_ID}`} submit="Ułóż" kind="plain">
      <SelectField
        id="wedlug"
        name="wedlug"
        label="Kolejność gmin"
        value={order.by?.code ?? ''}
        options={[
          { value: '', label: 'alfabetyczna' },
          ...rows.map(({ code, shortName, topic }) => ({ value: code, label: shortName, group: labels.topics[topic] })),
        ]}
      />
    </InlineForm>
  )
}

function sortLinks(path: string, { by, direction }: CountyOrder) {
  return {
    ...(by === undefined ? {} : { by: by.code }),
    direction,
    hrefOf: (key: string, next: 'highest' | 'lowest') =>
      `${path}?wedlug=${key}${next === 'lowest' ? '&kierunek=rosnaco' : ''}#${TABLE_ID}`,
    hrefByName: `${path}#${TABLE_ID}`,
  }
}

/** Places of gminas in the answer, in the order to be shown; those without the value come last. */
function sortedPlaces({ municipalities, rows }: CountyComparison, { by, direction }: CountyOrder): number[] {
  const places = municipalities.map((_, place) => place)
  const values = rows.find(({ code }) => code === by?.code)?.values
  if (values === undefined) return places.sort((a, b) => compareNames(municipalities, a, b))
  const sign = direction === 'highest' ? -1 : 1
  return places.sort((a, b) => {
    const [one, other] = [values[a]?.value ?? null, values[b]?.value ?? null]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return sign * (one - other)
  })
}

function compareNames(units: CountyComparison['municipalities'], a: number, b: number): number {
  return comparePolish(units[a]?.name ?? '', units[b]?.name ?? '')
}

function unitAt({ municipalities }: CountyComparison, place: number) {
  const unit = municipalities[place]
  if (unit === undefined) return []
  const { code, name, kind } = unit
  return [{ code, name, href: unitHref(unit), kind: kind === null ? '' : KIND_ADJECTIVES[kind] }]
}

function compareRow(row: CountyRow, places: readonly number[], isOneYearTable: boolean): CompareRow {
  const { code, shortName, unit, decimals, year, values, countyMedian, voivodeshipMedian } = row
  const medians = places.length === 1 ? [voivodeshipMedian] : [countyMedian, voivodeshipMedian]
  return {
    key: code,
    name: shortName,
    href: `/wskazniki/${code}`,
    unit: isOneYearTable || year === null ? unit : `${unit}, ${year} r.`,
    decimals,
    figures: places.map((place) => {
      const { value = null, missing = null } = values[place] ?? {}
      return figureOf(value, missing)
    }),
    medians: medians.map((median) => figureOf(median, 'not-delivered')),
  }
}

function isOneYear(years: readonly number[]): boolean {
  return new Set(years).size <= 1
}
