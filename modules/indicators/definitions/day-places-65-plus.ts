import { AGED_65_AND_MORE, ageInputs } from '../shared/age-groups.ts'
import { computedHere, FEW_PLACES, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetAges } from '../shared/population-inputs.ts'

export const dayPlaces65Plus = indicator({
  code: 'day-places-65-plus',
  number: 50,
  isCore: false,
  name: 'Miejsca w dziennych domach pomocy i klubach seniora na 1000 osób w wieku 65 lat i więcej',
  shortName: 'Miejsca dzienne 65+',
  says: 'Ile miejsc w dziennych domach pomocy i klubach seniora przypada na 1000 mieszkańców w wieku 65 lat i więcej.',
  doesNotSay: 'Nie mówi, czy ktoś dojedzie na zajęcia ani ile godzin dziennie placówka działa.',
  unit: 'miejsca na 1000 osób 65+',
  decimals: 1,
  direction: 'better',
  topic: 'care',
  inputs: {
    dayHomes: delivered('ozps:5.day-home-places'),
    clubs: delivered('ozps:5.senior-club-places'),
    ...ageInputs(AGED_65_AND_MORE),
  },
  formula: { kind: 'ratio', numerator: ['dayHomes', 'clubs'], denominator: AGED_65_AND_MORE, per: 1000 },
  smallNumbers: FEW_PLACES,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '09'], serviceTypes: ['04.07', '09.03'] },
  example: {
    inputs: { dayHomes: 20, clubs: 15, '65-69': 400, '70-74': 300, '75-79': 150, '80-84': 100, '85 i więcej': 50 },
    result: 35,
  },
  formulaInWords:
    '(miejsca w dziennych domach pomocy + miejsca w klubach seniora) ÷ osoby w wieku 65 lat i więcej × 1000',
  howToGet: `${howToGetRows('ozps:5.day-home-places', 'ozps:5.senior-club-places')} Drugi plik: ${howToGetAges}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: ['Dzienny dom pomocy daje opiekę, a klub zajęcia; jedno nie zastąpi drugiego.', ozpsCaveat, censusCaveat],
  isProposal: true,
})
