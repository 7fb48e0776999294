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
  formulaInWords: 'osoby w wieku poprodukcyjnym ÷ ludność × 100',
  howToGet: howToGetEconomicAges,
  source: populationSource,
  method: 'Ekonomiczne grupy wieku urzędu statystycznego, obie liczby z jednego pliku i jednego roku.',
  law: null,
  caveats: [...economicAgeCaveats, censusCaveat],
  isProposal: false,
})
