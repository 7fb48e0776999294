import { MISSING_WORDS, type MissingKind } from '#kernel/missing.ts'
import { kindName, type MunicipalityKind } from '#kernel/teryt.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { labels } from '../shared/labels.pl.ts'
import { compareCounty } from './compare-county.ts'
import { getMap, type MapInput } from './get-map.ts'
import { decimal, type InFormat, tableAnswer } from './table-answer.ts'

/** The comparison of a county's municipalities as a table; refuses as `compareCounty`. */
export async function exportCounty(ctx: Ctx, input: { countyCode: string } & InFormat): Promise<BytesAnswer> {
  const { county, municipalities, rows, sources } = await compareCounty(ctx, input)
  const nameById = new Map(sources.map(({ originId, text }) => [originId, text]))
  const cell = (figure: { value: number | null; missing: MissingKind | null }, decimals: number) =>
    figure.missing === null ? decimal(figure.value, decimals) : MISSING_WORDS[figure.missing].word
  return await tableAnswer(
    `gminy powiatu ${county.code} ${county.name}`,
    input.format,
    [
      'Kod wskaźnika',
      'Wskaźnik',
      'Jednostka',
      'Rok',
      ...columnNames(municipalities),
      'Powiat',
      'Mediana gmin powiatu',
      'Województwo',
      'Mediana gmin województwa',
      'Polska',
      'Mediana gmin Polski',
      'Źródło liczb powiatu',
    ],
    rows.map((row) => [
      row.code,
      row.name,
      row.unit,
      row.year,
      ...row.values.map((figure) => cell(figure, row.decimals)),
      cell(row.county, row.decimals),
      decimal(row.countyMedian, row.decimals),
      cell(row.voivodeship, row.decimals),
      decimal(row.voivodeshipMedian, row.decimals),
      cell(row.country, row.decimals),
      decimal(row.countryMedian, row.decimals),
      [...new Set(row.county.cells.flatMap(({ originIds }) => originIds))]
        .flatMap((id) => nameById.get(id) ?? [])
        .join('; '),
    ]),
  )
}

/** An urban and a rural municipality may share a name; the code always tells them apart. */
function columnNames(municipalities: readonly UnitSummary[]): string[] {
  return municipalities.map(({ code, name, kind }) =>
    kind === null ? `${name} (${code})` : `${name}, ${kindName(kind)} (${code})`,
  )
}

/** One indicator of all municipalities of a scope as a table; refuses as `getMap`. */
export async function exportMap(ctx: Ctx, input: MapInput & InFormat): Promise<BytesAnswer> {
  const map = await getMap(ctx, input)
  const { decimals } = map.indicator
  const files = map.sources
    .map(({ subjectCode, publishedOn }) => `${subjectCode} ${publishedOn ?? 'bez daty'}`)
    .join('; ')
  return await tableAnswer(
    `${map.indicator.code} ${map.scope} ${map.year ?? ''}`,
    input.format,
    [
      'Kod gminy',
      'Gmina',
      'Rodzaj',
      'Kod powiatu',
      'Rok',
      `Wartość (${map.indicator.unit})`,
      'Dlaczego brak',
      'Miejsce od najwyższej',
      'Klasa na mapie',
      'Pliki źródłowe',
    ],
    map.codes.map((code, place) => {
      const kind = map.kinds[place] ?? 0
      const missing = map.missing[place] ?? null
      const shade = map.classOf[place] ?? null
      return [
        code,
        map.names[place] ?? '',
        kind === 0 ? '' : kindName(kind as MunicipalityKind),
        code.slice(0, 4),
        map.year,
        decimal(map.values[place] ?? null, decimals),
        missing === null ? '' : labels.missingSentence[missing],
        map.places[place] ?? null,
        shade === null ? null : shade + 1,
        files,
      ]
    }),
  )
}
