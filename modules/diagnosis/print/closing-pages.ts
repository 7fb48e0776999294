import { formatDate } from '#kernel/plain-date.ts'
import type { Gap } from '#modules/indicators/shared/gaps.ts'
import type { Block, Section, Table } from '#platform/documents/model.ts'
import type { CountyBooklet } from '../shared/county-booklet.ts'
import { AGE_LABELS } from './pictures.tsx'
import { bookletWords, comparedCell, municipalityTitle, sourceOf, theCounty } from './words.ts'

/** What no figure of this booklet says, and what would help: so that nobody argues from a number that is not there. */
export function unknownPage(booklet: CountyBooklet): Section {
  const gaps = allGaps(booklet)
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: 'Czego dane nie mówią' }]
  if (gaps.length === 0)
    blocks.push({ kind: 'paragraph', text: 'Wszystkie wskaźniki mają aktualne dane dla każdej gminy.' })
  else {
    blocks.push({
      kind: 'table',
      caption: 'Luki w danych',
      columns: [
        { heading: 'Czego dotyczy', share: 1.6 },
        { heading: 'Dlaczego', align: 'start', share: 2 },
        { heading: 'Co pomoże', align: 'start', share: 2 },
      ],
      groups: [
        {
          rows: gaps.map(({ gap, places }) => ({
            header: places === null ? gap.title : [gap.title, { text: ` ${places}`, mark: 'quiet' }],
            cells: [gap.why, gap.remedy ?? '–'],
          })),
        },
      ],
      source: { text: 'Splot, sprawdzenie wczytanych plików', dateOfData: `stan na ${formatDate(booklet.madeOn)}` },
    })
  }
  blocks.push({ kind: 'paragraph', style: 'note', text: bookletWords.limits })
  return { runningHead: 'Czego dane nie mówią', blocks }
}

/** Gaps of the county and of its municipalities, each said once, with the places it concerns. */
function allGaps({ comparison, municipalities }: CountyBooklet): { gap: Gap; places: string | null }[] {
  const said = new Map<string, { gap: Gap; places: string[] }>()
  const note = (gap: Gap, place: string | null) => {
    const key = `${gap.kind} ${gap.title} ${gap.why}`
    const known = said.get(key) ?? { gap, places: [] }
    if (place !== null) known.places.push(place)
    said.set(key, known)
  }
  for (const gap of comparison.gaps) note(gap, null)
  for (const { profile } of municipalities) {
    for (const gap of profile.gaps) note(gap, municipalityTitle(profile.unit, comparison.municipalities))
  }
  return [...said.values()].map(({ gap, places }) => ({
    gap,
    places: places.length === 0 || places.length === municipalities.length ? null : `(${places.join(', ')})`,
  }))
}

/** The figures of the pictures as tables: whoever cannot use a picture, or wants to count on, finds the numbers here. */
export function figureTables(booklet: CountyBooklet): Section[] {
  const ages = ageTable(booklet)
  const trends = ['population', 'registered-unemployed'].flatMap((code) => trendTable(booklet, code))
  const tables = [...(ages === undefined ? [] : [ages]), ...trends]
  return tables.map((table, place) => ({
    orientation: 'landscape' as const,
    runningHead: 'Liczby z wykresów',
    blocks: [
      ...(place === 0 ? [{ kind: 'heading' as const, level: 1 as const, text: 'Liczby z wykresów' }] : []),
      table,
    ],
  }))
}

