import { asPublished, bdlRate, howToGetVariables, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import { unemploymentLaw } from '../shared/population-inputs.ts'

export const unemploymentRate = indicator({
  code: 'unemployment-rate',
  number: 66,
  isCore: false,
  name: 'Stopa bezrobocia rejestrowanego w powiecie',
  shortName: 'Stopa bezrobocia',
  says: 'Jaka część osób aktywnych zawodowo w powiecie jest zarejestrowana jako bezrobotna.',
  doesNotSay: 'Nie mówi o różnicach między gminami powiatu ani o osobach, które nie szukają już pracy.',
  unit: '% aktywnych zawodowo',
  decimals: 1,
  direction: 'worse',
  topic: 'work',
  inputs: { rate: bdlRate(60270) },
  formula: { kind: 'published', of: ['rate'] },
  smallNumbers: null,
  bdlVariables: [60270, 461691],
  evidenceFor: { areas: ['08'], serviceTypes: ['08.01', '08.02', '08.03'] },
  example: { inputs: { rate: 7.4 }, result: 7.4 },
  formulaInWords: 'Wynik podany przez urząd, bez przeliczania.',
  howToGet: howToGetVariables(60270),
  source: sourcesOf('bdl'),
  method: asPublished,
  law: unemploymentLaw,
  caveats: [
    'Urząd podaje stopę tylko dla powiatów i większych jednostek, więc gminy jej nie mają.',
    'Krążą dwa numery: 60270 (P2392, potwierdzony) i 461691 (stopa w grudniu). Nie mieszamy ich.',
  ],
  isProposal: false,
})
