import { formatDate } from '#kernel/plain-date.ts'
import { columnWidths, narrowColumns } from '../column-widths.ts'
import { standaloneSvg } from '../figure-svg.ts'
import { SANS } from '../fonts.ts'
import type { Block, Columns, DocumentModel, Figure, Picture } from '../model.ts'
import { columnPair, TEXT_WIDTH_MM } from '../page-geometry.ts'
import { pictureInfo } from '../picture.ts'
import { runsOf } from '../text.ts'

/** A picture beside the template. */
export type AttachedFile = { path: string; bytes: Uint8Array }

/** The model as the template reads it: pictures as files beside it, texts always as lists of runs. */
export function templateInput(model: DocumentModel): { data: unknown; files: AttachedFile[] } {
  const files: AttachedFile[] = []
  const attach = (name: string, bytes: Uint8Array): string => {
    const path = `/${files.length}-${name}`
    files.push({ path, bytes })
    return path
  }
  const withPath = ({ svg, ...figure }: Pick<Figure, 'svg' | 'widthMm'>) => {
    const drawing = standaloneSvg(svg, figure.widthMm ?? 170, SANS)
    return { ...figure, path: attach('figure.svg', new TextEncoder().encode(drawing)) }
  }
  const logo = ({ bytes, alt }: Picture) => ({ path: attach(`logo.${pictureInfo(bytes)?.type ?? 'png'}`, bytes), alt })
  const block = (given: Block, widthMm: number): unknown => {
    switch (given.kind) {
      case 'columns':
        return columnsInput(given, columnPair(given, widthMm), block)
      case 'figure':
        return withPath(given)
      case 'paragraph':
        return { ...given, text: runsOf(given.text) }
      case 'list':
        return { ...given, items: given.items.map(runsOf) }
      case 'table': {
        const widths = columnWidths(given, widthMm)
        return {
          ...given,
          widths,
          narrow: narrowColumns(given, widths),
          groups: given.groups.map((group) => ({
            ...group,
            rows: group.rows.map((row) => ({ ...row, header: runsOf(row.header) })),
          })),
        }
      }
      default:
        return given
    }
  }
  const { cover, organisation, sections, madeOn, ...rest } = model
  const [year, month, day] = madeOn.split('-').map(Number)
  const data = {
    ...rest,
    madeOn: { year, month, day },
    madeOnWords: formatDate(madeOn),
    organisation: {
      ...organisation,
      ...(organisation.logo && { logo: logo(organisation.logo) }),
      logos: organisation.logos.map(logo),
    },
    ...(cover && { cover: { ...cover, ...(cover.figure && { figure: withPath(cover.figure) }) } }),
    sections: sections.map((section) => {
      const widthMm = TEXT_WIDTH_MM[section.orientation ?? 'portrait']
      return { ...section, blocks: section.blocks.map((given) => block(given, widthMm)) }
    }),
  }
  return { data, files }
}

function columnsInput(
  columns: Columns,
  [leftMm, rightMm]: [number, number],
  block: (given: Block, widthMm: number) => unknown,
): unknown {
  return {
    ...columns,
    left: columns.left.map((given) => block(given, leftMm)),
    right: columns.right.map((given) => block(given, rightMm)),
  }
}
