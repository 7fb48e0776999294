import { computedHere, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const socialEconomyEntities = indicator({
  code: 'social-economy-entities',
  number: 70,
  isCore: false,
  name: 'Podmioty ekonomii społecznej na 10 tys. ludności',
  shortName: 'Podmioty ekonomii społecznej',
  says: 'Ile podmiotów ekonomii społecznej, w tym przedsiębiorstw społecznych, przypada na 10 tysięcy mieszkańców.',
  doesNotSay: 'Nie mówi, czy mogą i chcą prowadzić usługi dla gminy.',
  unit: 'podmioty na 10 tys. mieszkańców',
  decimals: 1,
  direction: 'better',
  topic: 'community',
  inputs: { entities: delivered('registers:social-economy-entities'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['entities'], denominator: ['population'], per: 10000 },
  smallNumbers: null,
  bdlVariables: [],
  evidenceFor: { areas: ['11', '14'], serviceTypes: ['11.01', '14.01', '14.02', '14.04'] },
  example: { inputs: { entities: 11, population: 5000 }, result: 22 },
  formulaInWords: 'podmioty ekonomii społecznej ÷ ludność × 10 000',
  howToGet: `${howToGetRows('registers:social-economy-entities')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('registers', 'bdl'),
  method: computedHere,
  law: 'Ustawa z dnia 5 sierpnia 2022 r. o ekonomii społecznej.',
  caveats: ['Liczymy według siedziby, choć podmiot może działać w wielu gminach.', censusCaveat],
  isProposal: true,
})
