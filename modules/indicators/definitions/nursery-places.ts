import { asPublished, bdlRate, howToGetVariables, publishedRateCaveat, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'

export const nurseryPlaces = indicator({
  code: 'nursery-places',
  number: 60,
  isCore: false,
  name: 'Miejsca w żłobkach i klubach dziecięcych na 1000 dzieci do lat 3',
  shortName: 'Miejsca w żłobkach',
  says: 'Ile miejsc w żłobkach i klubach dziecięcych przypada na 1000 dzieci w wieku do lat 3.',
  doesNotSay: 'Nie mówi, ile rodzin czeka na miejsce ani ile kosztuje opieka.',
  unit: 'miejsca na 1000 dzieci do lat 3',
  decimals: 0,
  direction: 'better',
  topic: 'family',
  inputs: { rate: bdlRate(1649860) },
  formula: { kind: 'published', of: ['rate'] },
  smallNumbers: null,
  bdlVariables: [1649860],
  evidenceFor: { areas: ['01'], serviceTypes: ['01.01', '01.02', '01.03'] },
  example: { inputs: { rate: 180 }, result: 180 },
  formulaInWords: 'Wynik podany przez urząd, bez przeliczania.',
  howToGet: howToGetVariables(1649860),
  source: sourcesOf('bdl'),
  method: asPublished,
  law: null,
  caveats: [publishedRateCaveat, 'Nie ma tu dziennych opiekunów ani niań.'],
  isProposal: false,
})
