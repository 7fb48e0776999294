import { fileNamePolish } from '#kernel/polish-text.ts'
import { redirectToUnit } from '#modules/territory/public/parts.tsx'
import { writeCsv } from '#platform/exchange/csv.ts'
import type { Ask, PageAnswer, PublicPage } from '#platform/web/public-page.ts'
import type { Profile } from '../shared/answers.ts'
import { indicatorOperations } from '../shared/operations.ts'
import { ageColumns, populationIndex } from './county-series.ts'

type Table = { name: string; rows: (string | number | null)[][] }

/** The figures of the small pictures of a powiat's page, as files. */
export const countyTables: PublicPage[] = [
  { path: '/powiat/:code/wiek.csv', answer: (ask, { params }) => csvOf(ask, params.code as string, agesTable) },
  { path: '/powiat/:code/ludnosc.csv', answer: (ask, { params }) => csvOf(ask, params.code as string, peopleTable) },
]

async function csvOf(ask: Ask, code: string, tableOf: (profiles: readonly Profile[]) => Table): Promise<PageAnswer> {
  const redirect = redirectToUnit('powiat', code)
  if (redirect !== undefined) return redirect
  const { county, municipalities } = await ask(indicatorOperations.compareCounty, { params: { countyCode: code } })
  const profiles = await Promise.all(
    municipalities.map((unit) => ask(indicatorOperations.getProfile, { params: { unitCode: unit.code } })),
  )
  const { name, rows } = tableOf(profiles)
  const [heads = [], ...body] = rows
  const bytes = writeCsv({ columns: heads.map((heading) => ({ heading: String(heading) })), rows: body })
  const fileName = `${fileNamePolish(`${name} ${county.code} ${county.name}`)}.csv`
  return { kind: 'bytes', bytes, mediaType: 'text/csv; charset=utf-8', fileName }
}

function agesTable(profiles: readonly Profile[]): Table {
  const { drawn, year } = ageColumns(profiles)
  const files = (profile: Profile | undefined) => profile?.sources.map(({ text }) => text).join('; ') ?? ''
  return {
    name: 'struktura wieku gmin powiatu',
    rows: [
      ['Kod gminy', 'Gmina', 'Rok', 'Wiek', 'Osoby', 'Udział w ludności (%)', 'Udział w województwie (%)', 'Źródło'],
      ...drawn.flatMap(({ unit, ages }) =>
        ages.groups.map(({ label, count, share, voivodeshipShare }) => [
          unit.code,
          unit.name,
          year ?? null,
          label,
          count,
          rounded(share),
          voivodeshipShare === null ? null : rounded(voivodeshipShare),
          files(profiles.find((profile) => profile.unit.code === unit.code)),
        ]),
      ),
    ],
  }
}

function peopleTable(profiles: readonly Profile[]): Table {
  const index = populationIndex(profiles)
  return {
    name: 'liczba mieszkancow gmin powiatu',
    rows: [
      ['Kod gminy', 'Gmina', 'Rok', 'Osoby', `Indeks (${index?.base ?? 'rok bazowy'} = 100)`, 'Źródło'],
      ...(index?.lines ?? []).flatMap(({ unit, points, counts }) =>
        points.map(({ year, value }, place) => [
          unit.code,
          unit.name,
          year,
          counts[place] ?? null,
          typeof value === 'number' ? rounded(value) : null,
          index?.sources.map(({ text }) => text).join('; ') ?? '',
        ]),
      ),
    ],
  }
}

/** As the page shows it. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
