import { bdlVariable, computedHere, howToGetVariables, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const cultureParticipants = indicator({
  code: 'culture-participants',
  number: 82,
  isCore: false,
  name: 'Uczestnicy imprez i członkowie kół na 1000 ludności',
  shortName: 'Udział w kulturze',
  says: 'Ilu uczestników imprez i członków kół, klubów i sekcji domów kultury przypada na 1000 mieszkańców.',
  doesNotSay: 'Nie mówi, ile osób w ogóle nie bierze udziału: jedna osoba może przyjść na wiele imprez.',
  unit: 'uczestnicy na 1000 ludności',
  decimals: 0,
  direction: 'better',
  topic: 'living',
  inputs: { events: bdlVariable(58506), clubs: bdlVariable(58510), population: populationInput },
  formula: { kind: 'ratio', numerator: ['events', 'clubs'], denominator: ['population'], per: 1000 },
  smallNumbers: null,
  bdlVariables: [58506, 58510],
  evidenceFor: { areas: ['09', '10'], serviceTypes: ['09.02', '09.03', '10.01'] },
  example: { inputs: { events: 4800, clubs: 200, population: 5000 }, result: 1000 },
  formulaInWords: '(uczestnicy imprez + członkowie kół, klubów i sekcji) ÷ ludność × 1000',
  howToGet: `${howToGetVariables(58506, 58510)} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('bdl'),
  method: computedHere,
  law: null,
  caveats: [
    'Dodajemy wejścia na imprezy i stałych członków, więc wynik opisuje ruch w domach kultury, a nie liczbę osób.',
    censusCaveat,
  ],
  isProposal: true,
})
