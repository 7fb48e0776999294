import { computedHere, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const residentsInCareHomes = indicator({
  code: 'residents-in-care-homes',
  number: 52,
  isCore: false,
  name: 'Osoby w domach pomocy społecznej opłacane przez gminę na 1000 ludności',
  shortName: 'Osoby w DPS',
  says: 'Ile osób w domach pomocy społecznej, za które płaci gmina, przypada na 1000 mieszkańców.',
  doesNotSay: 'Nie mówi, ile osób mogłoby zostać w domu, gdyby miały usługi.',
  unit: 'osoby na 1000 ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'care',
  inputs: { people: delivered('ozps:10.7.residential-home-people'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['people'], denominator: ['population'], per: 1000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.02', '04.07', '04.12'] },
  example: { inputs: { people: 15, population: 5000 }, result: 3 },
  formulaInWords: 'osoby w domach pomocy społecznej ÷ ludność × 1000',
  howToGet: `${howToGetRows('ozps:10.7.residential-home-people')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: [ozpsCaveat, censusCaveat],
  isProposal: true,
})
