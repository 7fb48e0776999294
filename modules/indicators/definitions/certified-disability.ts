import { computedHere, FEW_PEOPLE, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const certifiedDisability = indicator({
  code: 'certified-disability',
  number: 83,
  isCore: false,
  name: 'Osoby z orzeczeniem o niepełnosprawności na 1000 ludności',
  shortName: 'Osoby z orzeczeniem',
  says: 'Ile osób z ważnym orzeczeniem o niepełnosprawności przypada na 1000 mieszkańców.',
  doesNotSay: 'Nie mówi, ile osób żyje z niepełnosprawnością bez orzeczenia.',
  unit: 'osoby na 1000 ludności',
  decimals: 1,
  direction: 'context',
  topic: 'care',
  inputs: { people: delivered('family-office:certified-disabled'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['people'], denominator: ['population'], per: 1000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [400018],
  evidenceFor: { areas: ['06'], serviceTypes: ['06.01', '06.02', '06.05', '06.08', '06.10'] },
  example: { inputs: { people: 600, population: 5000 }, result: 120 },
  formulaInWords: 'osoby z ważnym orzeczeniem ÷ ludność × 1000',
  howToGet: `${howToGetRows('family-office:certified-disabled')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('family-office', 'bdl'),
  method: computedHere,
  law: null,
  caveats: [
    'Bank Danych Lokalnych nie ma takiej liczby dla gmin: zna tylko spis z 2011 r. dla powiatów (zmienna 400018).',
    censusCaveat,
  ],
  isProposal: true,
})
