import type { Figure } from './figure.ts'
import { FigureValue } from './figure-value.tsx'
import { type Rank, rankWords } from './rank-words.ts'
import { Spark, type TrendData } from './spark.tsx'
import { type AllUnits, Strip } from './strip.tsx'

export type ProfileRow = {
  name: string
  /** Where the indicator is explained. */
  href?: string
  /** "% ludności" */
  unit: string
  decimals: number
  value: Figure
  /** When the value is not of the year in the head. */
  year?: number
  trend?: TrendData
  all?: AllUnits
  /** As many as `comparisonHeads`, in their order. */
  comparisons: readonly Figure[]
  rank?: Rank
  small?: SmallNumber
}

/** A result that rests on few people or things: how many, what chance alone could do, and where that is explained. */
type SmallNumber = {
  /** "4 osoby" */
  count: string
  /** "1,1–9,8" */
  chance?: string
  href: string
}

type ProfileTableProps = {
  /** "Ludność i wiek: gmina Czarna Struga na tle innych gmin" */
  caption: string
  /** Years of the trend: "2015–2024". */
  trendHead: string
  year: number
  /** Whom the strip shows: "116 gmin województwa". */
  allHead: string
  /** "Powiat", "Województwo", "Polska", "Podobne". */
  comparisonHeads: readonly string[]
  rows: readonly ProfileRow[]
}

/** One place on one topic: trend, value, all units, comparisons, rank in words. On phones each row becomes a block. */
export function ProfileTable({ caption, trendHead, year, allHead, comparisonHeads, rows }: ProfileTableProps) {
  return (
    <table className="profile">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="c-name">
            Wskaźnik
          </th>
          <th scope="col" className="c-trend">
            {trendHead}
          </th>
          <th scope="col" className="n c-value">
            {year}
          </th>
          <th scope="col" className="c-all">
            {allHead}
          </th>
          {comparisonHeads.map((head) => (
            <th key={head} scope="col" className="n c-comparison">
              {head}
            </th>
          ))}
          <th scope="col" className="c-rank">
            Miejsce
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.name} row={row} year={year} comparisonHeads={comparisonHeads} />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { row: ProfileRow; year: number; comparisonHeads: readonly string[] }

function Row({ row, year, comparisonHeads }: RowProps) {
  const { name, href, unit, decimals, value, trend, all, comparisons, rank, small } = row
  const ofYear = row.year === undefined || row.year === year ? '' : `, ${row.year} r.`
  const words = rank === undefined ? undefined : rankWords(rank)
  return (
    <tr>
      <th scope="row" className="c-name">
        {href === undefined ? name : <a href={href}>{name}</a>}
        <span className="unit">{unit + ofYear}</span>
      </th>
      <td className="c-trend">{trend !== undefined && <Spark {...trend} decimals={decimals} />}</td>
      <td className="c-value n">
        <FigureValue figure={value} decimals={decimals} />
        {small !== undefined && <SmallMark {...small} />}
      </td>
      <td className="c-all">{all !== undefined && <Strip {...all} here={value} decimals={decimals} />}</td>
      {comparisonHeads.map((head, position) => (
        <td key={head} className="c-comparison n" data-label={head}>
          <FigureValue figure={comparisons[position] ?? { missing: 'not-delivered' }} decimals={decimals} />
        </td>
      ))}
      <td className="c-rank">
        {words?.place}
        {words !== undefined && <span className="unit">{words.direction}</span>}
      </td>
    </tr>
  )
}

function SmallMark({ count, chance, href }: SmallNumber) {
  return (
    <span className="unit small-number">
      <a href={href}>mała liczba</a>: {count}
      {chance !== undefined && <>; wahania: {chance}</>}
    </span>
  )
}
