import { bdlVariable, computedHere, howToGetVariables, sourcesOf } from '../shared/catalogue-inputs.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetPopulation, populationInput } from '../shared/population-inputs.ts'

export const medicalConsultations = indicator({
  code: 'medical-consultations',
  number: 79,
  isCore: false,
  name: 'Porady lekarskie na mieszkańca',
  shortName: 'Porady lekarskie',
  says: 'Ile porad lekarskich udzielono w ciągu roku na jednego mieszkańca.',
  doesNotSay: 'Nie mówi, jak długo się czeka ani ilu mieszkańców leczy się gdzie indziej.',
  unit: 'porady na mieszkańca',
  decimals: 1,
  direction: 'context',
  topic: 'living',
  inputs: { consultations: bdlVariable(1616687), population: populationInput },
  formula: { kind: 'ratio', numerator: ['consultations'], denominator: ['population'], per: 1 },
  smallNumbers: null,
  bdlVariables: [1616687],
  evidenceFor: { areas: ['05'], serviceTypes: ['05.01', '05.10'] },
  example: { inputs: { consultations: 32500, population: 5000 }, result: 6.5 },
  formulaInWords: 'porady lekarskie ÷ ludność',
  howToGet: `${howToGetVariables(1616687)} Drugi plik: ${howToGetPopulation}`,
  source: sourcesOf('bdl'),
  method: computedHere,
  law: null,
  caveats: ['Porady liczy się tam, gdzie jest przychodnia, a nie tam, gdzie mieszka pacjent.', censusCaveat],
  isProposal: true,
})
