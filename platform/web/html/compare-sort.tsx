import type { CompareRow, CompareSort } from './compare.ts'

type SortLinkProps = {
  row: CompareRow
  sort: CompareSort
}

/** The arrow beside an indicator: puts the units in its order, and pressed again in the opposite one. */
export function SortLink({ row, sort }: SortLinkProps) {
  const isCurrent = sort.by === row.key
  const next = isCurrent && sort.direction === 'highest' ? 'lowest' : 'highest'
  const words = next === 'highest' ? 'od najwyższej wartości' : 'od najniższej wartości'
  const label = `Ułóż gminy według: ${row.name}, ${words}`
  return (
    <a className="sort" href={sort.hrefOf(row.key, next)} aria-current={isCurrent || undefined}>
      <span aria-hidden="true">{isCurrent ? (sort.direction === 'highest' ? '↓' : '↑') : '↕'}</span>
      <span className="visually-hidden">{label}</span>
    </a>
  )
}

/** Back to the order of names; only where another order stands. */
export function SortByNameLink({ sort }: { sort: CompareSort }) {
  if (sort.by === undefined) return null
  return (
    <a className="sort" href={sort.hrefByName}>
      <span aria-hidden="true">A–Z</span>
      <span className="visually-hidden">Ułóż gminy według nazwy</span>
    </a>
  )
}

/** What the head of the indicator says to readers of the order. */
export function ariaSort(row: CompareRow, sort: CompareSort | undefined): 'ascending' | 'descending' | undefined {
  if (sort === undefined || sort.by !== row.key) return undefined
  return sort.direction === 'highest' ? 'descending' : 'ascending'
}
