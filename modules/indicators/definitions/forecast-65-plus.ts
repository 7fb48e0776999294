import { sourcesOf } from '../shared/catalogue-inputs.ts'
import { delivered, howToGetRows } from '../shared/delivered-rows.ts'
import { indicator } from '../shared/indicator.ts'

export const forecast65Plus = indicator({
  code: 'forecast-65-plus',
  number: 20,
  isCore: false,
  name: 'Prognozowany udział osób w wieku 65 lat i więcej',
  shortName: 'Prognoza 65+',
  says: 'Jaki udział w ludności mają mieć osoby w wieku 65 lat i więcej według prognozy urzędu na podany rok.',
  doesNotSay: 'Prognoza nie jest obietnicą: nie przewiduje przeprowadzek po nowej inwestycji ani nagłych zmian.',
  unit: '% prognozowanej ludności',
  decimals: 1,
  direction: 'worse',
  topic: 'age',
  inputs: { older: delivered('gus:forecast-65-plus'), all: delivered('gus:forecast-all') },
  formula: { kind: 'ratio', numerator: ['older'], denominator: ['all'], per: 100 },
  smallNumbers: null,
  bdlVariables: [],
  evidenceFor: { areas: ['04', '05'], serviceTypes: ['04.02', '04.07', '04.12', '05.03'] },
  example: { inputs: { older: 1500, all: 5000 }, result: 30 },
  formulaInWords: 'prognozowana ludność w wieku 65 lat i więcej ÷ prognozowana ludność × 100',
  howToGet: howToGetRows('gus:forecast-65-plus', 'gus:forecast-all'),
  source: sourcesOf('gus'),
  method: 'Rok wskaźnika to rok, którego dotyczy prognoza: za pięć i za dziesięć lat.',
  law: null,
  caveats: [
    'Prognozy ogłoszone w różnych latach opierają się na różnych spisach i założeniach, więc się ich nie porównuje.',
  ],
  isProposal: true,
})
