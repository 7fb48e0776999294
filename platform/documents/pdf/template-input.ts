import { formatDate } from '#kernel/plain-date.ts'
import { standaloneSvg } from '../figure-svg.ts'
import { SANS } from '../fonts.ts'
import type { Block, DocumentModel, Figure, Picture } from '../model.ts'
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
  const block = (given: Block): unknown => {
    switch (given.kind) {
      case 'columns':
        return { ...given, left: given.left.map(block), right: given.right.map(block) }
      case 'figure':
        return withPath(given)
      case 'paragraph':
        return { ...given, text: runsOf(given.text) }
      case 'list':
        return { ...given, items: given.items.map(runsOf) }
      case 'table':
        return {
          ...given,
          groups: given.groups.map((group) => ({
            ...group,
            rows: group.rows.map((row) => ({ ...row, header: runsOf(row.header) })),
          })),
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
    sections: sections.map((section) => ({ ...section, blocks: section.blocks.map(block) })),
  }
  return { data, files }
}
