import { type Chapter, PART, row, type SumRule } from './row.ts'

const seen = (number: string) => ({ source: 'form', number }) as const

/** Chapter 2. The first twelve rows were seen in a filled form, with their numbers. */
export const situation: Chapter = {
  code: '2',
  title: 'Sytuacja demograficzna i społeczna',
  groups: [
    {
      title: 'Ludność i bezrobocie',
      rows: [
        row('ozps:1', 'mieszkańcy ogółem', 'osoby', seen('1')),
        row('ozps:2', 'kobiety ogółem', 'osoby', { ...seen('2'), ...PART }),
        row('ozps:3', 'kobiety w wieku 0–17 lat', 'osoby', { ...seen('3'), depth: 2 }),
        row('ozps:4', 'kobiety w wieku 18–59 lat', 'osoby', { ...seen('4'), depth: 2 }),
        row('ozps:5', 'kobiety w wieku 60 lat i więcej', 'osoby', { ...seen('5'), depth: 2 }),
        row('ozps:6', 'mężczyźni ogółem', 'osoby', { ...seen('6'), ...PART }),
        row('ozps:7', 'mężczyźni w wieku 0–17 lat', 'osoby', { ...seen('7'), depth: 2 }),
        row('ozps:8', 'mężczyźni w wieku 18–64 lata', 'osoby', { ...seen('8'), depth: 2 }),
        row('ozps:9', 'mężczyźni w wieku 65 lat i więcej', 'osoby', { ...seen('9'), depth: 2 }),
        row('ozps:10', 'bezrobotni ogółem', 'osoby', seen('10')),
        row('ozps:11', 'bezrobotni długotrwale ogółem', 'osoby', { ...seen('11'), ...PART }),
        row('ozps:12', 'bezrobotni ogółem z prawem do zasiłku', 'osoby', { ...seen('12'), ...PART }),
      ],
    },
    {
      title: 'Lokale i dodatki mieszkaniowe',
      rows: [
        row('ozps:2.municipal-flats', 'mieszkania komunalne w zasobie', 'lokale'),
        row('ozps:2.social-flats', 'lokale socjalne i najem socjalny', 'lokale'),
        row('ozps:2.flat-applications', 'oczekujący na lokal', 'wnioski'),
        row('ozps:2.rent-arrears', 'zaległości czynszowe: liczba', 'liczba'),
        row('ozps:2.rent-arrears-amount', 'zaległości czynszowe: kwota', 'zł'),
        row('ozps:2.housing-allowance', 'dodatki mieszkaniowe: gospodarstwa', 'gospodarstwa'),
        row('ozps:2.housing-allowance-amount', 'dodatki mieszkaniowe: kwota', 'zł'),
      ],
    },
  ],
}

export const situationSums: readonly SumRule[] = [
  { kind: 'all', total: 'ozps:1', parts: ['ozps:2', 'ozps:6'] },
  { kind: 'all', total: 'ozps:2', parts: ['ozps:3', 'ozps:4', 'ozps:5'] },
  { kind: 'all', total: 'ozps:6', parts: ['ozps:7', 'ozps:8', 'ozps:9'] },
  { kind: 'some', total: 'ozps:10', parts: ['ozps:11', 'ozps:12'] },
]