function ageTable(booklet: CountyBooklet): Table | undefined {
  const { comparison, county, municipalities } = booklet
  const known = municipalities.flatMap(({ profile }) =>
    profile.ageStructure === null ? [] : [{ unit: profile.unit, facts: profile.ageStructure }],
  )
  const [first] = known
  if (first === undefined) return undefined
  const shares = (facts: typeof first.facts | null, of: 'share' | 'voivodeshipShare') =>
    AGE_LABELS.map((label) => comparedCell(facts?.groups.find((group) => group.label === label)?.[of], 1))
  return {
    kind: 'table',
    id: 'struktura-wieku',
    caption: `Struktura wieku gmin ${theCounty(booklet, 'genitive')}, % ludności`,
    columns: [
      { heading: 'Gmina', share: 3.4 },
      ...AGE_LABELS.map((label) => ({ heading: label.replace(' i więcej', '+'), share: 1 })),
    ],
    groups: [
      {
        rows: known.map(({ unit, facts }) => ({
          header: municipalityTitle(unit, comparison.municipalities),
          cells: shares(facts, 'share'),
        })),
      },
      {
        rows: [
          { header: 'Powiat', cells: shares(county.ageStructure, 'share'), total: true },
          { header: 'Województwo', cells: shares(first.facts, 'voivodeshipShare'), total: true },
        ],
      },
    ],
    source: sourceOf(sourcesOf(booklet, 'P2137'), [first.facts.year]),
    dense: true,
  }
}

const MOST_YEARS = 12

function trendTable(booklet: CountyBooklet, code: string): Table[] {
  const { comparison, municipalities } = booklet
  const rows = municipalities.flatMap(({ profile }) => {
    const row = profile.topics.flatMap((topic) => topic.rows).find((candidate) => candidate.code === code)
    return row === undefined ? [] : [{ unit: profile.unit, row }]
  })
  const years = [
    ...new Set(rows.flatMap(({ row }) => row.trend.filter(({ value }) => value !== null).map(({ year }) => year))),
  ].sort()
  const [first] = rows
  if (first === undefined || years.length < 3) return []
  const subjects = new Set(first.row.cells.map(({ subject }) => subject))
  return portionsOf(years).map((shown, part) => ({
    kind: 'table',
    id: `przebieg-${code}-${part + 1}`,
    caption: `${first.row.name}, ${first.row.unit}, ${shown[0]}–${shown.at(-1)}`,
    columns: [{ heading: 'Gmina', share: 2.4 }, ...shown.map((year) => ({ heading: String(year), share: 1 }))],
    groups: [
      {
        rows: rows.map(({ unit, row }) => ({
          header: municipalityTitle(unit, comparison.municipalities),
          cells: shown.map((year) => comparedCell(row.trend.find((point) => point.year === year)?.value, row.decimals)),
        })),
      },
    ],
    source: sourceOf(
      comparison.sources.filter(({ subjectCode }) => subjects.has(subjectCode)),
      [shown[0] ?? null, shown.at(-1) ?? null],
    ),
    dense: true,
  }))
}

function portionsOf(years: readonly number[]): number[][] {
  const parts = Math.ceil(years.length / MOST_YEARS)
  const size = Math.ceil(years.length / parts)
  return Array.from({ length: parts }, (_, part) => years.slice(part * size, (part + 1) * size))
}

function sourcesOf({ comparison }: CountyBooklet, subject: string) {
  return comparison.sources.filter(({ subjectCode }) => subjectCode === subject)
}

/** Where every figure comes from and how it was made. */
export function sourcesPage(booklet: CountyBooklet): Section {
  const { comparison, boundarySource } = booklet
  const files = comparison.sources.map(({ text }) => text)
  const boundaries =
    boundarySource === null
      ? []
      : [`Granice i powierzchnie: ${boundarySource.text}, pobrano ${formatDate(boundarySource.obtainedOn)}`]
  return {
    runningHead: 'Źródła i metoda',
    blocks: [
      { kind: 'heading', level: 1, text: 'Źródła i metoda' },
      { kind: 'heading', level: 2, text: 'Pliki' },
      { kind: 'list', items: [...files, ...boundaries, 'Podział terytorialny: GUS, rejestr TERYT (TERC).'] },
      { kind: 'heading', level: 2, text: 'Jak liczymy' },
      { kind: 'list', items: [...comparison.method] },
    ],
  }
}
