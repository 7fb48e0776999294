import { counted } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import type { Indicator } from '../indicator.ts'
import type { Outlier } from './outliers.ts'

const MUNICIPALITIES = { one: 'gminę', few: 'gminy', many: 'gmin' }

/** Why a value is on the list, in one sentence with the numbers that the rule used. */
export function outlierReason(
  { rule, distance, median, peers, change }: Outlier,
  { decimals, unit, formula }: Pick<Indicator, 'decimals' | 'unit' | 'formula'>,
  year: number,
): string {
  const spread = `${formatNumber(Math.abs(distance), { decimals: 1 })} zwykłego rozrzutu`
  const compared = `porównano ${counted(peers, MUNICIPALITIES)}`
  if (rule === 'level') {
    const side = distance > 0 ? 'powyżej' : 'poniżej'
    return `${spread} ${side} mediany gmin tego samego rodzaju w kraju (${formatNumber(median, { decimals })} ${unit}); ${compared}.`
  }
  const isCount = formula.kind === 'count'
  const told = (value: number) => {
    const text = formatNumber(value, { decimals: isCount ? 1 : decimals })
    return `${value > 0 ? '+' : ''}${text}${isCount ? '%' : ` ${unit}`}`
  }
  return `Zmiana od ${year - 1} r.: ${told(change ?? 0)}, a mediana zmian gmin tego samego rodzaju: ${told(median)}; to ${spread}, ${compared}.`
}
