import {
  Column,
  ColumnBreak,
  Document,
  type FileChild,
  type ISectionOptions,
  LineRuleType,
  Packer,
  Paragraph,
  SectionType,
} from 'docx'
import type { ColumnBlock, Columns, DocumentModel, Heading, Section } from '../model.ts'
import { COLUMN_GAP_MM, columnPair, TEXT_WIDTH_MM } from '../page-geometry.ts'
import { blockContent, type Setting } from './blocks.ts'
import { coreProperties, fontTable } from './fixed-parts.ts'
import { contentsList, coverContent, openingContent } from './front-matter.ts'
import { headsAndFeet, pageProperties } from './pages.ts'
import { rasteriser } from './rasterise.ts'
import { NUMBERING, STYLES, twips } from './styles.ts'

type Shared = Pick<Setting, 'rasterise' | 'nextList' | 'anchors'>
/** Content of pages in one or two columns; Word changes their number with a new section. */
type Stretch = { content: FileChild[]; columns?: ISectionOptions['properties'] }

/** Composes a document for Word; runs in the document thread, where its computing stops nobody. */
export async function composeDocx(model: DocumentModel): Promise<Uint8Array> {
  return Packer.toBuffer(await wordDocument(model), undefined, [fontTable(), coreProperties(model)])
}

async function wordDocument(model: DocumentModel): Promise<Document> {
  let lists = 0
  const anchors = anchorsOf(model)
  const shared: Shared = { rasterise: await rasteriser(), nextList: () => lists++, anchors }
  const contents = model.contents === undefined ? [] : contentsList(model.contents.depth, anchors)
  const opening = model.cover === undefined ? [...openingContent(model), ...contents] : []
  return new Document({
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      ...(model.cover === undefined ? [] : pages(model, {}, [{ content: coverContent(model, shared) }], true)),
      ...(model.cover === undefined || contents.length === 0 ? [] : pages(model, {}, [{ content: contents }], false)),
      ...model.sections.flatMap((section, index) => {
        const isFirst = index === 0 && model.cover === undefined
        const before = isFirst ? [{ content: opening }] : []
        return pages(model, section, [...before, ...stretchesOf(section, shared)], isFirst)
      }),
    ],
  })
}

/** The sections Word needs for pages with one running head; the later ones go on where the first has stopped. */
function pages(
  model: DocumentModel,
  section: Pick<Section, 'orientation' | 'runningHead'>,
  stretches: Stretch[],
  isFirst: boolean,
): ISectionOptions[] {
  return stretches.map(({ content, columns }, index) => ({
    ...(index === 0 && headsAndFeet(model, section, isFirst)),
    properties: {
      page: pageProperties(section.orientation ?? 'portrait'),
      type: index === 0 ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
      titlePage: isFirst && index === 0,
      ...columns,
    },
    children: content,
  }))
}

function stretchesOf({ blocks, orientation = 'portrait' }: Section, shared: Shared): Stretch[] {
  const widthMm = TEXT_WIDTH_MM[orientation]
  const stretches: Stretch[] = []
  for (const block of blocks) {
    if (block.kind === 'columns') {
      stretches.push(twoColumns(block, widthMm, shared))
      continue
    }
    const last = stretches.at(-1)
    const content = blockContent(block, { ...shared, widthMm })
    if (last === undefined || last.columns !== undefined) stretches.push({ content })
    else last.content.push(...content)
  }
  return stretches
}

function twoColumns(block: Columns, widthMm: number, shared: Shared): Stretch {
  const [leftMm, rightMm] = columnPair(block, widthMm)
  const content = (blocks: ColumnBlock[], setting: Setting) => blocks.flatMap((block) => blockContent(block, setting))
  return {
    content: [
      ...content(block.left, { ...shared, widthMm: leftMm }),
      columnBreak(),
      ...content(block.right, { ...shared, widthMm: rightMm }),
    ],
    columns: {
      column: {
        count: 2,
        equalWidth: false,
        children: [
          new Column({ width: twips(leftMm), space: twips(COLUMN_GAP_MM) }),
          new Column({ width: twips(rightMm) }),
        ],
      },
    },
  }
}

/** In a paragraph of its own, one point high: in a neighbour it would leave an empty line in one of the columns. */
function columnBreak(): Paragraph {
  const spacing = { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT }
  return new Paragraph({ spacing, children: [new ColumnBreak()] })
}

/** Names of the places that the table of contents leads to: every heading has one. */
function anchorsOf({ sections }: DocumentModel): Map<Heading, string> {
  const headings = sections
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'columns' ? [...block.left, ...block.right] : block)),
    )
    .filter((block) => block.kind === 'heading')
  return new Map(headings.map((heading, index) => [heading, heading.id ?? `_toc${index + 1}`]))
}
