import { computedHere, demandOrSupply, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const reasonPoverty = indicator({
  code: 'reason-poverty',
  number: 25,
  isCore: false,
  name: 'Osoby korzystające z pomocy z powodu ubóstwa na 1000 ludności',
  shortName: 'Powód: ubóstwo',
  says: 'Ile osób korzystało w ciągu roku z pomocy społecznej z powodu ubóstwa na 1000 mieszkańców.',
  doesNotSay:
    'Nie mówi, ile osób ma ten kłopot, a o pomoc nie prosi. Jedna osoba może mieć kilka powodów, więc powodów nie dodaje się do siebie.',
  unit: 'osoby na 1000 ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'assistance',
  inputs: { poverty: delivered('ozps:10.4.poverty'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['poverty'], denominator: ['population'], per: 1000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '12'], serviceTypes: ['04.01', '04.19', '04.20', '12.05'] },
  example: { inputs: { poverty: 30, population: 5000 }, result: 6 },
  formulaInWords: 'osoby korzystające z pomocy z powodu ubóstwa ÷ ludność × 1000',
  howToGet: `${howToGetRows('ozps:10.4.poverty')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: [demandOrSupply, ozpsCaveat, censusCaveat],
  isProposal: true,
})
