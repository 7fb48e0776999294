import {
  bdlVariable,
  computedHere,
  howToGetVariables,
  perPopulationCaveat,
  sourcesOf,
} from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const ownIncomePerResident = indicator({
  code: 'own-income-per-resident',
  number: 73,
  isCore: false,
  name: 'Dochody własne gminy na mieszkańca',
  shortName: 'Dochody własne',
  says: 'Ile dochodów własnych gminy, czyli podatków, opłat i udziałów, przypada na mieszkańca.',
  doesNotSay: 'Nie mówi, ile gmina może wydać na usługi: część pieniędzy jest już rozdysponowana.',
  unit: 'zł na mieszkańca',
  decimals: 0,
  direction: 'better',
  topic: 'budget',
  inputs: { income: bdlVariable(76070), population: populationInput },
  formula: { kind: 'ratio', numerator: ['income'], denominator: ['population'], per: 1 },
  smallNumbers: null,
  bdlVariables: [76070, 72305],
  evidenceFor: { areas: ['04', '11'], serviceTypes: ['04.01', '11.01'] },
  example: { inputs: { income: 12000000, population: 5000 }, result: 2400 },
  formulaInWords: 'dochody własne ÷ ludność',
  howToGet: `${howToGetVariables(76070)} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('bdl'),
  method: computedHere,
  law: null,
  caveats: [perPopulationCaveat, censusCaveat],
  isProposal: true,
})
