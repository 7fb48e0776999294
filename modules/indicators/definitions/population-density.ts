import { indicator } from '../shared/indicator.ts'
import { howToGetPopulation, populationInput, populationSource } from '../shared/population-inputs.ts'

export const populationDensity = indicator({
  code: 'population-density',
  number: 3,
  isCore: true,
  name: 'Gęstość zaludnienia',
  shortName: 'Gęstość zaludnienia',
  says: 'Ile osób przypada na kilometr kwadratowy gminy.',
  doesNotSay:
    'Nie mówi, jak ludzie są rozmieszczeni: w gminie z lasem i miasteczkiem średnia nic nie mówi o dojazdach.',
  unit: 'osoby na km²',
  decimals: 0,
  direction: 'context',
  topic: 'population',
  inputs: { population: populationInput },
  formula: { kind: 'density', of: ['population'] },
  smallNumbers: null,
  bdlVariables: [60559, 72305],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.29'] },
  example: { inputs: { population: 5000 }, areaKm2: 200, result: 25 },
  formulaInWords: 'liczba ludności ÷ powierzchnia w km²',
  howToGet: howToGetPopulation,
  source: `${populationSource}; powierzchnia z wczytanych granic`,
  method: 'Powierzchnię liczymy z wielokąta granicy na elipsoidzie, nie z ewidencji gruntów.',
  law: null,
  caveats: [
    'Powierzchnia z granicy różni się nieco od ewidencyjnej, więc wynik może odbiegać od gęstości podawanej przez urząd.',
    'Ludność jest z roku podanego przy wartości, a granice z dnia podanego przy mapie.',
  ],
  isProposal: false,
})
