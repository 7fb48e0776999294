import { bdlVariable, computedHere, FEW_PEOPLE, howToGetVariables, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'

export const preschoolShare = indicator({
  code: 'preschool-share',
  number: 62,
  isCore: false,
  name: 'Dzieci w wieku 3–6 lat objęte wychowaniem przedszkolnym',
  shortName: 'Dzieci w przedszkolach',
  says: 'Ile dzieci w wychowaniu przedszkolnym przypada na 100 dzieci w wieku 3–6 lat mieszkających w gminie.',
  doesNotSay: 'Nie mówi, ile dzieci z tej gminy chodzi do przedszkola gdzie indziej.',
  unit: '% dzieci w wieku 3–6 lat',
  decimals: 1,
  direction: 'better',
  topic: 'family',
  inputs: { inPreschool: bdlVariable(1617144), children: bdlVariable(1617119) },
  formula: { kind: 'ratio', numerator: ['inPreschool'], denominator: ['children'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [1617144, 1617119, 1617169],
  evidenceFor: { areas: ['07'], serviceTypes: ['07.02', '07.05'] },
  example: { inputs: { inPreschool: 180, children: 200 }, result: 90 },
  formulaInWords: 'dzieci w wieku 3–6 lat objęte wychowaniem przedszkolnym ÷ dzieci w wieku 3–6 lat × 100',
  howToGet: howToGetVariables(1617144, 1617119),
  source: sourcesOf('bdl'),
  method: computedHere,
  law: null,
  caveats: ['Wynik bywa większy niż 100%, gdy do przedszkoli dowozi się dzieci z innych gmin.'],
  isProposal: false,
})
