import { z } from 'zod'
import type { MissingKind } from '#kernel/missing.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import type { AgeStructure } from './age-structure.ts'
import { findDefinition } from './definitions.ts'
import type { Indicator } from './indicator.ts'
import { labels } from './labels.pl.ts'
import { howToGetSubject } from './population-inputs.ts'
import type { ProfileRow } from './profile-row.ts'
import { smallNumberInWords } from './small-number.ts'

const GAP_KINDS = ['missing', 'old', 'series-break', 'single-year', 'rounded', 'small-numbers', 'disagreement'] as const

/** Something the figures do not say, why, and what would help: "czego nie wiemy". */
export const Gap = z.object({
  kind: z.enum(GAP_KINDS).meta({ label: 'Rodzaj luki', reach: 'public' }),
  indicatorCodes: z.array(z.string()).meta({ label: 'Wskaźniki', reach: 'public' }),
  title: z.string().meta({ label: 'Czego dotyczy', reach: 'public' }),
  why: z.string().meta({ label: 'Dlaczego', reach: 'public' }),
  remedy: z.string().nullable().meta({ label: 'Co pomoże', reach: 'public' }),
})
export type Gap = z.infer<typeof Gap>

/** A profile's figures as far as their gaps depend on them. */
type GapFacts = {
  rows: readonly ProfileRow[]
  age: AgeStructure | null
  currentYear: number
  /** Subjects of which anything was loaded. */
  heldSubjects: ReadonlySet<string>
}

/** Everything the profile does not know, the most serious first. */
export function gapsOf(facts: GapFacts): Gap[] {
  return [
    ...missingGaps(facts),
    ...laterMissingGaps(facts),
    ...oldGaps(facts),
    ...breakGaps(facts),
    ...singleYearGaps(facts),
    ...roundedGaps(facts),
    ...smallNumberGaps(facts),
    ...disagreementGaps(facts),
  ]
}

