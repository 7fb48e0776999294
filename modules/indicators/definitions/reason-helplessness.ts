import { computedHere, demandOrSupply, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const reasonHelplessness = indicator({
  code: 'reason-helplessness',
  number: 29,
  isCore: false,
  name: 'Osoby korzystające z pomocy z powodu bezradności w sprawach opiekuńczo-wychowawczych na 1000 ludności',
  shortName: 'Powód: bezradność',
  says: 'Ile osób korzystało w ciągu roku z pomocy społecznej z powodu bezradności w sprawach opiekuńczo-wychowawczych na 1000 mieszkańców.',
  doesNotSay:
    'Nie mówi, ile osób ma ten kłopot, a o pomoc nie prosi. Jedna osoba może mieć kilka powodów, więc powodów nie dodaje się do siebie.',
  unit: 'osoby na 1000 ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'assistance',
  inputs: { helplessness: delivered('ozps:10.4.helplessness'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['helplessness'], denominator: ['population'], per: 1000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['01', '02'], serviceTypes: ['01.07', '02.01', '02.06', '02.07'] },
  example: { inputs: { helplessness: 30, population: 5000 }, result: 6 },
  formulaInWords:
    'osoby korzystające z pomocy z powodu bezradności w sprawach opiekuńczo-wychowawczych ÷ ludność × 1000',
  howToGet: `${howToGetRows('ozps:10.4.helplessness')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: [demandOrSupply, ozpsCaveat, censusCaveat],
  isProposal: true,
})
