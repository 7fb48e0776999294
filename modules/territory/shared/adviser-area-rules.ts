import type { ImportProblem } from '#kernel/import-report.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { foldPolish } from '#kernel/polish-text.ts'
import { parseUnitCode } from '#kernel/teryt.ts'

/** One row of the file: an area, one of its counties, and since when. */
export type AdviserAreaRow = { row: number; area: string; county: string; from: string; to: string }
export type KnownCounty = { code: string; name: string; isCurrent: boolean }
export type AdviserAreaLink = {
  row: number
  area: string
  countyCode: string
  validFrom: PlainDate
  validTo: PlainDate | null
}

const DAY = 'Wpisz dzień w postaci RRRR-MM-DD, na przykład 2026-01-01.'

/** Reads the whole arrangement and says everything that is wrong with it; a county has one area at a time. */
export function readAdviserAreas(
  rows: readonly AdviserAreaRow[],
  counties: readonly KnownCounty[],
): { links: AdviserAreaLink[]; problems: ImportProblem[] } {
  const links: AdviserAreaLink[] = []
  const problems: ImportProblem[] = []
  const spellings = new Map<string, string>()
  for (const given of rows) {
    const read = readLink(given, counties)
    if ('problem' in read) problems.push(read.problem)
    else {
      // "Wschodni" and "wschodni" are one area; its first spelling stands.
      const key = foldPolish(read.link.area)
      const area = spellings.get(key) ?? read.link.area
      spellings.set(key, area)
      links.push({ ...read.link, area })
    }
  }
  if (rows.length === 0)
    problems.push(
      problem(
        null,
        null,
        'W pliku nie ma ani jednego obszaru.',
        'Wpisz po jednym wierszu na powiat: obszar;powiat;od;do.',
      ),
    )
  return { links, problems: [...problems, ...overlaps(links)] }
}

function readLink(
  given: AdviserAreaRow,
  counties: readonly KnownCounty[],
): { link: AdviserAreaLink } | { problem: ImportProblem } {
  const { row, from, to } = given
  const area = given.area.trim()
  if (area.length < 2 || area.length > 120)
    return {
      problem: problem(
        row,
        'obszar',
        'Nazwa obszaru ma mniej niż 2 albo więcej niż 120 znaków.',
        'Wpisz nazwę obszaru doradcy.',
      ),
    }
  if (!PlainDate.safeParse(from).success) return { problem: problem(row, 'od', `„${from}” nie jest dniem.`, DAY) }
  if (to !== '' && !PlainDate.safeParse(to).success)
    return { problem: problem(row, 'do', `„${to}” nie jest dniem.`, `${DAY} Puste znaczy: bezterminowo.`) }
  if (to !== '' && to < from)
    return {
      problem: problem(row, 'do', 'Koniec jest wcześniej niż początek.', 'Zamień dni albo popraw jeden z nich.'),
    }
  const found = findCounties(given.county, counties)
  const [county, ...others] = found
  if (county === undefined)
    return {
      problem: problem(
        row,
        'powiat',
        `Rejestr nie zna powiatu „${given.county}”.`,
        'Wpisz czterocyfrowy kod powiatu albo jego nazwę z rejestru.',
      ),
    }
  if (others.length > 0) {
    const codes = found.map(({ code }) => code).join(', ')
    return {
      problem: problem(row, 'powiat', `Powiatów „${given.county}” jest kilka: ${codes}.`, 'Wpisz kod zamiast nazwy.'),
    }
  }
  return { link: { row, area, countyCode: county.code, validFrom: from, validTo: to === '' ? null : to } }
}

/** By code in any spelling, or by name, with "powiat" or "miasto" in front or without. */
function findCounties(given: string, counties: readonly KnownCounty[]): KnownCounty[] {
  const code = parseUnitCode(given)
  if (code !== undefined) return counties.filter((county) => county.code === code.code)
  const name = foldPolish(given.trim()).replace(/^(powiat|miasto|m\.)\s+/, '')
  const named = counties.filter((county) => foldPolish(county.name) === name)
  const current = named.filter(({ isCurrent }) => isCurrent)
  return current.length > 0 ? current : named
}

function overlaps(links: readonly AdviserAreaLink[]): ImportProblem[] {
  const ordered = [...links].sort((a, b) =>
    a.countyCode === b.countyCode ? compare(a.validFrom, b.validFrom) : compare(a.countyCode, b.countyCode),
  )
  return ordered.flatMap((link, index) => {
    const before = ordered[index - 1]
    if (before?.countyCode !== link.countyCode || (before.validTo !== null && before.validTo < link.validFrom))
      return []
    return [
      problem(
        link.row,
        'powiat',
        `Powiat ${link.countyCode} jest w tym czasie także w obszarze „${before.area}” (wiersz ${before.row}).`,
        'Zakończ wcześniejszy wiersz dniem przed początkiem następnego.',
      ),
    ]
  })
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function problem(row: number | null, column: string | null, message: string, remedy: string): ImportProblem {
  return { row, column, message, remedy }
}
