import { roundDecimal } from '#kernel/polish-number.ts'
import { distinction, extremeOf, inBrackets, known, medianOf, ownValue, tieNote, typical, yearNote } from './facts.ts'
import type { SentenceRule } from './rule.ts'
import { count, number, percent, say, times } from './say.ts'

const CODE = 'unemployed-per-15-64'

const unemployedExtreme: SentenceRule = {
  id: 'unemployed-extreme',
  speaksWhen:
    'liczba zarejestrowanych bezrobotnych na 100 osób w wieku 15–64 lat jest najwyższa albo najniższa w województwie lub w powiecie',
  pattern:
    'Zarejestrowanych bezrobotnych jest tu [liczba] na 100 osób w wieku 15–64 lat, [najwięcej/najmniej] w [powiecie].',
  example: 'Zarejestrowanych bezrobotnych jest tu 9,8 na 100 osób w wieku 15–64 lat, najwięcej w powiecie żurawieckim.',
  cites: [CODE],
  family: 'unemployed',
  propose(facts) {
    const extreme = extremeOf(facts, CODE)
    if (extreme === null) return null
    const { row, end, where } = extreme
    const most = end.end === 'highest' ? 'najwięcej' : 'najmniej'
    const value = number(ownValue(row, facts.unitCode), 1)
    return {
      ...say`Zarejestrowanych bezrobotnych jest tu ${value} na 100 osób w wieku 15–64 lat${yearNote(row, facts)}, ${most} ${where}${tieNote(row, end.circle)}.`,
      score: 4 + distinction(row),
    }
  },
}

const unemployedTypical: SentenceRule = {
  id: 'unemployed-versus-typical',
  speaksWhen:
    'liczba zarejestrowanych bezrobotnych na 100 osób w wieku 15–64 lat jest co najmniej o 30% większa albo mniejsza od mediany gmin województwa',
  pattern:
    'Zarejestrowanych bezrobotnych jest tu [liczba] na 100 osób w wieku 15–64 lat, [liczba] raza więcej niż w typowej gminie województwa ([mediana]).',
  example:
    'Zarejestrowanych bezrobotnych jest tu 9,8 na 100 osób w wieku 15–64 lat, 2,3 raza więcej niż w typowej gminie województwa (4,2).',
  cites: [CODE],
  family: 'unemployed',
  propose(facts) {
    const row = known(facts.rows, CODE)
    const circle = row === null ? null : typical(row)
    if (row === null || circle === null || circle.median <= 0) return null
    const ratio = row.value / circle.median
    if (ratio < 1.3 && ratio > 0.7) return null
    const value = number(ownValue(row, facts.unitCode), 1)
    const middle = number(medianOf(row, circle), 1)
    const cited = { indicatorCode: CODE, unitCode: facts.unitCode, year: row.year }
    const rounded = roundDecimal(ratio, 1)
    const difference =
      ratio >= 2
        ? count({ ...cited, measure: 'times', value: rounded }, times, Number.isInteger(rounded) ? 0 : 1)
        : ['o ', percent({ ...cited, measure: 'difference', value: Math.abs(ratio - 1) * 100 }, 0)]
    const more = ratio > 1 ? 'więcej' : 'mniej'
    return {
      ...say`Zarejestrowanych bezrobotnych jest tu ${value} na 100 osób w wieku 15–64 lat, ${difference} ${more} niż w typowej gminie województwa${inBrackets(middle, row, facts)}.`,
      score: 3 + distinction(row) * 0.9,
    }
  },
}

export const workRules: readonly SentenceRule[] = [unemployedExtreme, unemployedTypical]
