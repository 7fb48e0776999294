import { computedHere, FEW_CASES, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const blueCards = indicator({
  code: 'blue-cards',
  number: 39,
  isCore: false,
  name: 'Wszczęte procedury „Niebieskie Karty” na 10 tys. ludności',
  shortName: 'Niebieskie Karty',
  says: 'Ile procedur „Niebieskie Karty” wszczęto w ciągu roku na 10 tysięcy mieszkańców.',
  doesNotSay: 'Nie mówi, ile jest przemocy: więcej kart może znaczyć, że służby lepiej ją zauważają.',
  unit: 'procedury na 10 tys. ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'assistance',
  inputs: { cards: delivered('policy-unit:blue-cards'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['cards'], denominator: ['population'], per: 10000 },
  smallNumbers: FEW_CASES,
  bdlVariables: [],
  evidenceFor: { areas: ['02', '04'], serviceTypes: ['04.21', '04.23', '04.24', '04.25'] },
  example: { inputs: { cards: 12, population: 5000 }, result: 24 },
  formulaInWords: 'wszczęte procedury ÷ ludność × 10 000',
  howToGet: `${howToGetRows('policy-unit:blue-cards')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('policy-unit', 'bdl'),
  method: computedHere,
  law: null,
  caveats: [censusCaveat],
  isProposal: true,
})
