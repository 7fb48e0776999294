import { ageInputs, peopleAged, UNDER_15 } from '../shared/age-groups.ts'
import { FEW_PEOPLE } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetAges, populationSource } from '../shared/population-inputs.ts'

export const shareUnder15 = indicator({
  code: 'share-under-15',
  number: null,
  isCore: true,
  name: 'Udział dzieci w wieku 0–14 lat',
  shortName: 'Dzieci 0–14 lat',
  says: 'Ile na sto osób ma najwyżej 14 lat.',
  doesNotSay: 'Nie mówi, ile dzieci potrzebuje opieki ani ile miejsc jest w żłobkach i szkołach.',
  unit: '% ludności',
  decimals: 1,
  direction: 'context',
  topic: 'age',
  inputs: { ...ageInputs(UNDER_15), all: peopleAged('ogółem') },
  formula: { kind: 'ratio', numerator: UNDER_15, denominator: ['all'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [454048, 72305],
  evidenceFor: { areas: ['01', '02', '07'], serviceTypes: ['02.02', '07.03'] },
  example: { inputs: { '0-4': 200, '5-9': 250, '10-14': 300, all: 5000 }, result: 15 },
  formulaInWords: 'dzieci w wieku 0–14 lat ÷ ludność × 100',
  howToGet: howToGetAges,
  source: populationSource,
  method:
    'Sumujemy najdrobniejsze grupy wieku; kolumn zbiorczych („0-14”, „70 i więcej”) nie dodajemy, służą tylko do sprawdzenia pliku.',
  law: null,
  caveats: ['To nie jest wiek przedprodukcyjny, który sięga 17 lat.', censusCaveat],
  isProposal: true,
})
