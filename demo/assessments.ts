import type { WrittenCell } from '#modules/assessments/shared/assessment.ts'
import { assessmentOperations } from '#modules/assessments/shared/operations.ts'
import type { Measure, TemplateRow } from '#modules/assessments/shared/template/row.ts'
import { templateOf } from '#modules/assessments/shared/template/template.ts'
import type { AnswerOf, Endpoint, InputOf } from '#platform/http/endpoint.ts'
import { seededRandom, seedOf } from './random.ts'
import { type DemoMunicipality, MUNICIPALITIES } from './region.ts'

type Call = <E extends Endpoint>(api: E, input: InputOf<E>) => Promise<AnswerOf<E>>

/** The year that the demo's municipalities assess. */
export const DEMO_ASSESSMENT_YEAR = 2025

/** Who has not confirmed: nothing yet, half a form, and one whose head has not looked at it. */
const NOT_BEGUN = ['980105', '980505', '980604', '980703']
const IN_WORK = ['980404']
const SUBMITTED = ['980803']

/**
 * Lets the demo's municipalities deliver their assessments, through the operations by which real ones do. Loaded again,
 * it changes nothing.
 */
export async function loadDemoAssessments(call: Call): Promise<void> {
  const { items } = await call(assessmentOperations.listDeliveries, { params: { year: DEMO_ASSESSMENT_YEAR } })
  const begun = new Set(items.flatMap(({ unitCode, state }) => (state === 'none' ? [] : [unitCode])))
  for (const municipality of MUNICIPALITIES) {
    if (NOT_BEGUN.includes(municipality.code) || begun.has(municipality.code)) continue
    const params = { unitCode: municipality.code, year: DEMO_ASSESSMENT_YEAR }
    const all = demoCells(municipality)
    const isInWork = IN_WORK.includes(municipality.code)
    const cells = isInWork ? all.filter(({ row }) => /^ozps:(\d+|2\..*|10\.4\..*)$/.test(row)) : all
    const { version } = await call(assessmentOperations.save, { params, body: { version: 0, cells, comments: [] } })
    if (isInWork) continue
    const submitted = await call(assessmentOperations.submit, { params, body: { version } })
    if (SUBMITTED.includes(municipality.code)) continue
    await call(assessmentOperations.confirm, { params, body: submitted })
  }
}

/** Per resident; rows that an indicator asks for have their own. */
const PER_RESIDENT: Partial<Record<Measure, number>> = {
  osoby: 0.004,
  rodziny: 0.003,
  świadczenia: 0.02,
  godziny: 0.5,
  zł: 12,
  etaty: 0.0004,
  miejsca: 0.003,
  lokale: 0.01,
  wnioski: 0.03,
  gospodarstwa: 0.01,
  liczba: 0.008,
}
const ROW_PER_RESIDENT: Readonly<Record<string, number>> = {
  'ozps:3.1.people': 0.042,
  'ozps:3.1.cash': 0.028,
  'ozps:3.1.non-cash': 0.02,
  'policy-unit:long-term-people': 0.017,
  'ozps:3.1.families': 0.024,
  'ozps:3.1.people-in-families': 0.052,
  'ozps:10.8.applications': 0.06,
  'ozps:10.8.refusals': 0.003,
  'ozps:10.4.poverty': 0.017,
  'ozps:10.4.homelessness': 0.0007,
  'ozps:10.4.unemployment': 0.012,
  'ozps:10.4.disability': 0.013,
  'ozps:10.4.long-illness': 0.015,
  'ozps:10.4.helplessness': 0.007,
  'ozps:10.4.violence': 0.0015,
  'ozps:10.4.alcohol': 0.003,
  'ozps:10.4.drugs': 0.0004,
  'ozps:10.5.permanent-allowance': 0.005,
  'ozps:10.6.care-people': 0.0045,
  'ozps:10.6.care-hours': 1.4,
  'ozps:10.6.specialist-care-people': 0.0006,
  'policy-unit:neighbour-care-people': 0.0009,
  'ozps:3.1.social-work-families': 0.019,
  'mrpips-03:social-contracts': 0.0006,
  'ozps:10.6.support-centre-people': 0.003,
  'ozps:10.7.residential-home-people': 0.0016,
  'policy-unit:family-assistants': 0.00022,
  'policy-unit:assisted-families': 0.0027,
  'policy-unit:blue-cards': 0.0013,
  'ozps:6.social-workers': 0.0006,
  'ozps:6.higher-education': 0.00045,
  'ozps:6.specialisation': 0.0003,
  'policy-unit:posts': 0.0021,
  'policy-unit:vacancies': 0.00015,
  'ozps:6.1.volunteers': 0.002,
  'ozps:10.9.social-policy-spending': 1900,
  'ozps:7.852': 620,
  'ozps:7.85202': 95,
  'ozps:7.855': 1150,
  'ozps:9.grants': 9,
}
const FEW: readonly Measure[] = ['jednostki', 'projekty', 'konkursy', 'umowy', 'organizacje', 'zadania', 'decyzje']
const OFFSETS = [-2, -1, 0, 1, 2] as const

