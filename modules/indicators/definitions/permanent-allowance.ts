import { computedHere, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const permanentAllowance = indicator({
  code: 'permanent-allowance',
  number: 37,
  isCore: false,
  name: 'Osoby z zasiłkiem stałym na 1000 ludności',
  shortName: 'Zasiłek stały',
  says: 'Ile osób miało w ciągu roku zasiłek stały na 1000 mieszkańców.',
  doesNotSay: 'Nie mówi, ile osób niezdolnych do pracy utrzymuje rodzina.',
  unit: 'osoby na 1000 ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'assistance',
  inputs: { people: delivered('ozps:10.5.permanent-allowance'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['people'], denominator: ['population'], per: 1000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '06', '14'], serviceTypes: ['04.01', '06.05', '14.03'] },
  example: { inputs: { people: 35, population: 5000 }, result: 7 },
  formulaInWords: 'osoby z zasiłkiem stałym ÷ ludność × 1000',
  howToGet: `${howToGetRows('ozps:10.5.permanent-allowance')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: [ozpsCaveat, censusCaveat],
  isProposal: true,
})
