import { ageRules } from './ages.ts'
import type { SentenceFacts } from './facts.ts'
import { olderRules } from './older.ts'
import { peopleRules } from './people.ts'
import { type Candidate, candidates, type Sentence, type SentenceRule } from './rule.ts'
import { unemployedChangeRules } from './unemployed-change.ts'
import { workRules } from './work.ts'

/** Every rule a municipality's sentences may come from, in the order in which they are printed. */
export const sentenceRules: readonly SentenceRule[] = [
  ...olderRules,
  ...ageRules,
  ...peopleRules,
  ...workRules,
  ...unemployedChangeRules,
]

/** How many sentences a municipality gets at most. */
const SENTENCES = 3
/** A candidate loses this much for each neighbour in the county about whom the same rule already speaks. */
const REPETITION = 4

/** How the choice is made, in words; printed above the list of rules. */
export const choiceInWords = [
  'Każda reguła, która ma z czego mówić, proponuje zdanie i liczbę punktów. Podstawą punktów jest odległość wartości od mediany gmin województwa, liczona w rozstępach ćwiartkowych (najwyżej trzy, razy 10), plus 20 za skrajną wartość w województwie albo 10 za skrajną w powiecie.',
  'Wybieramy do trzech zdań na gminę, po jednym z rodziny podobnych reguł. W każdej z trzech rund każda gmina powiatu dostaje najmocniejsze pozostałe zdanie, a reguła traci 4 punkty za każdą gminę powiatu, o której już mówi. Dzięki temu gminy jednego powiatu różnią się zdaniami, chyba że naprawdę wyróżnia je to samo.',
  'Wybór zależy tylko od danych: te same pliki dają te same zdania. Rok podajemy przy liczbach starszych niż dwa pełne lata.',
]

/**
 * Chooses up to three sentences for every municipality of one county, the most distinguishing first.
 * They are chosen together, because what distinguishes a municipality is what is not said of its neighbours.
 */
export function chooseSentences(county: ReadonlyMap<string, SentenceFacts>): Map<string, Sentence[]> {
  const codes = [...county.keys()].sort()
  const open = new Map(codes.map((code) => [code, candidates(sentenceRules, county.get(code) as SentenceFacts)]))
  const chosen = new Map<string, Candidate[]>(codes.map((code) => [code, []]))
  const uses = new Map<string, number>()

  for (let round = 0; round < SENTENCES; round += 1) {
    for (const code of codes) {
      const mine = chosen.get(code) as Candidate[]
      const families = new Set(mine.map(({ family }) => family))
      const best = strongest(
        (open.get(code) as Candidate[]).filter(({ family }) => !families.has(family)),
        uses,
      )
      if (best === null) continue
      mine.push(best)
      uses.set(best.ruleId, (uses.get(best.ruleId) ?? 0) + 1)
    }
  }
  return new Map(
    [...chosen].map(([code, mine]) => [
      code,
      mine.sort((a, b) => b.score - a.score).map(({ text, ruleId, cells }) => ({ text, ruleId, cells })),
    ]),
  )
}

function strongest(open: readonly Candidate[], uses: ReadonlyMap<string, number>): Candidate | null {
  let best: Candidate | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (const candidate of open) {
    const score = candidate.score - REPETITION * (uses.get(candidate.ruleId) ?? 0)
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}
