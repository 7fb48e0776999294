import { asDelivered, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const ngoTasks = indicator({
  code: 'ngo-tasks',
  number: 77,
  isCore: false,
  name: 'Zadania zlecone organizacjom pozarządowym',
  shortName: 'Zadania zlecone',
  says: 'Ile zadań z zakresu polityki społecznej gmina zleciła w ciągu roku organizacjom pozarządowym.',
  doesNotSay: 'Nie mówi, jak duże to zadania: jedno może znaczyć dom dzienny albo jedną wycieczkę.',
  unit: 'zadania',
  decimals: 0,
  direction: 'better',
  topic: 'community',
  inputs: { tasks: delivered('ozps:9.tasks') },
  formula: { kind: 'count', of: ['tasks'] },
  smallNumbers: null,
  bdlVariables: [],
  evidenceFor: { areas: ['11'], serviceTypes: ['11.01', '11.04'] },
  example: { inputs: { tasks: 8 }, result: 8 },
  formulaInWords: 'Liczba podana przez gminę; dla powiatu i województwa suma wszystkich gmin.',
  howToGet: howToGetRows('ozps:9.tasks'),
  source: sourcesOf('ozps'),
  method: asDelivered,
  law: ozpsLaw,
  caveats: [ozpsCaveat],
  isProposal: false,
})
