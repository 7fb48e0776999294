import { asPublished, bdlRate, howToGetVariables, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'

export const localElectionTurnout = indicator({
  code: 'local-election-turnout',
  number: 71,
  isCore: false,
  name: 'Frekwencja w wyborach do rady gminy',
  shortName: 'Frekwencja',
  says: 'Jaka część uprawnionych głosowała w wyborach do rady gminy lub miasta.',
  doesNotSay: 'Nie mówi, czy mieszkańcy działają razem między wyborami.',
  unit: '% uprawnionych',
  decimals: 1,
  direction: 'better',
  topic: 'community',
  inputs: { rate: bdlRate(474463) },
  formula: { kind: 'published', of: ['rate'] },
  smallNumbers: null,
  bdlVariables: [474463, 474462],
  evidenceFor: { areas: ['11'], serviceTypes: ['11.01', '11.04'] },
  example: { inputs: { rate: 54.2 }, result: 54.2 },
  formulaInWords: 'Wynik podany przez urząd, bez przeliczania.',
  howToGet: howToGetVariables(474463),
  source: sourcesOf('bdl'),
  method: asPublished,
  law: null,
  caveats: [
    'Wybory są co kilka lat, więc nie każdy rok ma wartość.',
    'Frekwencja w wyborach wójta, burmistrza i prezydenta ma inny numer (474462) i bywa inna.',
  ],
  isProposal: false,
})
