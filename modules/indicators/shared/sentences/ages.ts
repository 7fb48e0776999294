import { distinction, extremeOf, inBrackets, known, medianOf, ownValue, tieNote, typical, yearNote } from './facts.ts'
import type { SentenceRule } from './rule.ts'
import { number, percent, say } from './say.ts'

const oldestExtreme: SentenceRule = {
  id: 'oldest-extreme',
  speaksWhen: 'udział osób w wieku 80 lat i więcej jest najwyższy albo najniższy w województwie lub w powiecie',
  pattern: '80 lat lub więcej ma tu [udział] mieszkańców. To [najwyższy/najniższy] odsetek w [powiecie].',
  example: '80 lat lub więcej ma tu 6,0% mieszkańców. To najwyższy odsetek w powiecie żurawieckim.',
  cites: ['share-80-plus'],
  family: 'oldest',
  propose(facts) {
    const extreme = extremeOf(facts, 'share-80-plus')
    if (extreme === null) return null
    const { row, end, where } = extreme
    const most = end.end === 'highest' ? 'najwyższy' : 'najniższy'
    const value = percent(ownValue(row, facts.unitCode))
    return {
      ...say`80 lat lub więcej ma tu ${value} mieszkańców${yearNote(row, facts)}. To ${most} odsetek ${where}${tieNote(row, end.circle)}.`,
      score: 3 + distinction(row),
    }
  },
}

const oldestTypical: SentenceRule = {
  id: 'oldest-versus-typical',
  speaksWhen:
    'udział osób w wieku 80 lat i więcej jest co najmniej o jedną trzecią większy albo mniejszy od mediany gmin województwa',
  pattern: '80 lat lub więcej ma tu [udział] mieszkańców, [więcej/mniej] niż w typowej gminie województwa ([mediana]).',
  example: '80 lat lub więcej ma tu 6,0% mieszkańców, więcej niż w typowej gminie województwa (4,5%).',
  cites: ['share-80-plus'],
  family: 'oldest',
  propose(facts) {
    const row = known(facts.rows, 'share-80-plus')
    const circle = row === null ? null : typical(row)
    if (row === null || circle === null || circle.median === 0) return null
    const ratio = row.value / circle.median
    if (ratio < 4 / 3 && ratio > 2 / 3) return null
    const more = ratio > 1 ? 'więcej' : 'mniej'
    const value = percent(ownValue(row, facts.unitCode))
    const middle = percent(medianOf(row, circle))
    return {
      ...say`80 lat lub więcej ma tu ${value} mieszkańców, ${more} niż w typowej gminie województwa${inBrackets(middle, row, facts)}.`,
      score: 2 + distinction(row) * 0.8,
    }
  },
}

const childrenExtreme: SentenceRule = {
  id: 'children-extreme',
  speaksWhen: 'udział dzieci w wieku 0–14 lat jest najwyższy albo najniższy w województwie lub w powiecie',
  pattern: 'Dzieci w wieku 0–14 lat stanowią [udział] mieszkańców. To [najwyższy/najniższy] odsetek w [powiecie].',
  example: 'Dzieci w wieku 0–14 lat stanowią 19,4% mieszkańców. To najwyższy odsetek w powiecie żurawieckim.',
  cites: ['share-under-15'],
  family: 'children',
  propose(facts) {
    const extreme = extremeOf(facts, 'share-under-15')
    if (extreme === null) return null
    const { row, end, where } = extreme
    const most = end.end === 'highest' ? 'najwyższy' : 'najniższy'
    const value = percent(ownValue(row, facts.unitCode))
    return {
      ...say`Dzieci w wieku 0–14 lat stanowią ${value} mieszkańców${yearNote(row, facts)}. To ${most} odsetek ${where}${tieNote(row, end.circle)}.`,
      score: 3 + distinction(row),
    }
  },
}

const childrenTypical: SentenceRule = {
  id: 'children-versus-typical',
  speaksWhen:
    'udział dzieci w wieku 0–14 lat różni się od mediany gmin województwa o co najmniej 1,5 punktu procentowego',
  pattern: 'Dzieci w wieku 0–14 lat stanowią tu [udział] mieszkańców, a w typowej gminie województwa [mediana].',
  example: 'Dzieci w wieku 0–14 lat stanowią tu 18,9% mieszkańców, a w typowej gminie województwa 15,6%.',
  cites: ['share-under-15'],
  family: 'children',
  propose(facts) {
    const row = known(facts.rows, 'share-under-15')
    const circle = row === null ? null : typical(row)
    if (row === null || circle === null || Math.abs(row.value - circle.median) < 1.5) return null
    const value = percent(ownValue(row, facts.unitCode))
    const middle = percent(medianOf(row, circle))
    return {
      ...say`Dzieci w wieku 0–14 lat stanowią tu ${value} mieszkańców, a w typowej gminie województwa ${middle}${yearNote(row, facts)}.`,
      score: 2 + distinction(row) * 0.8,
    }
  },
}

const olderThanChildren: SentenceRule = {
  id: 'older-against-children',
  speaksWhen: 'na 100 dzieci w wieku 0–14 lat przypada co najmniej 120 albo najwyżej 90 osób w wieku 65 lat i więcej',
  pattern: 'Osób w wieku 65 lat i więcej jest tu [więcej/mniej] niż dzieci w wieku 0–14 lat: [liczba] na 100.',
  example: 'Osób w wieku 65 lat i więcej jest tu więcej niż dzieci w wieku 0–14 lat: 141 na 100.',
  cites: ['old-age-index'],
  family: 'balance',
  propose(facts) {
    const row = known(facts.rows, 'old-age-index')
    if (row === null || (row.value < 120 && row.value > 90)) return null
    const more = row.value > 100 ? 'więcej' : 'mniej'
    const value = number(ownValue(row, facts.unitCode))
    return {
      ...say`Osób w wieku 65 lat i więcej jest tu ${more} niż dzieci w wieku 0–14 lat: ${value} na 100${yearNote(row, facts)}.`,
      score: 4 + distinction(row) * 0.7,
    }
  },
}

const dependencyExtreme: SentenceRule = {
  id: 'dependency-extreme',
  speaksWhen: 'obciążenie demograficzne jest najwyższe albo najniższe w województwie lub w powiecie',
  pattern:
    'Dzieci i osób starszych jest tu łącznie [liczba] na 100 osób w wieku 15–64 lat, [najwięcej/najmniej] w [powiecie].',
  example:
    'Dzieci i osób starszych jest tu łącznie 61,3 na 100 osób w wieku 15–64 lat, najwięcej w powiecie żurawieckim.',
  cites: ['dependency-ratio'],
  family: 'balance',
  propose(facts) {
    const extreme = extremeOf(facts, 'dependency-ratio')
    if (extreme === null) return null
    const { row, end, where } = extreme
    const most = end.end === 'highest' ? 'najwięcej' : 'najmniej'
    const value = number(ownValue(row, facts.unitCode), 1)
    return {
      ...say`Dzieci i osób starszych jest tu łącznie ${value} na 100 osób w wieku 15–64 lat${yearNote(row, facts)}, ${most} ${where}${tieNote(row, end.circle)}.`,
      score: 2 + distinction(row),
    }
  },
}

export const ageRules: readonly SentenceRule[] = [
  oldestExtreme,
  oldestTypical,
  childrenExtreme,
  childrenTypical,
  olderThanChildren,
  dependencyExtreme,
]
