import type { ImportProblem } from '#kernel/import-report.ts'
import { counted } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import { parentOf, type UnitLevel } from '#kernel/teryt.ts'
import { bdlProblems } from '../../shared/bdl/problems.pl.ts'
import type { Collection, Figure, FileUnit, FileVariable } from './collection.ts'
import { figureAt } from './collection.ts'
import type { Register } from './register.ts'

type Checked = { problems: ImportProblem[]; notes: string[] }

const LEVELS_WITH_PARTS: readonly UnitLevel[] = ['country', 'voivodeship', 'county']

/**
 * Holds an export of counted people against itself: groups must add up to their total, and units to the unit above.
 *
 * The office's files hold this to the person, so a difference means a broken byte, swapped columns or lost rows. More
 * below than above is always an error. Less is one when every unit of the register is in the file; otherwise the file
 * may be a selection, and the report only says so.
 */
export function checkSums(collection: Collection, register: Register): Checked {
  if (collection.subject?.addsUp !== true) return { problems: [], notes: [] }
  const parts = checkParts(collection, register)
  return { problems: [...checkTotals(collection), ...parts.problems], notes: parts.notes }
}

function checkTotals(collection: Collection): ImportProblem[] {
  const problems: ImportProblem[] = []
  for (const { total, parts } of collection.subject?.totals ?? []) {
    const variables = parts.map((label) => collection.variables.get(label))
    if (variables.some((variable) => variable === undefined)) continue
    for (const figure of collection.figures.values()) {
      if (figure.variable.label !== total || figure.value === null) continue
      const added = sumOf(collection, variables as FileVariable[], figure)
      if (added === undefined || added === figure.value) continue
      problems.push(bdlProblems.totalDisagrees(figure, figure.year, figure.value, added))
    }
  }
  return problems
}

/** Undefined when one of the parts is missing. */
function sumOf(collection: Collection, parts: FileVariable[], { unit, year }: Figure): number | undefined {
  let sum = 0
  for (const part of parts) {
    const value = figureAt(collection, unit, part, year)?.value
    if (value === undefined || value === null) return undefined
    sum += value
  }
  return sum
}

function checkParts(collection: Collection, register: Register): Checked {
  const below = sumsBelow(collection)
  const problems: ImportProblem[] = []
  const smaller = new Map<FileUnit, Smaller>()
  for (const figure of collection.figures.values()) {
    const { unit, variable, year, value } = figure
    if (value === null || !LEVELS_WITH_PARTS.includes(unit.level)) continue
    const sum = below.get(keyOf(variable, year, unit.code))
    if (sum === undefined || sum.value === value) continue
    if (sum.value > value || isWhole(sum.units, unit, year, register)) {
      problems.push(bdlProblems.partsDisagree(figure, unit.name, year, value, sum.value))
    } else {
      const known = smaller.get(unit)
      if (known === undefined) smaller.set(unit, { first: figure, added: sum.value, others: 0 })
      else known.others += 1
    }
  }
  return { problems, notes: smaller.size === 0 ? [] : [noteOfSmaller([...smaller.values()])] }
}

type Sum = { value: number; units: Set<string> }

/** Figures of units added up under the unit above, for each variable and year. Podregions lie outside the tree. */
function sumsBelow({ figures }: Collection): Map<string, Sum> {
  const sums = new Map<string, Sum>()
  for (const { unit, variable, year, value } of figures.values()) {
    if (value === null || unit.level === 'country' || unit.level === 'statistical-subregion') continue
    const key = keyOf(variable, year, parentOf(unit.code)!)
    const sum = sums.get(key) ?? { value: 0, units: new Set() }
    sum.value += value
    sum.units.add(unit.code)
    sums.set(key, sum)
  }
  return sums
}

function keyOf({ index }: FileVariable, year: number, parentCode: string): string {
  return `${index} ${year} ${parentCode}`
}

function isWhole(codes: Set<string>, parent: FileUnit, year: number, register: Register): boolean {
  return register.isNear(year) && register.childrenIn(parent.code, year).every(({ code }) => codes.has(code))
}

/** The first cell of a unit that holds more than its parts in the file, and how many such cells there are besides. */
type Smaller = { first: Figure; added: number; others: number }

const MOST_SHOWN = 3

function noteOfSmaller(smaller: Smaller[]): string {
  const named = smaller.slice(0, MOST_SHOWN).map(({ first, added, others }) => {
    const cell = `${first.unit.name} w ${first.year} r.: ${formatNumber(added)} z ${formatNumber(first.value!)}`
    return others === 0 ? cell : `${cell} (i w ${counted(others, OTHER_CELLS)})`
  })
  const rest = smaller.length - MOST_SHOWN
  if (rest > 0) named.push(`i w ${counted(rest, OTHER_UNITS)}`)
  return `Jednostki niższego szczebla z tego pliku nie dają całości: ${named.join('; ')}. Tak jest, gdy plik obejmuje tylko część jednostek; jeśli miał objąć wszystkie, jest ucięty.`
}

const OTHER_CELLS = { one: 'innej komórce', few: 'innych komórkach', many: 'innych komórkach' }
const OTHER_UNITS = { one: 'innej jednostce', few: 'innych jednostkach', many: 'innych jednostkach' }
