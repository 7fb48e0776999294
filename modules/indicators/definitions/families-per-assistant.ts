import { asDelivered, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const familiesPerAssistant = indicator({
  code: 'families-per-assistant',
  number: 56,
  isCore: false,
  name: 'Rodziny na asystenta rodziny',
  shortName: 'Rodziny na asystenta',
  says: 'Iloma rodzinami zajmuje się przeciętnie jeden asystent rodziny.',
  doesNotSay: 'Nie mówi, ile rodzin czeka na asystenta ani jak trudna jest ich sytuacja.',
  unit: 'rodziny na 1 asystenta',
  decimals: 1,
  direction: 'worse',
  topic: 'family',
  inputs: {
    families: delivered('policy-unit:assisted-families'),
    assistants: delivered('policy-unit:family-assistants'),
  },
  formula: { kind: 'ratio', numerator: ['families'], denominator: ['assistants'], per: 1 },
  smallNumbers: null,
  bdlVariables: [],
  evidenceFor: { areas: ['02'], serviceTypes: ['02.01'] },
  example: { inputs: { families: 36, assistants: 3 }, result: 12 },
  formulaInWords: 'rodziny z asystentem ÷ asystenci rodziny',
  howToGet: howToGetRows('policy-unit:assisted-families', 'policy-unit:family-assistants'),
  source: sourcesOf('policy-unit'),
  method: asDelivered,
  law: 'Ustawa z dnia 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej, art. 12–17. Najwyżej 15 rodzin na asystenta to wiedza ogólna, do sprawdzenia w ustawie.',
  caveats: ['Asystent zatrudniony na część etatu liczy się tu jak cały, więc porównuj też etaty.'],
  isProposal: true,
})
