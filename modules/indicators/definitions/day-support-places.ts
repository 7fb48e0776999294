import { computedHere, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const daySupportPlaces = indicator({
  code: 'day-support-places',
  number: 57,
  isCore: false,
  name: 'Miejsca w placówkach wsparcia dziennego na 100 osób w wieku 6–17 lat',
  shortName: 'Miejsca wsparcia dziennego',
  says: 'Ile miejsc w placówkach wsparcia dziennego (świetlicach) przypada na 100 dzieci w wieku 6–17 lat.',
  doesNotSay: 'Nie mówi, czy świetlica jest w zasięgu dziecka bez samochodu ani czy miejsca są zajęte.',
  unit: 'miejsca na 100 osób w wieku 6–17 lat',
  decimals: 1,
  direction: 'better',
  topic: 'family',
  inputs: { places: delivered('policy-unit:day-support-places'), children: delivered('gus:aged-6-17') },
  formula: { kind: 'ratio', numerator: ['places'], denominator: ['children'], per: 100 },
  smallNumbers: null,
  bdlVariables: [],
  evidenceFor: { areas: ['02'], serviceTypes: ['02.02', '02.03', '02.04', '02.10'] },
  example: { inputs: { places: 30, children: 600 }, result: 5 },
  formulaInWords: 'miejsca w placówkach wsparcia dziennego ÷ osoby w wieku 6–17 lat × 100',
  howToGet: howToGetRows('policy-unit:day-support-places', 'gus:aged-6-17'),
  source: sourcesOf('policy-unit', 'gus'),
  method: computedHere,
  law: null,
  caveats: ['Pięcioletnie grupy wieku nie pozwalają policzyć wieku 6–17 lat, więc potrzebna jest osobna liczba.'],
  isProposal: true,
})
