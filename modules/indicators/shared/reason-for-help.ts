import { computedHere, demandOrSupply, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from './catalogue-inputs.ts'
import { type DeliveredRowCode, delivered, howToGetRows } from './delivered-rows.ts'
import { type Indicator, indicator } from './indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from './population-inputs.ts'

type WithinReasons<Code> = Code extends `ozps:10.4.${infer Row}` ? Row : never
/** A row of the chapter on reasons, without its place: `poverty` of `ozps:10.4.poverty`. */
type ReasonRow = WithinReasons<DeliveredRowCode>

type Reason = Pick<Indicator, 'code' | 'number' | 'shortName' | 'evidenceFor'> & {
  /** What stands after "z powodu", in the genitive. */
  reason: string
  /** Rows that are added up. */
  rows: readonly [ReasonRow, ...ReasonRow[]]
  /** Said of the numerator when it is more than one row. */
  numeratorInWords?: string
  /** Said before what holds for all reasons. */
  caveat?: string
  /** People of each row and the rate among `EXAMPLE_POPULATION`. */
  example: { people: readonly number[]; result: number }
}

const EXAMPLE_POPULATION = 5000

/** People who were helped for one of the statutory reasons, per 1000 residents: one definition for all reasons. */
export function reasonForHelp({ reason, rows, numeratorInWords, caveat, example, ...own }: Reason): Indicator {
  const codes = rows.map((row) => `ozps:10.4.${row}` as const)
  const people = Object.fromEntries(rows.map((row, place) => [row, example.people[place] ?? Number.NaN]))
  const helped = `osoby korzystające z pomocy z powodu ${reason}`
  return indicator<string>({
    ...own,
    isCore: false,
    name: `Osoby korzystające z pomocy z powodu ${reason} na 1000 ludności`,
    says: `Ile osób korzystało w ciągu roku z pomocy społecznej z powodu ${reason} na 1000 mieszkańców.`,
    doesNotSay:
      'Nie mówi, ile osób ma ten kłopot, a o pomoc nie prosi. Jedna osoba może mieć kilka powodów, więc powodów nie dodaje się do siebie.',
    unit: 'osoby na 1000 ludności',
    decimals: 1,
    direction: 'worse',
    topic: 'assistance',
    inputs: {
      ...Object.fromEntries(rows.map((row) => [row, delivered(`ozps:10.4.${row}`)])),
      population: populationInput,
    },
    formula: { kind: 'ratio', numerator: [...rows], denominator: ['population'], per: 1000 },
    smallNumbers: FEW_PEOPLE,
    bdlVariables: [],
    example: { inputs: { ...people, population: EXAMPLE_POPULATION }, result: example.result },
    formulaInWords: `${numeratorInWords ?? helped} ÷ ludność × 1000`,
    howToGet: `${howToGetRows(...codes)} Drugi plik: ${howToGetPopulation}`,
    source: sourcesOf('ozps', 'bdl'),
    method: computedHere,
    law: ozpsLaw,
    caveats: [...(caveat === undefined ? [] : [caveat]), demandOrSupply, ozpsCaveat, censusCaveat],
    isProposal: true,
  })
}
