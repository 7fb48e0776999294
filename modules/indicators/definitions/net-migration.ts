import { asPublished, bdlRate, howToGetVariables, publishedRateCaveat, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'

export const netMigration = indicator({
  code: 'net-migration',
  number: 19,
  isCore: false,
  name: 'Saldo migracji na 1000 ludności',
  shortName: 'Saldo migracji',
  says: 'O ile więcej osób zameldowało się w ciągu roku na pobyt stały, niż się wymeldowało, na 1000 mieszkańców.',
  doesNotSay: 'Nie mówi o tych, którzy wyjechali bez wymeldowania, ani o tym, kto wyjechał.',
  unit: 'na 1000 ludności',
  decimals: 1,
  direction: 'better',
  topic: 'population',
  inputs: { rate: [...bdlRate(1365239), ...bdlRate(453193)] },
  formula: { kind: 'published', of: ['rate'] },
  smallNumbers: null,
  bdlVariables: [1365239, 453193],
  evidenceFor: { areas: ['08', '12'], serviceTypes: ['08.01', '12.03'] },
  example: { inputs: { rate: -2.4 }, result: -2.4 },
  formulaInWords: 'Wynik podany przez urząd, bez przeliczania.',
  howToGet: howToGetVariables(1365239, 453193),
  source: sourcesOf('bdl'),
  method: asPublished,
  law: null,
  caveats: [
    publishedRateCaveat,
    'Pod tą samą nazwą krążą dwa numery zmiennej: 1365239 i 453193. Pierwszy jest potwierdzony w dwóch źródłach, drugi bierzemy, gdy pierwszego nie ma.',
  ],
  isProposal: false,
})
