import type { Ctx } from '#platform/ctx.ts'
import { hiddenPlaces } from '../shared/disclosure/hide-small.ts'
import { ROWS_THAT_ADD_UP } from '../shared/disclosure/protected-rows.ts'
import { withoutHidden } from '../shared/disclosure/without-hidden.ts'
import type { Frame } from '../shared/frame.ts'
import { alternativeKey } from '../shared/indicator.ts'
import type { InputMatrix } from '../shared/input-matrix.ts'
import type { Panel } from './panel.ts'
import { readHistory } from './read-observations.ts'

/**
 * Inputs of one year without the counts that must not be shown. It is the only door between what is stored and what is
 * computed: pages, files, the API, maps, ranks, explanations, composites, booklets and evidence all stand behind it,
 * so none of them knows a hidden number.
 */
export async function withoutSmallCounts(
  ctx: Ctx,
  panel: Panel,
  frame: Frame,
  built: ReadonlyMap<string, InputMatrix>,
): Promise<Map<string, InputMatrix>> {
  const rows = new Map<string, InputMatrix>()
  for (const input of built.values())
    if (input.alternative?.disclosure !== undefined) rows.set(alternativeKey(input.alternative), input)
  if (rows.size === 0) return new Map(built)
  const idOf = (row: string) => panel.variables.get(row)?.id ?? -1
  const history = await readHistory(ctx, [...rows.keys()].map(idOf), frame.year)
  const hiddenOf = new Map<string, Uint8Array>()
  for (const together of familiesOf([...rows.keys()])) {
    const columns = together.map((row) => ({
      values: (rows.get(row) as InputMatrix).values,
      history: placed(frame, history.get(idOf(row))),
    }))
    const hidden = hiddenPlaces(frame, columns, panel.threshold)
    for (const row of together) hiddenOf.set(row, hidden)
  }
  return new Map(
    [...built].map(([key, input]) => {
      const hidden = input.alternative === null ? undefined : hiddenOf.get(alternativeKey(input.alternative))
      return [key, hidden === undefined ? input : withoutHidden(input, hidden)]
    }),
  )
}

function familiesOf(rows: readonly string[]): string[][] {
  const related = ROWS_THAT_ADD_UP.map((family) => family.filter((row) => rows.includes(row)) as string[])
  const alone = rows.filter((row) => !related.some((family) => family.includes(row)))
  return [...related.filter((family) => family.length > 0), ...alone.map((row) => [row])]
}

function placed(frame: Frame, ofUnits: ReadonlyMap<string, number[]> = new Map()): Map<number, number[]> {
  return new Map(
    [...ofUnits].flatMap(([code, values]) => {
      const place = frame.indexOf.get(code)
      return place === undefined ? [] : [[place, values] as const]
    }),
  )
}
