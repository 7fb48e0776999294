import { formatDate, type PlainDate } from '#kernel/plain-date.ts'
import { foldPolish } from '#kernel/polish-text.ts'
import type { CodelistEntry } from '#platform/parameters/codelist.ts'
import type { CodelistOnDay } from '#platform/parameters/operations.ts'
import { InlineForm, SearchField, SelectField } from '#platform/web/html/form.tsx'

const LONGEST_QUERY = 100

/** What the address asks for; empty texts choose nothing. */
export type EntryChoice = { q: string; group: string; level: string; day: string }

/** What codes of other lists are called: areas, groups and levels of types of services. */
export type EntryNames = { areas: CodelistEntry[]; groups: CodelistEntry[]; levels: CodelistEntry[] }

/** Reads the choice from the address. */
export function readChoice(query: Record<string, string | undefined>): EntryChoice {
  const { q = '', grupa = '', poziom = '', dzien = '' } = query
  return { q: q.trim().slice(0, LONGEST_QUERY), group: grupa, level: poziom, day: dzien }
}

/** Whether an entry belongs to the choice: every word is somewhere in its name, description or code. */
export function chosen(entry: CodelistEntry, { q, group, level }: EntryChoice): boolean {
  const text = foldPolish(`${entry.code} ${entry.name} ${entry.description ?? ''}`)
  return (
    foldPolish(q)
      .split(/\s+/)
      .every((word) => text.includes(word)) &&
    (group === '' || entry.targetGroups.includes(group)) &&
    (level === '' || entry.levels.includes(level))
  )
}

type FormProps = { list: CodelistOnDay; choice: EntryChoice; names: EntryNames | undefined }

/** Search and filters as a plain GET, so that a choice can be sent on. */
export function EntryChoiceForm({ list, choice, names }: FormProps) {
  const days = daysOfChange(list)
  return (
    <InlineForm action={`/slowniki/${list.codelist.code}`} submit="Pokaż" searchLabel="Szukaj w słowniku">
      <SearchField id="q" name="q" label="Słowo w nazwie" value={choice.q} />
      {names !== undefined && (
        <>
          <SelectField
            id="grupa"
            name="grupa"
            label="Dla kogo"
            value={choice.group}
            options={[{ value: '', label: 'wszystkie grupy' }, ...optionsOf(names.groups)]}
          />
          <SelectField
            id="poziom"
            name="poziom"
            label="Kto prowadzi"
            value={choice.level}
            options={[{ value: '', label: 'każdy' }, ...optionsOf(names.levels)]}
          />
        </>
      )}
      {days.length > 0 && (
        <SelectField
          id="dzien"
          name="dzien"
          label="Stan na dzień"
          value={choice.day}
          options={[{ value: '', label: 'dziś' }, ...days.map((day) => ({ value: day, label: formatDate(day) }))]}
        />
      )}
    </InlineForm>
  )
}

function optionsOf(entries: readonly CodelistEntry[]): { value: string; label: string }[] {
  return entries.map(({ code, name }) => ({ value: code, label: name.toLowerCase() }))
}

/** The last days of entries that ended: on each the list was another one than on the day after. */
function daysOfChange({ entries, otherPeriods }: CodelistOnDay): PlainDate[] {
  const ends = [...entries, ...otherPeriods].flatMap(({ validTo }) => (validTo === null ? [] : [validTo]))
  return [...new Set(ends)].sort().reverse()
}
