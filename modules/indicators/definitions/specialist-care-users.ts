import { computedHere, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const specialistCareUsers = indicator({
  code: 'specialist-care-users',
  number: 48,
  isCore: false,
  name: 'Osoby ze specjalistycznymi usługami opiekuńczymi na 10 tys. ludności',
  shortName: 'Specjalistyczne usługi',
  says: 'Ile osób korzystało w ciągu roku ze specjalistycznych usług opiekuńczych na 10 tysięcy mieszkańców.',
  doesNotSay: 'Nie mówi, ile osób z chorobą lub niepełnosprawnością takich usług potrzebuje.',
  unit: 'osoby na 10 tys. ludności',
  decimals: 1,
  direction: 'better',
  topic: 'care',
  inputs: { people: delivered('ozps:10.6.specialist-care-people'), population: populationInput },
  formula: { kind: 'ratio', numerator: ['people'], denominator: ['population'], per: 10000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '06'], serviceTypes: ['04.03', '04.04'] },
  example: { inputs: { people: 6, population: 5000 }, result: 12 },
  formulaInWords: 'osoby ze specjalistycznymi usługami opiekuńczymi ÷ ludność × 10 000',
  howToGet: `${howToGetRows('ozps:10.6.specialist-care-people')} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: [ozpsCaveat, censusCaveat],
  isProposal: true,
})
