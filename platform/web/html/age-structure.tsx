import { scaleLinear } from '@visx/scale'
import { formatNumber } from '#kernel/polish-number.ts'
import { inkOf, type Paint } from './ink.ts'
import { Picture } from './picture.tsx'
import { round } from './series.ts'

/** Shares of the whole population in per cent, both sexes together. */
export type AgeGroup = { label: string; share: number; reference?: number }

/** The same, parted by sex; both parts are shares of the whole population. */
export type AgeGroupBySex = {
  label: string
  men: number
  women: number
  menReference?: number
  womenReference?: number
}

type AgeStructureProps = {
  /** From the youngest to the oldest. All of one kind. */
  groups: readonly AgeGroup[] | readonly AgeGroupBySex[]
  /** What the picture shows and how it differs from the outline: the alternative text. */
  label: string
  /** End of the scale in per cent; the same for all pictures that stand together. */
  max?: number
  /** Without words and axis, for many beside one another. */
  mini?: boolean
  paint?: Paint
}

type Side = {
  /** Where zero lies, and which way bars grow. */
  zero: number
  sign: 1 | -1
  bars: readonly number[]
  outline: readonly (number | undefined)[]
  ink: 'ink-place' | 'ink-other'
  title?: string
}

type Frame = { width: number; top: number; row: number; bar: number; length: number }

/**
 * Age groups from the youngest at the bottom, with the outline of what the place is compared with.
 *
 * One-sided when the office published no sex, two-sided (men on the left) when it did: the same picture otherwise, so
 * that a reader of one reads the other.
 */
export function AgeStructure({ groups, label, max, mini = false, paint = 'css' }: AgeStructureProps) {
  const labels = groups.map((group) => group.label)
  const greatest = max ?? Math.ceil(Math.max(...groups.flatMap(valuesOf)))
  const bySex = groups.some(isBySex)
  const frame = frameOf(mini, bySex)
  const sides = sidesOf(groups, frame, mini)
  const height = frame.top + frame.row * labels.length + (mini ? 0 : 28)
  const length = scaleLinear<number>({ domain: [0, greatest], range: [0, frame.length] })
  return (
    <Picture
      width={frame.width}
      height={height}
      label={label}
      className={mini ? 'chart' : 'chart chart-age'}
      paint={paint}
    >
      {sides.map((side) => (
        <g key={side.sign}>
          <path {...inkOf(paint, side.ink)} d={barsPath(side, frame, length)} />
          {outlinePaths(side, frame, length).map((path) => (
            <path key={path} {...inkOf(paint, mini ? 'ink-outline-fine' : 'ink-outline')} d={path} />
          ))}
          {!mini && (
            <Axis side={side} frame={frame} length={length} rows={labels.length} max={greatest} paint={paint} />
          )}
        </g>
      ))}
      {!mini && <GroupLabels labels={labels} frame={frame} bySex={bySex} paint={paint} />}
    </Picture>
  )
}

function Axis(props: { side: Side; frame: Frame; length: Scale; rows: number; max: number; paint: Paint }) {
  const { side, frame, length, rows, max, paint } = props
  const floor = frame.top + frame.row * rows
  const step = max > 8 ? 4 : max > 3 ? 2 : 1
  const marks = Array.from({ length: Math.floor(max / step) + 1 }, (_, position) => position * step)
  const at = (mark: number) => round(side.zero + side.sign * length(mark))
  return (
    <>
      {side.title !== undefined && (
        <text {...inkOf(paint, 'ink-label')} x={side.zero} y="14" textAnchor={side.sign === 1 ? 'start' : 'end'}>
          {side.title}
        </text>
      )}
      <path {...inkOf(paint, 'ink-axis')} d={marks.map((mark) => `M${at(mark)} ${floor}v4`).join('')} />
      {marks.map((mark) => (
        <text key={mark} {...inkOf(paint, 'ink-text')} x={at(mark)} y={floor + 20} textAnchor="middle">
          {formatNumber(mark)}
          {mark === marks.at(-1) && side.sign === 1 ? '%' : ''}
        </text>
      ))}
    </>
  )
}

