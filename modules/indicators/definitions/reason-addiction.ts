import { computedHere, demandOrSupply, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const reasonAddiction = indicator({
  code: 'reason-addiction',
  number: 31,
  isCore: false,
  name: 'Osoby korzystające z pomocy z powodu alkoholizmu lub narkomanii na 1000 ludności',
  shortName: 'Powód: uzależnienia',
  says: 'Ile osób korzystało w ciągu roku z pomocy społecznej z powodu alkoholizmu lub narkomanii na 1000 mieszkańców.',
  doesNotSay:
    'Nie mówi, ile osób ma ten kłopot, a o pomoc nie prosi. Jedna osoba może mieć kilka powodów, więc powodów nie dodaje się do siebie.',
  unit: 'osoby na 1000 ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'assistance',
  inputs: { alcohol: delivered('ozps:10.4.alcohol'), drugs: delivered('ozps:10.4.drugs'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['alcohol', 'drugs'], denominator: ['population'], per: 1000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['02', '05'], serviceTypes: ['05.05', '05.06', '05.07'] },
  example: { inputs: { alcohol: 30, drugs: 10, population: 5000 }, result: 8 },
  formulaInWords: '(osoby z powodu alkoholizmu + osoby z powodu narkomanii) ÷ ludność × 1000',
  howToGet: `${howToGetRows('ozps:10.4.alcohol', 'ozps:10.4.drugs')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: [
    'Jedna osoba może mieć oba powody; suma liczy ją wtedy dwa razy.',
    demandOrSupply,
    ozpsCaveat,
    censusCaveat,
  ],
  isProposal: true,
})
