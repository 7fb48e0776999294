import { asPublished, bdlRate, howToGetVariables, publishedRateCaveat, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'

export const libraryReaders = indicator({
  code: 'library-readers',
  number: 81,
  isCore: false,
  name: 'Czytelnicy bibliotek publicznych na 1000 ludności',
  shortName: 'Czytelnicy bibliotek',
  says: 'Ilu czytelników bibliotek publicznych przypada na 1000 mieszkańców.',
  doesNotSay: 'Nie mówi o osobach, które przychodzą do biblioteki na zajęcia albo czytają w domu własne książki.',
  unit: 'osoby na 1000 ludności',
  decimals: 0,
  direction: 'better',
  topic: 'living',
  inputs: { rate: bdlRate(60191) },
  formula: { kind: 'published', of: ['rate'] },
  smallNumbers: null,
  bdlVariables: [60191],
  evidenceFor: { areas: ['09'], serviceTypes: ['09.01'] },
  example: { inputs: { rate: 132 }, result: 132 },
  formulaInWords: 'Wynik podany przez urząd, bez przeliczania.',
  howToGet: howToGetVariables(60191),
  source: sourcesOf('bdl'),
  method: asPublished,
  law: null,
  caveats: [publishedRateCaveat],
  isProposal: false,
})
