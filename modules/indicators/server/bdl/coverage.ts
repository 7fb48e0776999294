import { counted } from '#kernel/plural.ts'
import { comparePolish } from '#kernel/polish-text.ts'
import type { Collection } from './collection.ts'
import type { Register } from './register.ts'

const MOST_NAMED = 5
const MUNICIPALITIES = { one: 'gminy', few: 'gmin', many: 'gmin' }

/**
 * Municipalities that the file leaves out of a voivodeship it otherwise covers. A selection is anybody's right, so this
 * is no error; rows lost on the way look the same and must not pass in silence.
 */
export function coverageNotes({ units, figures }: Collection, register: Register): string[] {
  const inFile = [...units.values()].filter(({ level }) => level === 'municipality').map(({ code }) => code)
  if (inFile.length === 0) return []
  let year = 0
  for (const figure of figures.values()) year = Math.max(year, figure.year)
  const present = new Set(inFile)
  const missing: string[] = []
  for (const voivodeship of new Set(inFile.map((code) => code.slice(0, 2)))) {
    for (const county of register.childrenIn(voivodeship, year)) {
      for (const { code, name } of register.childrenIn(county.code, year)) {
        if (!present.has(code)) missing.push(`${name} (${code})`)
      }
    }
  }
  if (missing.length === 0) return []
  const named = missing.sort(comparePolish).slice(0, MOST_NAMED).join(', ')
  const rest = missing.length - MOST_NAMED
  return [
    `W województwach z tego pliku nie ma ${counted(missing.length, MUNICIPALITIES)} z rejestru: ${named}${
      rest > 0 ? ` i ${counted(rest, { one: 'innej', few: 'innych', many: 'innych' })}` : ''
    }.`,
  ]
}
