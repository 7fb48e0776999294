import { computedHere, FEW_PLACES, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const supportPlacesDisability = indicator({
  code: 'support-places-disability',
  number: 51,
  isCore: false,
  name: 'Miejsca w środowiskowych domach samopomocy, warsztatach i zakładach na 10 tys. ludności',
  shortName: 'Miejsca ŚDS, WTZ, ZAZ',
  says: 'Ile miejsc w środowiskowych domach samopomocy, warsztatach terapii zajęciowej i zakładach aktywności zawodowej przypada na 10 tysięcy mieszkańców.',
  doesNotSay: 'Nie mówi, ile z tych miejsc zajmują mieszkańcy innych gmin ani ile osób czeka.',
  unit: 'miejsca na 10 tys. ludności',
  decimals: 1,
  direction: 'better',
  topic: 'care',
  inputs: {
    selfHelp: delivered('ozps:5.self-help-places'),
    workshops: delivered('ozps:5.therapy-workshop-places'),
    plants: delivered('ozps:5.activity-plant-places'),
    population: populationInput,
  },
  formula: { kind: 'ratio', numerator: ['selfHelp', 'workshops', 'plants'], denominator: ['population'], per: 10000 },
  smallNumbers: FEW_PLACES,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '06', '14'], serviceTypes: ['04.08', '06.05', '14.03'] },
  example: { inputs: { selfHelp: 10, workshops: 10, plants: 5, population: 5000 }, result: 50 },
  formulaInWords: '(miejsca w ŚDS + miejsca w WTZ + miejsca w ZAZ) ÷ ludność × 10 000',
  howToGet: `${howToGetRows('ozps:5.self-help-places', 'ozps:5.therapy-workshop-places', 'ozps:5.activity-plant-places')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: [
    'Placówki służą zwykle kilku gminom, więc gmina bez placówki może mieć do niej dostęp.',
    ozpsCaveat,
    censusCaveat,
  ],
  isProposal: true,
})
