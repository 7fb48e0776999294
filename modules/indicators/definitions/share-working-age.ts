import { FEW_PEOPLE } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import {
  censusCaveat,
  economicAge,
  economicAgeCaveats,
  howToGetEconomicAges,
  populationSource,
} from '../shared/population-inputs.ts'

export const shareWorkingAge = indicator({
  code: 'share-working-age',
  number: 5,
  isCore: true,
  name: 'Udział osób w wieku produkcyjnym',
  shortName: 'Wiek produkcyjny',
  says: 'Ile na sto osób jest w wieku produkcyjnym (kobiety 18–59 lat, mężczyźni 18–64 lata).',
  doesNotSay: 'Nie mówi, ile osób naprawdę się uczy, pracuje albo pobiera emeryturę.',
  unit: '% ludności',
  decimals: 1,
  direction: 'better',
  topic: 'age',
  inputs: { people: economicAge.working, all: economicAge.all },
  formula: { kind: 'ratio', numerator: ['people'], denominator: ['all'], per: 100 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [60566, 152],
  evidenceFor: { areas: ['08'], serviceTypes: ['08.01'] },
  example: { inputs: { people: 3000, all: 5000 }, result: 60 },
  formulaInWords: 'osoby w wieku produkcyjnym ÷ ludność × 100',
  howToGet: howToGetEconomicAges,
  source: populationSource,
  method: 'Ekonomiczne grupy wieku urzędu statystycznego, obie liczby z jednego pliku i jednego roku.',
  law: null,
  caveats: [...economicAgeCaveats, censusCaveat],
  isProposal: false,
})
