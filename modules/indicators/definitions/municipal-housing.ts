import { bdlVariable, computedHere, howToGetVariables, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const municipalHousing = indicator({
  code: 'municipal-housing',
  number: 78,
  isCore: false,
  name: 'Mieszkania komunalne na 1000 ludności',
  shortName: 'Mieszkania komunalne',
  says: 'Ile mieszkań komunalnych przypada na 1000 mieszkańców.',
  doesNotSay: 'Nie mówi, ile rodzin czeka w kolejce ani w jakim stanie są mieszkania.',
  unit: 'mieszkania na 1000 ludności',
  decimals: 1,
  direction: 'context',
  topic: 'living',
  inputs: { dwellings: bdlVariable(199955), population: populationInput },
  formula: { kind: 'ratio', numerator: ['dwellings'], denominator: ['population'], per: 1000 },
  smallNumbers: null,
  bdlVariables: [199955],
  evidenceFor: { areas: ['12'], serviceTypes: ['12.03', '12.04', '12.05'] },
  example: { inputs: { dwellings: 90, population: 5000 }, result: 18 },
  formulaInWords: 'mieszkania komunalne ÷ ludność × 1000',
  howToGet: `${howToGetVariables(199955)} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('bdl'),
  method: computedHere,
  law: null,
  caveats: ['Długość kolejki zna tylko gmina; urząd statystyczny jej nie podaje dla gmin.', censusCaveat],
  isProposal: true,
})
