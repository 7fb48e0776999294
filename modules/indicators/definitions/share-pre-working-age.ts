import { FEW_PEOPLE } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import {
  censusCaveat,
  economicAge,
  economicAgeCaveats,
  howToGetEconomicAges,
  populationSource,
} from '../shared/population-inputs.ts'

export const sharePreWorkingAge = indicator({
  code: 'share-pre-working-age',
  number: 4,
  isCore: true,
  name: 'Udział osób w wieku przedprodukcyjnym',
  shortName: 'Wiek przedprodukcyjny',
  says: 'Ile na sto osób jest w wieku do 17 lat.',
  doesNotSay: 'Nie mówi, ile osób naprawdę się uczy, pracuje albo pobiera emeryturę.',
  unit: '% ludności',
  decimals: 1,
  direction: 'context',
  topic: 'age',
  inputs: { people: economicAge.preWorking, all: economicAge.all },
  formula: { kind: 'ratio', numerator: ['people'], denominator: ['all'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [60567, 149],
  evidenceFor: { areas: ['01', '02', '07'], serviceTypes: ['02.02', '07.03'] },
  example: { inputs: { people: 900, all: 5000 }, result: 18 },
  formulaInWords: 'osoby w wieku przedprodukcyjnym ÷ ludność × 100',
  howToGet: howToGetEconomicAges,
  source: populationSource,
  method: 'Ekonomiczne grupy wieku urzędu statystycznego, obie liczby z jednego pliku i jednego roku.',
  law: null,
  caveats: [...economicAgeCaveats, censusCaveat],
  isProposal: false,
})
