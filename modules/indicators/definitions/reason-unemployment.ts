import { computedHere, demandOrSupply, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const reasonUnemployment = indicator({
  code: 'reason-unemployment',
  number: 26,
  isCore: false,
  name: 'Osoby korzystające z pomocy z powodu bezrobocia na 1000 ludności',
  shortName: 'Powód: bezrobocie',
  says: 'Ile osób korzystało w ciągu roku z pomocy społecznej z powodu bezrobocia na 1000 mieszkańców.',
  doesNotSay:
    'Nie mówi, ile osób ma ten kłopot, a o pomoc nie prosi. Jedna osoba może mieć kilka powodów, więc powodów nie dodaje się do siebie.',
  unit: 'osoby na 1000 ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'assistance',
  inputs: { unemployment: delivered('ozps:10.4.unemployment'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['unemployment'], denominator: ['population'], per: 1000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '08', '14'], serviceTypes: ['08.01', '08.03', '14.01', '14.02'] },
  example: { inputs: { unemployment: 30, population: 5000 }, result: 6 },
  formulaInWords: 'osoby korzystające z pomocy z powodu bezrobocia ÷ ludność × 1000',
  howToGet: `${howToGetRows('ozps:10.4.unemployment')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: [demandOrSupply, ozpsCaveat, censusCaveat],
  isProposal: true,
})