function missingGaps({ rows, heldSubjects }: GapFacts): Gap[] {
  const groups = new Map<string, { rows: ProfileRow[]; why: string; remedy: string | null }>()
  for (const row of rows) {
    if (row.missing === null) continue
    const { why, remedy } = missingInWords(row, row.missing, heldSubjects)
    const key = `${why} ${remedy ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { rows: [row], why, remedy })
    else group.rows.push(row)
  }
  return [...groups.values()].map(({ rows: missing, why, remedy }) => gap('missing', missing, why, remedy))
}

/** Names the export that is not held; when all are held, what else keeps the value from being computed. */
function missingInWords(
  row: ProfileRow,
  reason: MissingKind,
  heldSubjects: ReadonlySet<string>,
): { why: string; remedy: string | null } {
  const definition = findDefinition(row.code)
  const why = labels.missingSentence[reason]
  if (reason !== 'not-delivered' || definition === undefined) return { why, remedy: null }
  const lacking = lackingSubjects(definition, heldSubjects)
  if (lacking.length > 0)
    return { why, remedy: definition.isCore ? lacking.map(howToGetSubject).join(' ') : definition.howToGet }
  if (row.year !== null)
    return { why: `W pliku urzędu z ${row.year} r. nie ma liczby dla tej jednostki.`, remedy: null }
  return definition.formula.kind === 'change'
    ? {
        why: 'Wśród wczytanych lat nie ma dwóch odległych o pięć lat.',
        remedy: 'Wczytaj dane o ludności z takich dwóch lat, których bilans opiera się na tym samym spisie.',
      }
    : { why: 'Wczytane pliki nie mają wspólnego roku.', remedy: 'Wczytaj wszystkie potrzebne pliki za ten sam rok.' }
}

/** For each input none of whose subjects is held: the first of them. */
function lackingSubjects(definition: Indicator, heldSubjects: ReadonlySet<string>): string[] {
  const lacking = Object.values(definition.inputs).flatMap((alternatives) =>
    alternatives.some(({ subject }) => heldSubjects.has(subject)) ? [] : [alternatives[0]?.subject ?? ''],
  )
  return [...new Set(lacking)]
}

/** Data of the last two full years are current. */
const YEARS_TAKEN_AS_CURRENT = 2

function oldGaps({ rows, currentYear }: GapFacts): Gap[] {
  const byYear = new Map<number, ProfileRow[]>()
  for (const row of rows) {
    if (row.year === null || row.value === null || currentYear - row.year <= YEARS_TAKEN_AS_CURRENT) continue
    if (laterMissing(row) !== null) continue // the file is there, its newest year has no value: said apart
    byYear.set(row.year, [...(byYear.get(row.year) ?? []), row])
  }
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, old]) =>
      gap(
        'old',
        old,
        `Najnowsze wczytane dane są z ${year} r.`,
        'Pobierz z Banku Danych Lokalnych nowszy rok tego samego pliku.',
      ),
    )
}

/** The newest year that the files hold without a value of this unit, later than the one shown. */
function laterMissing({ year, trend }: ProfileRow): { year: number; why: string } | null {
  const point = trend.findLast((candidate) => year !== null && candidate.year > year && candidate.missing !== null)
  return point === undefined || point.missing === null || point.missing === 'not-delivered'
    ? null
    : { year: point.year, why: labels.missingSentence[point.missing] }
}

function laterMissingGaps({ rows }: GapFacts): Gap[] {
  const groups = new Map<string, ProfileRow[]>()
  for (const row of rows) {
    const later = row.value === null ? null : laterMissing(row)
    if (later === null) continue
    const why = `Za ${later.year} r. nie ma liczby. ${later.why} Pokazujemy ${row.year} r.`
    groups.set(why, [...(groups.get(why) ?? []), row])
  }
  return [...groups].map(([why, later]) => gap('missing', later, why, null))
}

function breakGaps({ rows }: GapFacts): Gap[] {
  return (['census', 'method', 'territory'] as const).flatMap((kind) => {
    const broken = rows.filter((row) => row.trend.some(({ breakBy }) => breakBy === kind))
    if (broken.length === 0) return []
    const years = broken.flatMap((row) => row.trend.flatMap(({ year, breakBy }) => (breakBy === kind ? [year] : [])))
    return [gap('series-break', broken, labels.breakSentence[kind]([...new Set(years)].sort().join(', ')), null)]
  })
}

function singleYearGaps({ rows }: GapFacts): Gap[] {
  const single = rows.filter(
    (row) => row.value !== null && row.trend.filter(({ value }) => value !== null).length === 1,
  )
  if (single.length === 0) return []
  return [gap('single-year', single, 'Wczytano jeden rok, więc nie widać, czy wartość rośnie, czy maleje.', null)]
}

function roundedGaps({ rows }: GapFacts): Gap[] {
  const byNote = new Map<string, ProfileRow[]>()
  for (const row of rows)
    for (const note of new Set(row.cells.filter(({ subject }) => subject !== 'granice').map((cell) => cell.note)))
      if (note !== null && row.value !== null) byNote.set(note, [...(byNote.get(note) ?? []), row])
  return [...byNote].map(([note, rounded]) => gap('rounded', rounded, note, null))
}

function smallNumberGaps({ rows }: GapFacts): Gap[] {
  return rows.flatMap((row) =>
    row.smallNumber === null ? [] : [gap('small-numbers', [row], smallNumberInWords(row.smallNumber, row), null)],
  )
}

function disagreementGaps({ age }: GapFacts): Gap[] {
  return (age?.disagreements ?? []).map(({ label, published, added }) => ({
    kind: 'disagreement' as const,
    indicatorCodes: [],
    title: 'Struktura wieku',
    why: `Kolumna „${label}” podaje ${formatNumber(published)}, a suma grup wieku to ${formatNumber(added)}.`,
    remedy: 'Pobierz plik jeszcze raz i wczytaj go od nowa.',
  }))
}

function gap(kind: Gap['kind'], rows: readonly ProfileRow[], why: string, remedy: string | null): Gap {
  return {
    kind,
    indicatorCodes: rows.map(({ code }) => code),
    title: rows.map(({ shortName }) => shortName).join(', '),
    why,
    remedy,
  }
}
