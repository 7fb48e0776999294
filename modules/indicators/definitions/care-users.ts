import { AGED_65_AND_MORE, ageInputs } from '../shared/age-groups.ts'
import { computedHere, FEW_PEOPLE, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'
import { censusCaveat, howToGetAges } from '../shared/population-inputs.ts'

export const careUsers = indicator({
  code: 'care-users',
  number: 46,
  isCore: false,
  name: 'Osoby z usługami opiekuńczymi na 1000 osób w wieku 65 lat i więcej',
  shortName: 'Usługi opiekuńcze',
  says: 'Ile osób korzystało w ciągu roku z usług opiekuńczych na 1000 mieszkańców w wieku 65 lat i więcej.',
  doesNotSay: 'Nie mówi, ile osób czeka na usługi ani czy przyznane godziny wystarczają.',
  unit: 'osoby na 1000 osób 65+',
  decimals: 1,
  direction: 'better',
  topic: 'care',
  inputs: {
    people: delivered('ozps:10.6.care-people'),
    ...ageInputs(AGED_65_AND_MORE),
  },
  formula: { kind: 'ratio', numerator: ['people'], denominator: AGED_65_AND_MORE, per: 1000 },
  smallNumbers: FEW_PEOPLE,
  bdlVariables: [],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.02', '04.05', '04.06'] },
  example: {
    inputs: { people: 25, '65-69': 400, '70-74': 300, '75-79': 150, '80-84': 100, '85 i więcej': 50 },
    result: 25,
  },
  formulaInWords: 'osoby z usługami opiekuńczymi ÷ osoby w wieku 65 lat i więcej × 1000',
  howToGet: `${howToGetRows('ozps:10.6.care-people')} Drugi plik: ${howToGetAges}`,
  source: sourcesOf('ozps', 'bdl'),
  method: computedHere,
  law: ozpsLaw,
  caveats: ['Z usług korzystają też osoby młodsze, więc to nie jest udział wśród osób 65+.', ozpsCaveat, censusCaveat],
  isProposal: true,
})
