import { Column, ColumnBreak, Document, type FileChild, type ISectionOptions, Packer, SectionType } from 'docx'
import { DOCX_FONTS, readFont } from '../fonts.ts'
import type { Block, Columns, DocumentModel, Figure, Section } from '../model.ts'
import { blockContent, type Setting } from './blocks.ts'
import { coverContent, openingContent, contentsList } from './front-matter.ts'
import { headsAndFeet, type Orientation, pageProperties, TEXT_WIDTH_MM } from './pages.ts'
import { rasterise } from './rasterise.ts'
import { NUMBERING, STYLES, twips } from './styles.ts'

const COLUMN_GAP_MM = 8

/** Composes a document for Word; runs in the document thread, where its computing stops nobody. */
export async function composeDocx(model: DocumentModel): Promise<Uint8Array> {
  const pngs = await drawFigures(model)
  let lists = 0
  const shared = {
    pngOf: (figure: Pick<Figure, 'svg'>) => pngs.get(figure.svg)!,
    nextList: () => lists++,
  }
  const front = frontMatter(model, shared)
  const sections = model.sections.flatMap((section, index) => bodySections(model, section, shared, index === 0 && front.isOpening))
  const file = new Document({
    title: model.title,
    ...(model.subtitle !== undefined && { subject: model.subtitle }),
    description: `Stan danych: ${model.dataDate}`,
    creator: model.organisation.name,
    lastModifiedBy: model.organisation.name,
    styles: STYLES,
    numbering: NUMBERING,
    fonts: DOCX_FONTS.map(({ name, regular, bold, italic }) => ({
      name,
      data: readFont(regular),
      bold: readFont(bold),
      italic: readFont(italic),
    })),
    sections: [...front.sections, ...sections],
  })
  return Packer.toBuffer(file)
}
