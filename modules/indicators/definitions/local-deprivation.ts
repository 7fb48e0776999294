import { computedHere, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const localDeprivation = indicator({
  code: 'local-deprivation',
  number: 33,
  isCore: false,
  name: 'Wskaźnik deprywacji lokalnej',
  shortName: 'Deprywacja lokalna',
  says: 'Jaka część mieszkańców żyje w rodzinach, którym udzielono pomocy społecznej.',
  doesNotSay: 'Nie mówi o biedzie osób, które o pomoc nie proszą, ani o tym, czego brakuje w gminie.',
  unit: '% ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'assistance',
  inputs: { people: delivered('ozps:3.1.people-in-families'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['people'], denominator: ['population'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['02', '04'], serviceTypes: ['02.01', '04.01', '04.19'] },
  example: { inputs: { people: 250, population: 5000 }, result: 5 },
  formulaInWords: 'osoby w rodzinach, którym udzielono pomocy ÷ ludność × 100',
  howToGet: `${howToGetRows('ozps:3.1.people-in-families')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: [
    'Nazwa pochodzi z oceny zasobów pomocy społecznej, a wzór z wiedzy ogólnej, więc jest do sprawdzenia.',
    ozpsCaveat,
    censusCaveat,
  ],
  isProposal: true,
})
