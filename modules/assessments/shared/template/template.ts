import { assistance, assistanceSums } from './assistance.ts'
import { benefits, facilities } from './benefits-and-facilities.ts'
import type { Chapter, SumRule, TemplateRow } from './row.ts'
import { situation, situationSums } from './situation.ts'
import { money, moneySums, organisations, projectSums, projects, staff, staffSums } from './staff-and-money.ts'

/** Editions of the ministry's form that we know of, each for the years from its first one on. */
export const EDITIONS = ['2017', '2022'] as const
export type Edition = (typeof EDITIONS)[number]

type EditionFacts = { firstYear: number; name: string; note: string }

export const EDITION_FACTS: Record<Edition, EditionFacts> = {
  '2017': {
    firstYear: 2017,
    name: 'Formularz za lata 2017–2021',
    note: 'W tym wydaniu rozdział 10 to wskaźniki. Splot liczy je sam z pozostałych rozdziałów.',
  },
  '2022': {
    firstYear: 2022,
    name: 'Formularz za lata od 2022',
    note: 'W tym wydaniu nie ma rozdziału wskaźników; rozdział 10 to wnioski końcowe.',
  },
}

/** The form of one reference year. */
export type Template = {
  edition: Edition
  chapters: readonly Chapter[]
  rows: readonly TemplateRow[]
  sums: readonly SumRule[]
}

const CHAPTERS: readonly Chapter[] = [
  situation,
  assistance,
  benefits,
  facilities,
  staff,
  money,
  projects,
  organisations,
]
const SUMS: readonly SumRule[] = [...situationSums, ...assistanceSums, ...staffSums, ...moneySums, ...projectSums]

/** Every row of any edition by its code. */
export const ROWS: ReadonlyMap<string, TemplateRow> = new Map(
  CHAPTERS.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map((row) => [row.code, row] as const))),
)

export function editionOf(year: number): Edition {
  return year < EDITION_FACTS['2022'].firstYear ? '2017' : '2022'
}

const made = new Map<number, Template>()

/** The form for a reference year: the edition of that year, and each row under the name it had then. */
export function templateOf(year: number): Template {
  const known = made.get(year)
  if (known !== undefined) return known
  const chapters = CHAPTERS.map((chapter) => ({
    ...chapter,
    groups: chapter.groups.map(({ title, rows }) => ({ title, rows: rows.map((row) => asOf(row, year)) })),
  }))
  const template = {
    edition: editionOf(year),
    chapters,
    rows: chapters.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)),
    sums: SUMS,
  }
  made.set(year, template)
  return template
}

function asOf(row: TemplateRow, year: number): TemplateRow {
  const { formerLabel } = row
  return formerLabel === undefined || year > formerLabel.until ? row : { ...row, label: formerLabel.label }
}
