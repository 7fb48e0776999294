import { computedHere, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const residentsPerSocialWorker = indicator({
  code: 'residents-per-social-worker',
  number: 41,
  isCore: false,
  name: 'Mieszkańcy na pracownika socjalnego',
  shortName: 'Mieszkańcy na pracownika',
  says: 'Ilu mieszkańców przypada na jednego pracownika socjalnego ośrodka.',
  doesNotSay: 'Nie mówi, ile spraw naprawdę prowadzi jeden pracownik.',
  unit: 'osoby na 1 pracownika',
  decimals: 0,
  direction: 'worse',
  topic: 'staff',
  inputs: {
    population: populationInput,
    workers: [...delivered('ozps:6.social-workers'), ...delivered('mrpips-03:social-workers')],
  },
  formula: { kind: 'ratio', numerator: ['population'], denominator: ['workers'], per: 1 },
  smallNumbers: null,
  bdlVariables: [],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.01'] },
  example: { inputs: { population: 6000, workers: 4 }, result: 1500 },
  formulaInWords: 'ludność ÷ pracownicy socjalni',
  howToGet: `${howToGetRows('ozps:6.social-workers', 'mrpips-03:social-workers')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('bdl', 'ozps', 'mrpips-03'),
  method: computedHere,
  law: 'Ustawa z dnia 12 marca 2004 r. o pomocy społecznej, art. 110 ust. 11. Norma, najwyżej 2000 mieszkańców albo 50 rodzin i osób na pracownika, jest z wiedzy ogólnej i do sprawdzenia.',
  caveats: [censusCaveat],
  isProposal: true,
})
