import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
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

/** Node has it; its types know only what a module is. */
declare const WebAssembly: { compile: (bytes: Uint8Array) => Promise<WebAssembly.Module> }

let engine: Promise<WebAssembly.Module> | undefined
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

/**
 * Typst as the machine runs it. Checking its 28 MB and translating what documents need is half of a thread's start, so
 * one that is there already is given.
 */
export function loadEngine(given?: WebAssembly.Module): Promise<WebAssembly.Module> {
  const { resolve } = createRequire(import.meta.url)
  engine ??=
    given === undefined
      ? WebAssembly.compile(readFileSync(resolve('@myriaddreamin/typst-ts-web-compiler/wasm')))
      : Promise.resolve(given)
  return engine
}

async function startCompiler(): Promise<TypstCompiler> {
  const typst = createTypstCompiler()
  // What the library hands on unlooked at; given bare, its loader warns.
  const wrapped = { module_or_path: loadEngine() } as unknown as WebAssembly.Module
  // Without `assets: false` the library fetches its own fonts from outside.
  await typst.init({ getModule: () => wrapped, beforeBuild: [loadFonts(PDF_FONTS.map(readFont), { assets: false })] })
  for (const name of SOURCES) typst.addSource(`/${name}`, readFileSync(join(TEMPLATE, name), 'utf8'))
  return typst
}
