import { plural } from '#kernel/plural.ts'
import { labels } from '../labels.pl.ts'
import { distinction, extremeOf, known, medianOf, ownValue, tieNote, typical, yearNote } from './facts.ts'
import type { SentenceRule } from './rule.ts'
import { count, has, municipalities, number, percent, say } from './say.ts'

const CODE = 'share-65-plus'
const ORDINALS: Record<number, string> = { 3: 'trzecia', 4: 'czwarta', 5: 'piąta', 6: 'szósta', 7: 'siódma', 8: 'ósma' }

/** Percentage points by which "co piąta" may miss before it becomes "prawie" or "więcej niż". */
const EXACT = 0.5
/** And before the fraction is no longer said at all. */
const NEAR = 1.2

/**
 * "co piąta", "prawie co piąta", "więcej niż co piąta" for a share in per cent; null when no simple fraction is near.
 */
export function fractionInWords(share: number): string | null {
  for (const [denominator, ordinal] of Object.entries(ORDINALS)) {
    const distance = share - 100 / Number(denominator)
    if (Math.abs(distance) <= EXACT) return `co ${ordinal}`
    if (Math.abs(distance) <= NEAR) return distance > 0 ? `więcej niż co ${ordinal}` : `prawie co ${ordinal}`
  }
  return null
}

const olderFraction: SentenceRule = {
  id: 'older-fraction',
  speaksWhen: `udział osób w wieku 65 lat i więcej jest bliski jednej trzeciej, czwartej… ósmej: do ${EXACT} punktu procentowego „co piąta”, do ${NEAR} punktu „prawie” albo „więcej niż”`,
  pattern: 'Co [piąta] osoba ma tu 65 lat lub więcej: [udział].',
  example: 'Prawie co piąta osoba ma tu 65 lat lub więcej: 19,2%.',
  cites: [CODE],
  family: 'older',
  propose(facts) {
    const row = known(facts.rows, CODE)
    const fraction = row === null ? null : fractionInWords(row.value)
    if (row === null || fraction === null) return null
    const start = fraction.charAt(0).toUpperCase() + fraction.slice(1)
    const value = percent(ownValue(row, facts.unitCode))
    return {
      ...say`${start} osoba ma tu 65 lat lub więcej: ${value}${yearNote(row, facts)}.`,
      score: 6 + distinction(row) / 3,
    }
  },
}

const olderExtreme: SentenceRule = {
  id: 'older-extreme',
  speaksWhen: 'udział osób w wieku 65 lat i więcej jest najwyższy albo najniższy w województwie lub w powiecie',
  pattern: 'Udział osób w wieku 65 lat i więcej jest tu [najwyższy/najniższy] w [powiecie]: [udział].',
  example: 'Udział osób w wieku 65 lat i więcej jest tu najwyższy w powiecie żurawieckim: 24,8%.',
  cites: [CODE],
  family: 'older',
  propose(facts) {
    const extreme = extremeOf(facts, CODE)
    if (extreme === null) return null
    const { row, end, where } = extreme
    const most = end.end === 'highest' ? 'najwyższy' : 'najniższy'
    const value = percent(ownValue(row, facts.unitCode))
    return {
      ...say`Udział osób w wieku 65 lat i więcej jest tu ${most} ${where}${tieNote(row, end.circle)}: ${value}${yearNote(row, facts)}.`,
      score: 4 + distinction(row),
    }
  },
}

const olderTopOfKind: SentenceRule = {
  id: 'older-top-of-kind',
  speaksWhen:
    'udział osób w wieku 65 lat i więcej jest wyższy tylko w jednej do czterech gmin tego samego rodzaju w województwie (gdy takich gmin jest co najmniej 15)',
  pattern:
    'Wśród [liczba] gmin [wiejskich] województwa tylko [liczba] ma wyższy udział osób w wieku 65 lat i więcej. Tu: [udział].',
  example:
    'Wśród 63 gmin wiejskich województwa tylko 2 gminy mają wyższy udział osób w wieku 65 lat i więcej. Tu: 23,1%.',
  cites: [CODE],
  family: 'older',
  propose(facts) {
    const row = known(facts.rows, CODE)
    const circle = row?.comparison.sameKind
    const rank = circle?.rank
    if (row === null || circle == null || rank == null || rank.of < 15 || circle.withValue < circle.all) return null
    const higher = rank.fromHighest - 1
    if (higher < 1 || higher > 4) return null
    const cited = { indicatorCode: CODE, unitCode: circle.code, year: row.year, measure: 'count' as const }
    const all = number({ ...cited, value: rank.of })
    const above = count({ ...cited, value: higher }, municipalities)
    const verb = plural(higher, has)
    const value = percent(ownValue(row, facts.unitCode))
    return {
      ...say`Wśród ${all} gmin ${labels.kindsGenitivePlural[circle.kind] ?? ''} województwa tylko ${above} ${verb} wyższy udział osób w wieku 65 lat i więcej. Tu: ${value}${yearNote(row, facts)}.`,
      score: 8 + distinction(row),
    }
  },
}

