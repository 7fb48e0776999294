import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput, populationSource } from '../shared/population-inputs.ts'

export const populationChange = indicator({
  code: 'population-change',
  number: 2,
  isCore: true,
  name: 'Zmiana liczby ludności w ciągu 5 lat',
  shortName: 'Zmiana w ciągu 5 lat',
  says: 'O ile procent zmieniła się liczba mieszkańców w ciągu pięciu lat.',
  doesNotSay: 'Nie mówi, dlaczego: czy przez urodzenia i zgony, czy przez wyjazdy i przyjazdy.',
  unit: '%',
  decimals: 1,
  direction: 'better',
  topic: 'population',
  inputs: { population: populationInput },
  formula: { kind: 'change', of: ['population'], years: 5 },
  smallNumbers: null,
  bdlVariables: [72305],
  evidenceFor: { areas: ['01', '12'], serviceTypes: ['01.06', '12.03'] },
  example: { inputs: { population: 4750 }, earlier: { population: 5000 }, result: -5 },
  formulaInWords: '(ludność w danym roku − ludność pięć lat wcześniej) ÷ ludność pięć lat wcześniej × 100',
  howToGet: `${howToGetPopulation} Potrzebne są dwa lata odległe o pięć lat, oba oparte na tym samym spisie.`,
  source: populationSource,
  method: 'Zmianę liczymy tylko między latami, których bilans opiera się na tym samym spisie.',
  law: null,
  caveats: [
    censusCaveat,
    'Zmiana granic gminy także zmienia liczbę mieszkańców, a rejestr nie mówi, kto i skąd przeszedł.',
  ],
  isProposal: false,
})
