import { computedHere, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const volunteersPer1000 = indicator({
  code: 'volunteers-per-1000',
  number: 72,
  isCore: false,
  name: 'Wolontariusze na 1000 ludności',
  shortName: 'Wolontariusze',
  says: 'Ilu wolontariuszy pomagało w pomocy społecznej na 1000 mieszkańców.',
  doesNotSay: 'Nie mówi o pomocy bez umowy: w rodzinie, parafii i sąsiedztwie.',
  unit: 'osoby na 1000 mieszkańców',
  decimals: 1,
  direction: 'better',
  topic: 'community',
  inputs: { volunteers: delivered('ozps:6.1.volunteers'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['volunteers'], denominator: ['population'], per: 1000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['11'], serviceTypes: ['11.02', '11.03'] },
  example: { inputs: { volunteers: 20, population: 5000 }, result: 4 },
  formulaInWords: 'wolontariusze ÷ ludność × 1000',
  howToGet: `${howToGetRows('ozps:6.1.volunteers')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: [ozpsCaveat, censusCaveat],
  isProposal: true,
})