/** Places in the whole country that are worth a sentence: about one municipality in a hundred. */
const TOP_OF_COUNTRY = 25

const olderTopOfCountry: SentenceRule = {
  id: 'older-top-of-country',
  speaksWhen: `najwyżej ${TOP_OF_COUNTRY - 1} gmin w Polsce ma wyższy udział osób w wieku 65 lat i więcej`,
  pattern: 'W Polsce tylko [liczba] gmin ma wyższy udział osób w wieku 65 lat i więcej. Tu: [udział].',
  example: 'W Polsce tylko 7 gmin ma wyższy udział osób w wieku 65 lat i więcej. Tu: 31,2%.',
  cites: [CODE],
  family: 'older',
  propose(facts) {
    const row = known(facts.rows, CODE)
    const circle = row?.comparison.country
    const rank = circle?.rank
    if (row === null || circle == null || rank == null || rank.of < 1000 || rank.fromHighest > TOP_OF_COUNTRY)
      return null
    const value = percent(ownValue(row, facts.unitCode))
    const higher = rank.fromHighest - 1
    const cited = { indicatorCode: CODE, unitCode: '00', year: row.year, measure: 'count' as const, value: higher }
    const few = count(cited, municipalities)
    const verb = plural(higher, has)
    const said =
      higher === 0
        ? say`Żadna gmina w Polsce nie ma wyższego udziału osób w wieku 65 lat i więcej. Tu: ${value}${yearNote(row, facts)}.`
        : say`W Polsce tylko ${few} ${verb} wyższy udział osób w wieku 65 lat i więcej. Tu: ${value}${yearNote(row, facts)}.`
    return { ...said, score: 30 + distinction(row) }
  },
}

const olderTypical: SentenceRule = {
  id: 'older-versus-typical',
  speaksWhen:
    'udział osób w wieku 65 lat i więcej różni się od mediany gmin województwa o co najmniej 1,5 punktu procentowego',
  pattern: 'Osoby w wieku 65 lat i więcej stanowią tu [udział] mieszkańców, a w typowej gminie województwa [mediana].',
  example: 'Osoby w wieku 65 lat i więcej stanowią tu 15,4% mieszkańców, a w typowej gminie województwa 18,1%.',
  cites: [CODE],
  family: 'older',
  propose(facts) {
    const row = known(facts.rows, CODE)
    const circle = row === null ? null : typical(row)
    if (row === null || circle === null || Math.abs(row.value - circle.median) < 1.5) return null
    const value = percent(ownValue(row, facts.unitCode))
    const middle = percent(medianOf(row, circle))
    return {
      ...say`Osoby w wieku 65 lat i więcej stanowią tu ${value} mieszkańców, a w typowej gminie województwa ${middle}${yearNote(row, facts)}.`,
      score: 2 + distinction(row) * 0.8,
    }
  },
}

const olderNearTypical: SentenceRule = {
  id: 'older-near-typical',
  speaksWhen:
    'udział osób w wieku 65 lat i więcej różni się od mediany gmin województwa o mniej niż 0,5 punktu procentowego',
  pattern:
    'Udział osób w wieku 65 lat i więcej jest tu prawie taki jak w typowej gminie województwa: [udział] wobec [mediana].',
  example:
    'Udział osób w wieku 65 lat i więcej jest tu prawie taki jak w typowej gminie województwa: 18,2% wobec 18,1%.',
  cites: [CODE],
  family: 'older',
  propose(facts) {
    const row = known(facts.rows, CODE)
    const circle = row === null ? null : typical(row)
    if (row === null || circle === null || Math.abs(row.value - circle.median) >= 0.5) return null
    const value = percent(ownValue(row, facts.unitCode))
    const middle = percent(medianOf(row, circle))
    return {
      ...say`Udział osób w wieku 65 lat i więcej jest tu prawie taki jak w typowej gminie województwa: ${value} wobec ${middle}${yearNote(row, facts)}.`,
      score: 3,
    }
  },
}

export const olderRules: readonly SentenceRule[] = [
  olderFraction,
  olderExtreme,
  olderTopOfKind,
  olderTopOfCountry,
  olderTypical,
  olderNearTypical,
]
