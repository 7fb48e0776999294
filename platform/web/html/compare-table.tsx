import { type CompareTableProps, fitsWidestPage, hasFarthest, MOST_COLUMNS } from './compare.ts'
import { CompareByIndicator } from './compare-by-indicator.tsx'
import { CompareByUnit } from './compare-by-unit.tsx'
import { MissingKey } from './missing.tsx'
import { ScrollRegion } from './scroll-region.tsx'

/**
 * Units of one area beside one another, all indicators at once.
 *
 * Up to eight units are columns, so that an indicator is read along its row; more units are rows, or the eye would lose
 * its column. The head and the first column stay in view, medians stand apart, the farthest value of an indicator is bold.
 */
export function CompareTable(props: CompareTableProps) {
  const { id, caption, units, groups, farFrom } = props
  const byUnit = units.length > MOST_COLUMNS
  const rows = groups.flatMap((group) => group.rows)
  const figures = rows.flatMap((row) => [...row.figures, ...row.medians])
  const captionId = `${id}-opis`
  return (
    <>
      <p className="note compare-note">
        {hasFarthest(rows) && (
          <>
            <strong>Pogrubiono</strong> wartość najdalszą od {farFrom}.{' '}
          </>
        )}
        <MissingKey figures={figures} />
      </p>
      <ScrollRegion labelledBy={captionId} className={fitsWidestPage(props) ? 'compare-box fits' : 'compare-box'}>
        <table className={tableClass(units.length)} id={id}>
          <caption className="visually-hidden" id={captionId}>
            {caption}
          </caption>
          {byUnit ? <CompareByUnit {...props} /> : <CompareByIndicator {...props} />}
        </table>
      </ScrollRegion>
    </>
  )
}

function tableClass(units: number): string {
  if (units > MOST_COLUMNS) return 'compare by-unit'
  return units < FEW ? 'compare few' : 'compare'
}

/** Fewer columns spread over a whole page would stand too far from their names. */
const FEW = 4
