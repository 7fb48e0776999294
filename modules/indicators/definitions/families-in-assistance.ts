import { asDelivered, demandOrSupply, FEW_CASES, ozpsCaveat, ozpsLaw, sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const familiesInAssistance = indicator({
  code: 'families-in-assistance',
  number: 24,
  isCore: false,
  name: 'Rodziny korzystające z pomocy społecznej',
  shortName: 'Rodziny w pomocy',
  says: 'Jaka część gospodarstw domowych to rodziny, którym udzielono pomocy społecznej.',
  doesNotSay: 'Nie mówi, ile rodzin radzi sobie z trudem bez pomocy.',
  unit: '% gospodarstw domowych',
  decimals: 1,
  direction: 'worse',
  topic: 'assistance',
  inputs: { families: delivered('ozps:3.1.families'), households: delivered('nsp:households') },
  formula: { kind: 'ratio', numerator: ['families'], denominator: ['households'], per: 100 },
  smallNumbers: FEW_CASES,
  bdlVariables: [],
  evidenceFor: { areas: ['04'], serviceTypes: ['04.01', '04.19'] },
  example: { inputs: { families: 120, households: 2000 }, result: 6 },
  formulaInWords: 'rodziny, którym udzielono pomocy ÷ gospodarstwa domowe × 100',
  howToGet: howToGetRows('ozps:3.1.families', 'nsp:households'),
  source: sourcesOf('ozps', 'nsp'),
  method: asDelivered,
  law: ozpsLaw,
  caveats: [
    'Liczba gospodarstw domowych jest ze spisu, a rodzin z danego roku, więc im dalej od spisu, tym wynik mniej pewny.',
    demandOrSupply,
    ozpsCaveat,
  ],
  isProposal: true,
})
