import { MISSING_WORDS, type MissingKind } from '#kernel/missing.ts'
import { COUNTRY_CODE, kindName, type MunicipalityKind } from '#kernel/teryt.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { labels } from '../shared/labels.pl.ts'
import { compareCounty } from './compare-county.ts'
import { getMap, type MapInput } from './get-map.ts'
import { aboutIndicator, aboutUnit, decimal, key, measure, note, reason, type TableCell } from './table/table.ts'
import { type InFormat, tableAnswer } from './table/table-answer.ts'

/** The comparison of a county's municipalities as a table; refuses as `compareCounty`. */
export async function exportCounty(ctx: Ctx, input: { countyCode: string } & InFormat): Promise<BytesAnswer> {
  const { county, voivodeship, municipalities, rows, ...sourced } = await compareCounty(ctx, input)
  const nameById = new Map(sourced.sources.map(({ originId, text }) => [originId, text]))
  const cell = (figure: { value: number | null; missing: MissingKind | null }, decimals: number): TableCell =>
    figure.missing === null
      ? decimal(figure.value, decimals)
      : { gap: figure.missing, text: MISSING_WORDS[figure.missing].word }
  const names = columnNames(municipalities)
  return await tableAnswer(input.format, {
    name: `gminy powiatu ${county.code} ${county.name}`,
    subjects: [aboutUnit(county)],
    columns: [
      key('indicator', 'Kod wskaźnika', { labelledBy: ['name', 'measure_unit'] }),
      note('name', 'Wskaźnik'),
      note('measure_unit', 'Jednostka'),
      key('year', 'Rok', { role: 'time' }),
      ...municipalities.map(({ code }, place) => measure(`unit_${code}`, names[place] ?? code)),
      measure(`unit_${county.code}`, 'Powiat'),
      measure(`median_${county.code}`, 'Mediana gmin powiatu'),
      measure(`unit_${voivodeship.code}`, 'Województwo'),
      measure(`median_${voivodeship.code}`, 'Mediana gmin województwa'),
      measure(`unit_${COUNTRY_CODE}`, 'Polska'),
      measure(`median_${COUNTRY_CODE}`, 'Mediana gmin Polski'),
      note('source', 'Źródło liczb powiatu'),
    ],
    rows: rows.map((row) => [
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
    ...sourced,
  })
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
  return await tableAnswer(input.format, {
    name: `${map.indicator.code} ${map.scope} ${map.year ?? ''}`,
    title: `${map.indicator.name}: gminy${map.year === null ? '' : `, ${map.year} r.`}`,
    query: { year: input.year, scope: input.scope },
    subjects: [aboutIndicator(map.indicator)],
    columns: [
      key('unit', 'Kod gminy', { role: 'geo', labelledBy: ['name', 'kind'] }),
      note('name', 'Gmina'),
      note('kind', 'Rodzaj'),
      note('county', 'Kod powiatu'),
      key('year', 'Rok', { role: 'time' }),
      measure('value', `Wartość (${map.indicator.unit})`, map.indicator.unit),
      reason,
      measure('place', 'Miejsce od najwyższej'),
      measure('map_class', 'Klasa na mapie'),
      note('source', 'Pliki źródłowe'),
    ],
    rows: map.codes.map((code, place) => {
      const kind = map.kinds[place] ?? 0
      const missing = map.missing[place] ?? null
      const shade = map.classOf[place] ?? null
      return [
        code,
        map.names[place] ?? '',
        kind === 0 ? '' : kindName(kind as MunicipalityKind),
        code.slice(0, 4),
        map.year,
        decimal(map.values[place] ?? null, decimals, missing),
        missing === null ? '' : labels.missingSentence[missing],
        map.places[place] ?? null,
        shade === null ? null : shade + 1,
        files,
      ]
    }),
    sources: map.sources,
    synthetic: map.synthetic,
    asOf: map.asOf,
  })
}
