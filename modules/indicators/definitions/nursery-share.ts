import { bdlVariable, computedHere, FEW_PEOPLE, howToGetVariables, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'

export const nurseryShare = indicator({
  code: 'nursery-share',
  number: 61,
  isCore: false,
  name: 'Dzieci objęte opieką w żłobkach',
  shortName: 'Dzieci w żłobkach',
  says: 'Jaka część dzieci w wieku do lat 3 chodzi do żłobka.',
  doesNotSay: 'Nie mówi o dzieciach w klubach dziecięcych, u dziennych opiekunów ani pod opieką rodziny.',
  unit: '% dzieci do lat 3',
  decimals: 1,
  direction: 'better',
  topic: 'family',
  inputs: { inNursery: bdlVariable(410640), children: bdlVariable(410639) },
  formula: { kind: 'ratio', numerator: ['inNursery'], denominator: ['children'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [410640, 410639, 410641, 1649859],
  evidenceFor: { areas: ['01'], serviceTypes: ['01.01', '01.02'] },
  example: { inputs: { inNursery: 42, children: 140 }, result: 30 },
  formulaInWords: 'dzieci objęte opieką w żłobkach ÷ dzieci w wieku do lat 3 × 100',
  howToGet: howToGetVariables(410640, 410639),
  source: sourcesOf('bdl'),
  method: computedHere,
  law: null,
  caveats: [
    'Inna zmienna (1649859) liczy żłobki razem z klubami dziecięcymi na 1000 dzieci. Tych dwóch liczb nie wolno mieszać.',
    'Do żłobka mogą chodzić dzieci z innych gmin.',
  ],
  isProposal: false,
})
