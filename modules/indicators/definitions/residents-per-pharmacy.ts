import { bdlVariable, computedHere, howToGetVariables, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const residentsPerPharmacy = indicator({
  code: 'residents-per-pharmacy',
  number: 80,
  isCore: false,
  name: 'Ludność na aptekę',
  shortName: 'Ludność na aptekę',
  says: 'Ilu mieszkańców przypada na jedną aptekę.',
  doesNotSay: 'Nie mówi, jak daleko jest do apteki ani czy jest otwarta w nocy.',
  unit: 'osoby na 1 aptekę',
  decimals: 0,
  direction: 'worse',
  topic: 'living',
  inputs: { population: populationInput, pharmacies: bdlVariable(194884) },
  formula: { kind: 'ratio', numerator: ['population'], denominator: ['pharmacies'], per: 1 },
  smallNumbers: null,
  bdlVariables: [194884, 60583],
  evidenceFor: { areas: ['05'], serviceTypes: ['05.03', '05.10'] },
  example: { inputs: { population: 5000, pharmacies: 2 }, result: 2500 },
  formulaInWords: 'ludność ÷ apteki',
  howToGet: `${howToGetVariables(194884)} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('bdl'),
  method: computedHere,
  law: null,
  caveats: [
    'Gmina bez apteki nie ma wyniku: przez zero się nie dzieli. To najgorszy przypadek, choć nie ma liczby.',
    censusCaveat,
  ],
  isProposal: false,
})
