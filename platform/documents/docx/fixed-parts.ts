import { SANS, SERIF } from '../fonts.ts'
import type { DocumentModel } from '../model.ts'

/** A part of the DOCX package that we write ourselves, in place of the library's. */
type Part = { path: string; data: string }

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Families to use where ours are not installed, from the likeness of their forms and widths. */
const FALLBACKS = [
  { name: SANS, others: 'Source Sans Pro,Segoe UI,Calibri', kind: 'swiss' },
  { name: SERIF, others: 'Source Serif Pro,Georgia,Cambria', kind: 'roman' },
]

/** The font table; Word replaces a font it does not have by its alternate names, in order. */
export function fontTable(): Part {
  const fonts = FALLBACKS.map(
    ({ name, others, kind }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="EE"/>` +
      `<w:family w:val="${kind}"/><w:pitch w:val="variable"/></w:font>`,
  )
  const nameSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return { path: 'word/fontTable.xml', data: `${XML}<w:fonts xmlns:w="${nameSpace}">${fonts.join('')}</w:fonts>` }
}

/** Title, language and the day the document was made; the library knows no language and takes the hour of the clock. */
export function coreProperties({ title, subtitle, organisation, dataDate, madeOn }: DocumentModel): Part {
  const maker = escaped(organisation.name)
  const made = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${madeOn}T00:00:00Z</dcterms:${name}>`
  const data =
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(subtitle ?? '')}</dc:subject>` +
    `<dc:creator>${maker}</dc:creator><cp:lastModifiedBy>${maker}</cp:lastModifiedBy>` +
    `<dc:description>${escaped(`Stan danych: ${dataDate}`)}</dc:description><dc:language>pl-PL</dc:language>` +
    `${made('created')}${made('modified')}</cp:coreProperties>`
  return { path: 'docProps/core.xml', data }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
