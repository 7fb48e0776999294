import { computedHere, demandOrSupply, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const reasonViolence = indicator({
  code: 'reason-violence',
  number: 30,
  isCore: false,
  name: 'Osoby korzystające z pomocy z powodu przemocy domowej na 1000 ludności',
  shortName: 'Powód: przemoc domowa',
  says: 'Ile osób korzystało w ciągu roku z pomocy społecznej z powodu przemocy domowej na 1000 mieszkańców.',
  doesNotSay:
    'Nie mówi, ile osób ma ten kłopot, a o pomoc nie prosi. Jedna osoba może mieć kilka powodów, więc powodów nie dodaje się do siebie.',
  unit: 'osoby na 1000 ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'assistance',
  inputs: { violence: delivered('ozps:10.4.violence'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['violence'], denominator: ['population'], per: 1000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['02', '04'], serviceTypes: ['04.21', '04.23', '04.24', '04.25'] },
  example: { inputs: { violence: 30, population: 5000 }, result: 6 },
  formulaInWords: 'osoby korzystające z pomocy z powodu przemocy domowej ÷ ludność × 1000',
  howToGet: `${howToGetRows('ozps:10.4.violence')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: [demandOrSupply, ozpsCaveat, censusCaveat],
  isProposal: true,
})
