import { asDelivered, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const neighbourCareUsers = indicator({
  code: 'neighbour-care-users',
  number: 49,
  isCore: false,
  name: 'Osoby z usługami sąsiedzkimi',
  shortName: 'Usługi sąsiedzkie',
  says: 'Ile osób korzystało w ciągu roku z usług sąsiedzkich.',
  doesNotSay: 'Nie mówi o zwykłej pomocy sąsiadów, której nikt nie rejestruje.',
  unit: 'osoby',
  decimals: 0,
  direction: 'better',
  topic: 'care',
  inputs: { people: delivered('policy-unit:neighbour-care-people') },
  formula: { kind: 'count', of: ['people'] },
  smallNumbers: null,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '11'], serviceTypes: ['04.05', '11.03'] },
  example: { inputs: { people: 14 }, result: 14 },
  formulaInWords: 'Liczba podana przez ośrodek; dla powiatu i województwa suma wszystkich gmin.',
  howToGet: howToGetRows('policy-unit:neighbour-care-people'),
  source: sourcesOf('policy-unit'),
  method: asDelivered,
  law: 'Ustawa z dnia 12 marca 2004 r. o pomocy społecznej, art. 50 ust. 1a, 3a i 4a. Czytano tekst z 2024 r., więc przepis jest do sprawdzenia.',
  caveats: [],
  isProposal: false,
})
