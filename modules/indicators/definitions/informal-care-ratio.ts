import { ageInputs, peopleAged } from '../shared/age-groups.ts'
import { FEW_BELOW } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetAges, populationSource } from '../shared/population-inputs.ts'

export const informalCareRatio = indicator({
  code: 'informal-care-ratio',
  number: 14,
  isCore: false,
  name: 'Współczynnik wsparcia nieformalnego',
  shortName: 'Kobiety 45–64 na osobę 80+',
  says: 'Ile kobiet w wieku 45–64 lat, najczęściej opiekujących się rodzicami, przypada na jedną osobę w wieku 80 lat i więcej.',
  doesNotSay:
    'Nie mówi, czy te kobiety mieszkają blisko, chcą i mogą pomagać. Opiekują się też mężczyźni i osoby w innym wieku.',
  unit: 'kobiety 45–64 lata na 1 osobę 80+',
  decimals: 1,
  direction: 'better',
  topic: 'age',
  inputs: {
    women45: peopleAged('45-49; kobiety'),
    women50: peopleAged('50-54; kobiety'),
    women55: peopleAged('55-59; kobiety'),
    women60: peopleAged('60-64; kobiety'),
    ...ageInputs(['80-84', '85 i więcej']),
  },
  formula: {
    kind: 'ratio',
    numerator: ['women45', 'women50', 'women55', 'women60'],
    denominator: ['80-84', '85 i więcej'],
    per: 1,
  },
  smallNumbers: FEW_BELOW,
  bdlVariables: [47727, 47723, 47702, 47693, 76024, 76025],
  evidenceFor: { areas: ['04', '06'], serviceTypes: ['04.02', '04.05', '06.02', '06.03'] },
  example: {
    inputs: { women45: 60, women50: 60, women55: 70, women60: 60, '80-84': 60, '85 i więcej': 40 },
    result: 2.5,
  },
  formulaInWords: 'kobiety w wieku 45–64 lat ÷ osoby w wieku 80 lat i więcej',
  howToGet: `${howToGetAges} Do tego wskaźnika zaznacz także płeć „kobiety”.`,
  source: populationSource,
  method: 'Sumujemy pięcioletnie grupy wieku: kobiety od 45 do 64 lat i wszystkich od 80 lat.',
  law: null,
  caveats: [
    'Numery zmiennych z liczbą kobiet znamy tylko jako listę, bez przypisania do wieku, więc trzeba je sprawdzić w urzędzie.',
    censusCaveat,
  ],
  isProposal: true,
})
