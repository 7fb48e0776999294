import { computedHere, FEW_PEOPLE, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const ukrainianRefugees = indicator({
  code: 'ukrainian-refugees',
  number: 84,
  isCore: false,
  name: 'Uchodźcy z Ukrainy (PESEL UKR) na 1000 ludności',
  shortName: 'Uchodźcy z Ukrainy',
  says: 'Ile osób z numerem PESEL o statusie UKR przypada na 1000 mieszkańców.',
  doesNotSay: 'Nie mówi, ile osób nadal tu mieszka: rejestr pamięta też część tych, którzy wyjechali.',
  unit: 'osoby na 1000 mieszkańców gminy',
  decimals: 1,
  direction: 'context',
  topic: 'population',
  inputs: { refugees: delivered('registers:ukrainian-refugees'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['refugees'], denominator: ['population'], per: 1000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '07', '14'], serviceTypes: ['04.26', '04.27', '07.07', '14.02'] },
  example: { inputs: { refugees: 75, population: 5000 }, result: 15 },
  formulaInWords: 'osoby z numerem PESEL o statusie UKR ÷ ludność × 1000',
  howToGet: `${howToGetRows('registers:ukrainian-refugees')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('registers', 'bdl'),
  method: computedHere,
  law: 'Osobne zasady pomocy obywatelom Ukrainy wygasza ustawa z dnia 23 stycznia 2026 r. (Dz.U. 2026 poz. 203).',
  caveats: [
    'Źródło jest z wiedzy ogólnej i do sprawdzenia. Odkąd wygasają osobne zasady, status UKR może przestać znaczyć to samo.',
    censusCaveat,
  ],
  isProposal: true,
})
