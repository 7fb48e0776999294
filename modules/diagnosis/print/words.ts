import { MISSING_WORDS, type MissingKind } from '#kernel/missing.ts'
import { counted } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { countyName, municipalityName, voivodeshipName } from '#kernel/polish-place.ts'
import { capitalise, typographic } from '#kernel/polish-text.ts'
import { kindName, type MunicipalityKind } from '#kernel/teryt.ts'
import type { ProfileRow } from '#modules/indicators/shared/profile-row.ts'
import type { SourceNote } from '#modules/indicators/shared/source-note.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import type { Cell, Source } from '#platform/documents/model.ts'
import type { CountyBooklet } from '../shared/county-booklet.ts'

/** Words of the booklet that more than one of its pages says. */
export const bookletWords = {
  kicker: 'Zeszyt powiatu',
  purpose: 'Wybrane dane demograficzne i społeczne gmin',
  synthetic:
    'Dane syntetyczne. Województwo, powiaty i gminy tego zeszytu nie istnieją, a wszystkie liczby są zmyślone na potrzeby pokazu.',
  syntheticShort: 'Pokaz: region i wszystkie liczby są zmyślone.',
  limits:
    'Liczby z rejestrów opisują osoby zameldowane lub zarejestrowane, a nie wszystkich, którzy w gminie mieszkają. W małej gminie kilka osób zmienia wskaźnik o punkt procentowy. Liczby nie zastąpią rozmowy z ludźmi, którzy znają gminę.',
  noSource: 'Nie wczytano jeszcze plików, z których powstaje ta tabela',
} as const

/** "powiat olecki", "powiatu oleckiego": the county of a booklet. */
export function theCounty(
  { comparison }: CountyBooklet,
  grammaticalCase: 'nominative' | 'genitive' | 'locative',
): string {
  return countyName({ name: comparison.county.name }, grammaticalCase)
}

/** "województwo warmińsko-mazurskie" */
export function theVoivodeship(
  { comparison }: CountyBooklet,
  grammaticalCase: 'nominative' | 'genitive' | 'locative',
): string {
  return voivodeshipName(comparison.voivodeship.name, grammaticalCase)
}

/** "gmina wiejska, 6 412 mieszkańców, 201 km²"; what is not known is left out. */
export function kindLine(unit: UnitSummary, rows: readonly ProfileRow[], areaKm2: number | null): string {
  const kind = unit.kind === null ? '' : `gmina ${kindName(unit.kind as MunicipalityKind)}`
  const population = rows.find(({ code }) => code === 'population')
  const people =
    population?.value == null
      ? ''
      : `${counted(Math.round(population.value), { one: 'mieszkaniec', few: 'mieszkańcy', many: 'mieszkańców' })} (${population.year} r.)`
  const area = areaKm2 === null ? '' : `${formatNumber(areaKm2)} km²`
  return typographic([kind, people, area].filter((part) => part !== '').join(' · '))
}

/** "gmina Pisz" in a title stands without its kind: "Pisz". Same-named neighbours are told apart by it. */
export function municipalityTitle(unit: UnitSummary, all: readonly UnitSummary[]): string {
  const twins = all.filter(({ name }) => name === unit.name).length > 1
  return twins ? `${unit.name} (${municipalityKindWord(unit)})` : unit.name
}

function municipalityKindWord({ kind }: UnitSummary): string {
  return kind === null ? 'gmina' : `gmina ${kindName(kind as MunicipalityKind)}`
}

/** "w gminie Pisz" and the like for alternative texts: always the sure construction. */
export function ofMunicipality(unit: UnitSummary): string {
  return municipalityName(unit.name, null, 'genitive')
}

/** A figure as a cell of a table, or the word for why it is not there. */
export function cellOf(value: number | null, missing: MissingKind | null, decimals: number): Cell {
  if (value !== null) return formatNumber(value, { decimals })
  return { missing: MISSING_WORDS[missing ?? 'not-delivered'].word }
}

/** A median or a value of a larger unit; a dash where there is none. */
export function comparedCell(value: number | null | undefined, decimals: number): Cell {
  return value == null ? { missing: '–' } : formatNumber(value, { decimals })
}

/** The one year of all rows, or null when they differ and each row has to say its own. */
export function commonYear(rows: readonly { year: number | null }[]): number | null {
  const years = new Set(rows.map(({ year }) => year).filter((year) => year !== null))
  return years.size === 1 ? ([...years][0] ?? null) : null
}

/** "Ludność, 2020": the year stands by the name, since indicators of one table may have different newest years. */
export function withYear(name: string, year: number | null): string {
  return year === null ? name : `${name}, ${year}`
}

/** What stands under a table: publishers with their subjects, and the years they describe. */
export function sourceOf(sources: readonly SourceNote[], years: readonly (number | null)[], extra?: string): Source {
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))].sort()
  const named = publishers.map((publisher) => {
    const subjects = sources.filter((note) => note.publisher === publisher).map(({ subjectCode }) => subjectCode)
    return `${publisher} (${[...new Set(subjects)].sort().join(', ')})`
  })
  const text = [
    ...(named.length === 0 ? [bookletWords.noSource] : named),
    ...(extra === undefined ? [] : [extra]),
  ].join('; ')
  return { text, dateOfData: datesOf(years) }
}

function datesOf(years: readonly (number | null)[]): string {
  const known = [...new Set(years.filter((year) => year !== null))].sort((a, b) => a - b)
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined) return 'nie wczytano danych'
  if (known.length === 1) return typographic(`stan na 31 grudnia ${first} r.`)
  return typographic(`stan na 31 grudnia, lata ${known.length > 3 ? `${first}–${last}` : known.join(', ')}`)
}

/** First letter large, as a sentence or a title begins. */
export function opening(text: string): string {
  return capitalise(typographic(text))
}