/** Made up from the table of the region: the same each time, sums right, no jump that would need a word of why. */
function demoCells(municipality: DemoMunicipality): WrittenCell[] {
  const { rows, sums } = templateOf(DEMO_ASSESSMENT_YEAR)
  // forecasts only where somebody of the demo looks at the form: each cell takes its time at the first start
  const offsets = SUBMITTED.includes(municipality.code) ? OFFSETS : OFFSETS.filter((offset) => offset <= 0)
  return offsets.flatMap((offset) => {
    const values = new Map(rows.map((row) => [row.code, figureOf(municipality, row, offset)]))
    for (const [code, value] of residents(municipality, offset)) values.set(code, value)
    for (const { kind, total, parts } of sums) {
      if (kind === 'all') continue
      const whole = values.get(total) ?? 0
      const room = kind === 'some' ? whole * 0.8 : (whole * 0.9) / parts.length
      for (const part of parts) values.set(part, Math.min(values.get(part) ?? 0, Math.floor(room)))
    }
    return rows
      .filter(({ source }) => offset === 0 || source !== 'list')
      .map((row) => ({ row: row.code, offset, text: textOf(municipality, row, values.get(row.code) ?? 0) }))
  })
}

function residents({ people, elderly, jobless, change, code }: DemoMunicipality, offset: number): [string, number][] {
  const all = Math.round(people * (1 + ((change / 100) * (offset + 1)) / 5))
  const women = Math.round(all * 0.51)
  const girls = Math.round(women * 0.17)
  const olderWomen = Math.round((women * (elderly + 8)) / 100)
  const men = all - women
  const boys = Math.round(men * 0.19)
  const olderMen = Math.round((men * (elderly - 3)) / 100)
  const unemployed = Math.round((all * 0.58 * jobless) / 100)
  return [
    ['ozps:1', all],
    ['ozps:2', women],
    ['ozps:3', girls],
    ['ozps:4', women - girls - olderWomen],
    ['ozps:5', olderWomen],
    ['ozps:6', men],
    ['ozps:7', boys],
    ['ozps:8', men - boys - olderMen],
    ['ozps:9', olderMen],
    ['ozps:10', unemployed],
    ['ozps:11', Math.round(unemployed * (0.35 + share(code, 'long') * 0.2))],
    ['ozps:12', Math.round(unemployed * 0.15)],
  ]
}

function figureOf({ code, people }: DemoMunicipality, row: TemplateRow, offset: number): number {
  const own = ROW_PER_RESIDENT[row.code] ?? PER_RESIDENT[row.measure] ?? 0
  const base = FEW.includes(row.measure)
    ? 1 + share(code, row.code) * 3
    : people * own * (0.7 + share(code, row.code) * 0.6)
  return Math.round(base * (1 + (share(code, `${row.code} drift`) - 0.5) * 0.06 * offset))
}

/** Small places have no such units; a few things nobody there counts. */
function textOf({ code, people }: DemoMunicipality, row: TemplateRow, value: number): string {
  if (/^ozps:5\./.test(row.code) && people < 8000 && row.source === 'list') return row.measure === 'osoby' ? 'x' : '0'
  if (row.source === 'list' && share(code, `${row.code} unknown`) < 0.06) return '.'
  return String(value)
}

/** A number from 0 to 1 that belongs to a municipality and a name. */
function share(code: string, name: string): number {
  return seededRandom(seedOf(`${code} ${name}`))()
}
