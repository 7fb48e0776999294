import { computedHere, FEW_CASES, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const single65PlusHouseholds = indicator({
  code: 'single-65-plus-households',
  number: 21,
  isCore: false,
  name: 'Gospodarstwa jednoosobowe osób w wieku 65 lat i więcej',
  shortName: 'Samotne gospodarstwa 65+',
  says: 'Jaką część gospodarstw domowych tworzą osoby w wieku 65 lat i więcej mieszkające w pojedynkę.',
  doesNotSay:
    'Nie mówi o samotności: kto mieszka osobno, może mieć rodzinę obok, a kto z rodziną, może nie mieć z kim porozmawiać.',
  unit: '% gospodarstw domowych',
  decimals: 1,
  direction: 'worse',
  topic: 'age',
  inputs: { single: delivered('nsp:single-65-plus'), households: delivered('nsp:households') },
  formula: { kind: 'ratio', numerator: ['single'], denominator: ['households'], per: 100 },
  smallNumbers: FEW_CASES,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '09', '11'], serviceTypes: ['04.05', '04.28', '09.03', '11.03'] },
  example: { inputs: { single: 300, households: 2000 }, result: 15 },
  formulaInWords: 'gospodarstwa jednoosobowe osób w wieku 65 lat i więcej ÷ gospodarstwa domowe × 100',
  howToGet: howToGetRows('nsp:single-65-plus', 'nsp:households'),
  source: sourcesOf('nsp'),
  method: computedHere,
  law: null,
  caveats: ['Dane są tylko ze spisu, więc następne będą za kilka lat.'],
  isProposal: true,
})
