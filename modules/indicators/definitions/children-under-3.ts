import { bdlVariable, howToGetVariables, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'

export const childrenUnder3 = indicator({
  code: 'children-under-3',
  number: 15,
  isCore: false,
  name: 'Dzieci w wieku do lat 3',
  shortName: 'Dzieci 0–2',
  says: 'Ile dzieci w wieku do lat 3 mieszka w gminie.',
  doesNotSay: 'Nie mówi, ilu rodziców chce zapisać dziecko do żłobka.',
  unit: 'osoby',
  decimals: 0,
  direction: 'context',
  topic: 'family',
  inputs: { children: bdlVariable(410639) },
  formula: { kind: 'count', of: ['children'] },
  smallNumbers: null,
  bdlVariables: [410639],
  evidenceFor: { areas: ['01'], serviceTypes: ['01.01', '01.02', '01.03', '01.04'] },
  example: { inputs: { children: 140 }, result: 140 },
  formulaInWords: 'Liczba podana przez urząd; dla powiatu i województwa jego własna liczba albo suma wszystkich gmin.',
  howToGet: howToGetVariables(410639),
  source: sourcesOf('bdl'),
  method: 'Liczba urzędu bez przeliczania.',
  law: null,
  caveats: ['Urząd liczy dzieci zameldowane i mieszkające, a do żłobka bywają zapisywane także dzieci z innych gmin.'],
  isProposal: false,
})
