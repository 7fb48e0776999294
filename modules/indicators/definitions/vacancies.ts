import { asDelivered, FEW_BELOW, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const vacancies = indicator({
  code: 'vacancies',
  number: 45,
  isCore: false,
  name: 'Nieobsadzone etaty',
  shortName: 'Wakaty',
  says: 'Jaka część etatów ośrodka jest nieobsadzona.',
  doesNotSay: 'Nie mówi, dlaczego brakuje chętnych ani ile osób odeszło w ciągu roku.',
  unit: '% etatów',
  decimals: 1,
  direction: 'worse',
  topic: 'staff',
  inputs: { vacancies: delivered('policy-unit:vacancies'), posts: delivered('policy-unit:posts') },
  formula: { kind: 'ratio', numerator: ['vacancies'], denominator: ['posts'], per: 100 },
  smallNumbers: FEW_BELOW,
  bdlVariables: [],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.01', '04.02'] },
  example: { inputs: { vacancies: 2, posts: 16 }, result: 12.5 },
  formulaInWords: 'nieobsadzone etaty ÷ etaty ogółem × 100',
  howToGet: howToGetRows('policy-unit:vacancies', 'policy-unit:posts'),
  source: sourcesOf('policy-unit'),
  method: asDelivered,
  law: null,
  caveats: ['Liczba z jednego dnia w roku może nie pokazać, że etat stał pusty przez wiele miesięcy.'],
  isProposal: true,
})
