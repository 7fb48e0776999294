import {
  bdlVariable,
  computedHere,
  howToGetVariables,
  perPopulationCaveat,
  sourcesOf,
} from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const socialSpendingPerResident = indicator({
  code: 'social-spending-per-resident',
  number: 75,
  isCore: false,
  name: 'Wydatki na pomoc społeczną i rodzinę na mieszkańca',
  shortName: 'Wydatki społeczne',
  says: 'Ile gmina wydaje z działów 852 (pomoc społeczna) i 855 (rodzina) na jednego mieszkańca.',
  doesNotSay: 'Nie mówi, ile z tego to usługi: w dziale 855 bywa najwięcej świadczeń pieniężnych z budżetu państwa.',
  unit: 'zł na mieszkańca',
  decimals: 0,
  direction: 'context',
  topic: 'budget',
  inputs: { assistance: bdlVariable(202286), family: bdlVariable(633070), population: populationInput },
  formula: { kind: 'ratio', numerator: ['assistance', 'family'], denominator: ['population'], per: 1 },
  smallNumbers: null,
  bdlVariables: [202286, 633070, 72305],
  evidenceFor: { areas: ['01', '02', '04'], serviceTypes: ['02.01', '04.01', '04.02'] },
  example: { inputs: { assistance: 4500000, family: 5500000, population: 5000 }, result: 2000 },
  formulaInWords: '(wydatki w dziale 852 + wydatki w dziale 855) ÷ ludność',
  howToGet: `${howToGetVariables(202286, 633070)} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('bdl'),
  method: computedHere,
  law: null,
  caveats: [
    'Odkąd część świadczeń wypłaca ZUS, wydatki gmin w dziale 855 spadły; to nie znaczy, że rodziny dostają mniej.',
    perPopulationCaveat,
    censusCaveat,
  ],
  isProposal: true,
})
