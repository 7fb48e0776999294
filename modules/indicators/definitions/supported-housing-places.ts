import { computedHere, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const supportedHousingPlaces = indicator({
  code: 'supported-housing-places',
  number: 55,
  isCore: false,
  name: 'Miejsca w mieszkaniach treningowych i wspomaganych na 10 tys. ludności',
  shortName: 'Mieszkania wspomagane',
  says: 'Ile miejsc w mieszkaniach treningowych i wspomaganych przypada na 10 tysięcy mieszkańców.',
  doesNotSay: 'Nie mówi, dla kogo są te mieszkania ani ile osób czeka.',
  unit: 'miejsca na 10 tys. ludności',
  decimals: 1,
  direction: 'better',
  topic: 'care',
  inputs: { places: delivered('registers:supported-housing-places'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['places'], denominator: ['population'], per: 10000 },
  smallNumbers: null,
  bdlVariables: [],
  evidenceFor: { areas: ['03', '12'], serviceTypes: ['03.07', '12.01', '12.02'] },
  example: { inputs: { places: 7, population: 5000 }, result: 14 },
  formulaInWords: 'miejsca w mieszkaniach ÷ ludność × 10 000',
  howToGet: `${howToGetRows('registers:supported-housing-places')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('registers', 'bdl'),
  method: computedHere,
  law: 'Ustawa z dnia 12 marca 2004 r. o pomocy społecznej, art. 53. Czytano tekst z 2024 r., więc przepis jest do sprawdzenia.',
  caveats: [censusCaveat],
  isProposal: true,
})
