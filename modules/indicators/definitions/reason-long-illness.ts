import { computedHere, demandOrSupply, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const reasonLongIllness = indicator({
  code: 'reason-long-illness',
  number: 28,
  isCore: false,
  name: 'Osoby korzystające z pomocy z powodu długotrwałej lub ciężkiej choroby na 1000 ludności',
  shortName: 'Powód: długotrwała choroba',
  says: 'Ile osób korzystało w ciągu roku z pomocy społecznej z powodu długotrwałej lub ciężkiej choroby na 1000 mieszkańców.',
  doesNotSay:
    'Nie mówi, ile osób ma ten kłopot, a o pomoc nie prosi. Jedna osoba może mieć kilka powodów, więc powodów nie dodaje się do siebie.',
  unit: 'osoby na 1000 ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'assistance',
  inputs: { illness: delivered('ozps:10.4.long-illness'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['illness'], denominator: ['population'], per: 1000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '05'], serviceTypes: ['04.02', '04.03', '05.03', '05.09'] },
  example: { inputs: { illness: 30, population: 5000 }, result: 6 },
  formulaInWords: 'osoby korzystające z pomocy z powodu długotrwałej lub ciężkiej choroby ÷ ludność × 1000',
  howToGet: `${howToGetRows('ozps:10.4.long-illness')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: [demandOrSupply, ozpsCaveat, censusCaveat],
  isProposal: true,
})
