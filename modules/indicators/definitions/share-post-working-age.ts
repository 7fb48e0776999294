import { FEW_PEOPLE } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import {
  censusCaveat,
  economicAge,
  economicAgeCaveats,
  howToGetEconomicAges,
  populationSource,
} from '../shared/population-inputs.ts'

export const sharePostWorkingAge = indicator({
  code: 'share-post-working-age',
  number: 6,
  isCore: true,
  name: 'Udział osób w wieku poprodukcyjnym',
  shortName: 'Wiek poprodukcyjny',
  says: 'Ile na sto osób jest w wieku poprodukcyjnym (kobiety od 60 lat, mężczyźni od 65 lat).',
  doesNotSay: 'Nie mówi, ile osób naprawdę się uczy, pracuje albo pobiera emeryturę.',
  unit: '% ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'age',
  inputs: { people: economicAge.postWorking, all: economicAge.all },
  formula: { kind: 'ratio', numerator: ['people'], denominator: ['all'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [60565, 155],
  evidenceFor: { areas: ['04', '09'], serviceTypes: ['04.02', '09.03'] },
  example: { inputs: { people: 1100, all: 5000 }, result: 22 },
  formulaInWords: 'osoby w wieku poprodukcyjnym ÷ ludność × 100',
  howToGet: howToGetEconomicAges,
  source: populationSource,
  method: 'Ekonomiczne grupy wieku urzędu statystycznego, obie liczby z jednego pliku i jednego roku.',
  law: null,
  caveats: [...economicAgeCaveats, censusCaveat],
  isProposal: false,
})
