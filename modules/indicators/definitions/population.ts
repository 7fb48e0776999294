import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput, populationSource } from '../shared/population-inputs.ts'

export const population = indicator({
  code: 'population',
  number: 1,
  isCore: true,
  name: 'Liczba ludności',
  shortName: 'Ludność',
  says: 'Ile osób mieszka w gminie 31 grudnia danego roku według bilansu urzędu statystycznego.',
  doesNotSay: 'Nie mówi, ile osób przebywa tu tylko czasowo ani ile wyjechało bez zgłoszenia.',
  unit: 'osoby',
  decimals: 0,
  direction: 'context',
  topic: 'population',
  inputs: { population: populationInput },
  formula: { kind: 'count', of: ['population'] },
  smallNumbers: null,
  bdlVariables: [72305],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.01'] },
  example: { inputs: { population: 5000 }, result: 5000 },
  formulaInWords: 'Liczba podana przez urząd; dla powiatu i województwa jego własna liczba albo suma wszystkich gmin.',
  howToGet: howToGetPopulation,
  source: populationSource,
  method: 'Bilans ludności: wynik ostatniego spisu, urodzenia, zgony i zameldowania.',
  law: null,
  caveats: [
    'Gdy jest tylko liczba w tysiącach (P2425), pokazujemy ją po przeliczeniu na osoby: jest zaokrąglona do 10 osób.',
    censusCaveat,
  ],
  isProposal: false,
})