/** Every second group is named, the oldest always: eighteen names would touch one another. */
function GroupLabels({
  labels,
  frame,
  bySex,
  paint,
}: {
  labels: readonly string[]
  frame: Frame
  bySex: boolean
  paint: Paint
}) {
  return (
    <>
      {labels.map((label, position) =>
        position % 2 === 0 && position < labels.length - 2 ? (
          <GroupLabel key={label} {...{ label, position, labels, frame, bySex, paint }} />
        ) : position === labels.length - 1 ? (
          <GroupLabel key={label} {...{ label, position, labels, frame, bySex, paint }} />
        ) : null,
      )}
    </>
  )
}

type GroupLabelProps = {
  label: string
  position: number
  labels: readonly string[]
  frame: Frame
  bySex: boolean
  paint: Paint
}

function GroupLabel({ label, position, labels, frame, bySex, paint }: GroupLabelProps) {
  const x = bySex ? frame.width / 2 : LABELS_WIDTH - 8
  const y = rowTop(frame, labels.length, position) + frame.bar / 2 + 4.5
  return (
    <text {...inkOf(paint, 'ink-text')} x={x} y={y} textAnchor={bySex ? 'middle' : 'end'}>
      {label}
    </text>
  )
}

type Scale = (share: number) => number

const LABELS_WIDTH = 52

function frameOf(mini: boolean, bySex: boolean): Frame {
  if (mini) return { width: 150, top: 0, row: 6, bar: 6, length: bySex ? 72 : 146 }
  return { width: 400, top: bySex ? 26 : 6, row: 17, bar: 16, length: bySex ? 158 : 400 - LABELS_WIDTH - 24 }
}

function sidesOf(groups: AgeStructureProps['groups'], frame: Frame, mini: boolean): Side[] {
  const bySex = groups.filter(isBySex)
  if (bySex.length === 0) {
    const together = groups.filter((group): group is AgeGroup => !isBySex(group))
    const bars = together.map(({ share }) => share)
    const outline = together.map(({ reference }) => reference)
    return [{ zero: mini ? 2 : LABELS_WIDTH, sign: 1, bars, outline, ink: 'ink-place' }]
  }
  const gap = mini ? 0 : 23
  const men = { bars: bySex.map((group) => group.men), outline: bySex.map((group) => group.menReference) }
  const women = { bars: bySex.map((group) => group.women), outline: bySex.map((group) => group.womenReference) }
  return [
    { zero: frame.width / 2 - gap, sign: -1, ...men, ink: 'ink-other', title: 'mężczyźni' },
    { zero: frame.width / 2 + gap, sign: 1, ...women, ink: 'ink-place', title: 'kobiety' },
  ]
}

function isBySex(group: AgeGroup | AgeGroupBySex): group is AgeGroupBySex {
  return 'men' in group
}

function valuesOf(group: AgeGroup | AgeGroupBySex): number[] {
  const values = isBySex(group)
    ? [group.men, group.women, group.menReference, group.womenReference]
    : [group.share, group.reference]
  return values.filter((value) => value !== undefined)
}

/** The youngest group is the lowest row. */
function rowTop(frame: Frame, rows: number, position: number): number {
  return frame.top + frame.row * (rows - 1 - position)
}

function barsPath({ zero, sign, bars }: Side, frame: Frame, length: Scale): string {
  return bars
    .map((share, position) => {
      const top = rowTop(frame, bars.length, position)
      return `M${zero} ${top}h${round(sign * length(share))}v${frame.bar}H${zero}Z`
    })
    .join('')
}

/** Steps along the ends of the reference's bars; a group without a reference interrupts them. */
function outlinePaths({ zero, sign, outline }: Side, frame: Frame, length: Scale): string[] {
  const paths: string[] = []
  let path = ''
  outline.forEach((share, position) => {
    const bottom = rowTop(frame, outline.length, position) + frame.row
    if (share === undefined) {
      if (path !== '') paths.push(path)
      path = ''
      return
    }
    const end = round(zero + sign * length(share))
    path += path === '' ? `M${end} ${bottom}` : `H${end}`
    path += `V${bottom - frame.row}`
  })
  if (path !== '') paths.push(path)
  return paths
}
