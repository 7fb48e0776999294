import { formatNumber, formatOrdinal } from '#kernel/polish-number.ts'
import { unitName } from '#kernel/polish-place.ts'
import { capitalise, typographic } from '#kernel/polish-text.ts'
import type { GroupFacts, UnitComparison } from '../../shared/fair/answers.ts'
import type { Indicator } from '../../shared/indicator.ts'
import { labels } from '../../shared/labels.pl.ts'
import { valueInWords } from '../figures.ts'

/** The answer of the page: the figure, the middle of the groups one asks about first, and what higher means. */
export function comparisonLead({ indicator, unit, year, value, missing, groups }: UnitComparison): string[] {
  if (value === null) {
    const why = labels.missingSentence[missing ?? 'not-delivered']
    return [year === null ? 'Tego wskaźnika jeszcze nie wczytano.' : `Za ${year} r. nie ma liczby. ${why}`].map(
      typographic,
    )
  }
  const said = (one: number) => formatNumber(one, { decimals: indicator.decimals })
  const medians = (['county', 'similar', 'voivodeship', 'country'] as const).flatMap((key) => {
    const median = groups.find((group) => group.key === key)?.median ?? null
    return median === null ? [] : [`${MEDIAN_OF[key]} ${said(median)}`]
  })
  return [
    `${capitalise(unitName(unit as Parameters<typeof unitName>[0], 'nominative'))}, ${year} r.: ${valueInWords(value, indicator)}.`,
    ...(medians.length === 0 ? [] : [`Mediana: ${medians.join(', ')}.`]),
    `${capitalise(labels.directions[indicator.direction])}.`,
  ].map(typographic)
}

const MEDIAN_OF = {
  county: 'w powiecie',
  similar: 'wśród podobnych gmin',
  voivodeship: 'w województwie',
  country: 'w kraju',
} as const

/** On which side of the picture it is better; nothing where neither side is. */
export function sidesInWords(direction: Indicator['direction']): string {
  const sides = 'Na wykresach mniej jest po lewej, więcej po prawej.'
  if (direction === 'context') return `${sides} Żadna strona nie jest lepsza.`
  return `${sides} Korzystniej jest ${direction === 'better' ? 'po prawej' : 'po lewej'}.`
}

/**
 * "3. z 12, od najniższej (najkorzystniejszej)": counted from the better end, so that first is best where anything is;
 * from the highest where nothing is.
 */
export function placeInWords(rank: GroupFacts['rank'], direction: Indicator['direction']): string {
  if (rank === null) return 'brak'
  const fromLowest = direction === 'worse'
  const place = `${formatOrdinal(fromLowest ? rank.fromLowest : rank.fromHighest)} z\u00a0${formatNumber(rank.of)}`
  return rank.sharedWith === 0 ? place : `${place}, wspólnie z\u00a0${formatNumber(rank.sharedWith)}`
}

/** The head over places: from which end they are counted. */
export function placeHead(direction: Indicator['direction']): string {
  if (direction === 'context') return 'Miejsce od najwyższej'
  return direction === 'better'
    ? 'Miejsce od najkorzystniejszej, czyli najwyższej'
    : 'Miejsce od najkorzystniejszej, czyli najniższej'
}
