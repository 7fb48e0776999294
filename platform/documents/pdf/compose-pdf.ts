import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTypstCompiler, type TypstCompiler } from '@myriaddreamin/typst.ts/compiler'
import { loadFonts } from '@myriaddreamin/typst.ts/options.init'
import { projectRoot } from '../../project-root.ts'
import { PDF_FONTS, readFont } from '../fonts.ts'
import type { DocumentModel } from '../model.ts'
import { completePdf } from './complete-pdf.ts'
import { templateInput } from './template-input.ts'

const TEMPLATE = join(projectRoot, 'platform/documents/template')
const SOURCES = ['document.typ', 'style.typ', 'blocks.typ', 'table.typ']
/** The compiler's own number for the output format. */
const PDF_FORMAT = 1

let compiler: Promise<TypstCompiler> | undefined

/** Sets a document with Typst; runs in the document thread, where its computing stops nobody. */
export async function composePdf(model: DocumentModel): Promise<Uint8Array> {
  const { data, files } = templateInput(model)
  const typst = await loadTypst()
  typst.mapShadow('/document.json', new TextEncoder().encode(JSON.stringify(data)))
  for (const { path, bytes } of files) typst.mapShadow(path, bytes)
  const made = await typst.compile({ mainFilePath: '/document.typ', format: PDF_FORMAT, diagnostics: 'unix' })
  for (const { path } of files) typst.unmapShadow(path)
  if (made.result === undefined) throw new Error(`Typst: ${(made.diagnostics ?? []).join('\n')}`)
  return completePdf(made.result)
}

/** The compiler with fonts and template: loaded once, best before the first document asks for it. */
export function loadTypst(): Promise<TypstCompiler> {
  compiler ??= startCompiler()
  return compiler
}

async function startCompiler(): Promise<TypstCompiler> {
  const typst = createTypstCompiler()
  // Without `assets: false` the library fetches its own fonts from outside.
  await typst.init({ beforeBuild: [loadFonts(PDF_FONTS.map(readFont), { assets: false })] })
  for (const name of SOURCES) typst.addSource(`/${name}`, readFileSync(join(TEMPLATE, name), 'utf8'))
  return typst
}
