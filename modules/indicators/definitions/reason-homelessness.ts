import { computedHere, demandOrSupply, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const reasonHomelessness = indicator({
  code: 'reason-homelessness',
  number: 32,
  isCore: false,
  name: 'Osoby korzystające z pomocy z powodu bezdomności na 1000 ludności',
  shortName: 'Powód: bezdomność',
  says: 'Ile osób korzystało w ciągu roku z pomocy społecznej z powodu bezdomności na 1000 mieszkańców.',
  doesNotSay:
    'Nie mówi, ile osób ma ten kłopot, a o pomoc nie prosi. Jedna osoba może mieć kilka powodów, więc powodów nie dodaje się do siebie.',
  unit: 'osoby na 1000 ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'assistance',
  inputs: { homelessness: delivered('ozps:10.4.homelessness'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['homelessness'], denominator: ['population'], per: 1000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '12'], serviceTypes: ['04.15', '04.16', '04.17', '04.18', '12.04'] },
  example: { inputs: { homelessness: 30, population: 5000 }, result: 6 },
  formulaInWords: 'osoby korzystające z pomocy z powodu bezdomności ÷ ludność × 1000',
  howToGet: `${howToGetRows('ozps:10.4.homelessness')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: [demandOrSupply, ozpsCaveat, censusCaveat],
  isProposal: true,
})
