import { computedHere, FEW_CASES, perPopulationCaveat, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const divorces = indicator({
  code: 'divorces',
  number: 22,
  isCore: false,
  name: 'Rozwody na 1000 ludności',
  shortName: 'Rozwody',
  says: 'Ile małżeństw rozwiązano w ciągu roku przez rozwód na 1000 mieszkańców.',
  doesNotSay: 'Nie mówi o rozstaniach bez rozwodu ani o tym, jak żyją dzieci po rozwodzie.',
  unit: 'rozwody na 1000 ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'family',
  inputs: { divorces: delivered('gus:divorces'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['divorces'], denominator: ['population'], per: 1000 },
  smallNumbers: FEW_CASES,
  bdlVariables: [],
  evidenceFor: { areas: ['02'], serviceTypes: ['02.06', '02.07', '02.08'] },
  example: { inputs: { divorces: 9, population: 5000 }, result: 1.8 },
  formulaInWords: 'rozwody ÷ ludność × 1000',
  howToGet: `${howToGetRows('gus:divorces')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('gus'),
  method: computedHere,
  law: null,
  caveats: [perPopulationCaveat, censusCaveat],
  isProposal: true,
})
