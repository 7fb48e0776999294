import { COUNTRY_CODE } from '#kernel/teryt.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import type { CompositeQuery } from '../shared/composite-answer.ts'
import { labels } from '../shared/labels.pl.ts'
import { unpackReason } from '../shared/missing.ts'
import { type ExplainInput, explainValue } from './explain-value.ts'
import { originsOf } from './fair/origins-of.ts'
import { getComposite, SCORE_DECIMALS } from './get-composite.ts'
import { getDefinition } from './list-indicators.ts'
import { matricesOf } from './matrices.ts'
import { panelOf } from './panel.ts'
import { sourced } from './sources.ts'
import { aboutIndicator, aboutUnit, decimal, key, measure, note, reason, type TableCell } from './table/table.ts'
import { type InFormat, tableAnswer } from './table/table-answer.ts'

/** One value taken apart as a table: the result, each cell of it, and for a sum each municipality; refuses as `explainValue`. */
export async function exportExplanation(ctx: Ctx, input: ExplainInput & InFormat): Promise<BytesAnswer> {
  const { indicator, unit, explanation, ...facts } = await explainValue(ctx, input)
  const nameById = new Map(facts.sources.map(({ originId, text }) => [originId, text]))
  const why = (missing: keyof typeof labels.missingSentence | null) =>
    missing === null ? '' : labels.missingSentence[missing]
  const rows: TableCell[][] =
    explanation === null
      ? []
      : [
          [
            labels.result,
            indicator.code,
            indicator.name,
            explanation.year,
            unit.code,
            unit.name,
            decimal(explanation.value, indicator.decimals, explanation.missing),
            why(explanation.missing),
            explanation.arithmetic,
            '',
          ],
          ...explanation.terms.flatMap(({ role, cells }) =>
            cells.flatMap(({ parts, subject, label, year, value, missing, originIds }) => {
              const line = (code: string, name: string, figure: number | null, gap: typeof missing, files: string) => [
                labels.termRoles[role],
                subject,
                label,
                year,
                code,
                name,
                gap === null ? figure : { gap, text: '' },
                why(gap),
                '',
                files,
              ]
              const files = originIds.flatMap((id) => nameById.get(id) ?? []).join('; ')
              return [
                line(unit.code, unit.name, value, missing, files),
                ...parts.map((part) => line(part.unitCode, part.unitName, part.value, part.missing, files)),
              ]
            }),
          ),
        ]
  return await tableAnswer(input.format, {
    name: `działanie ${indicator.code} ${unit.code} ${unit.name}`,
    title: `Jak policzono: ${indicator.name}, ${unit.name}`,
    query: { year: input.year },
    subjects: [
      { ...aboutIndicator(indicator), name: 'explained' },
      { ...aboutUnit(unit), name: 'explained_unit' },
    ],
    columns: [
      key('role', 'We wzorze'),
      key('subject', 'Podgrupa'),
      key('label', 'Liczba'),
      key('year', 'Rok', { role: 'time' }),
      key('unit', 'Kod jednostki', { labelledBy: ['name'] }),
      note('name', 'Jednostka'),
      measure('value', 'Wartość'),
      reason,
      note('arithmetic', 'Działanie'),
      note('source', 'Źródło'),
    ],
    rows,
    ...facts,
  })
}

/** A composite with its parts as a table; refuses as `getComposite`. */
export async function exportComposite(ctx: Ctx, { format, ...query }: CompositeQuery & InFormat): Promise<BytesAnswer> {
  const { scope, parts, units, ...facts } = await getComposite(ctx, query)
  return await tableAnswer(format, {
    name: `wynik złożony ${scope}`,
    title: `Wynik złożony gmin, grupa ${scope}`,
    query: { parts: query.parts, scope: query.scope, kind: query.kind },
    subjects: [],
    columns: [
      key('unit', 'Kod gminy', { role: 'geo', labelledBy: ['name'] }),
      note('name', 'Gmina'),
      measure('place', 'Miejsce od najwyższego'),
      measure('score', 'Wynik', 'odchylenia od średniej grupy'),
      ...parts.flatMap(({ code, shortName, unit, year, weight }) => [
        measure(`value_${code}`, `${shortName}, ${year} r. (${unit})`, unit),
        measure(`score_${code}`, `${shortName}: wynik części, waga ${String(weight).replace('.', ',')}`),
      ]),
      note('missing', 'Brakujące części'),
    ],
    rows: units.map(({ code, name, place, score, values, scores, missing }) => [
      code,
      name,
      place,
      decimal(score, SCORE_DECIMALS),
      ...parts.flatMap(({ decimals }, part) => [
        decimal(values[part] ?? null, decimals),
        decimal(scores[part] ?? null, SCORE_DECIMALS),
      ]),
      missing.map((code) => getDefinition(code).shortName).join('; '),
    ]),
    sources: facts.sources,
    synthetic: facts.synthetic,
    asOf: facts.asOf,
  })
}

/** One indicator of every municipality in every year that has a figure, as one table. @refuses `indicator-not-found` */
export async function exportAllYears(
  ctx: Ctx,
  { indicatorCode, format }: { indicatorCode: string } & InFormat,
): Promise<BytesAnswer> {
  const definition = getDefinition(indicatorCode)
  const panel = await panelOf(ctx)
  const matrices = await matricesOf(ctx, panel, definition)
  const names = new Map(matrices.flatMap(({ frame }) => frame.units.map(({ code, name }) => [code, name])))
  const rows = matrices.flatMap(({ frame, values, reasons }) =>
    frame.units.flatMap(({ code, level }, place): TableCell[][] => {
      if (level !== 'municipality') return []
      const missing = unpackReason(reasons[place] as number)
      const value = decimal(missing === null ? (values[place] as number) : null, definition.decimals, missing)
      return [[code, names.get(code) ?? '', frame.year, value, missing === null ? '' : labels.missingSentence[missing]]]
    }),
  )
  return await tableAnswer(format, {
    name: `${indicatorCode} wszystkie lata`,
    title: `${definition.name}: gminy, wszystkie lata`,
    subjects: [aboutIndicator(definition)],
    columns: [
      key('unit', 'Kod gminy', { role: 'geo', labelledBy: ['name'] }),
      note('name', 'Gmina'),
      key('year', 'Rok', { role: 'time' }),
      measure('value', `Wartość (${definition.unit})`, definition.unit),
      reason,
    ],
    rows,
    ...sourced(
      ctx,
      panel,
      matrices.flatMap((matrix) => originsOf(matrix, [COUNTRY_CODE, ...matrix.frame.units.map(({ code }) => code)])),
    ),
  })
}
