import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
setFlagsFromString('--liftoff-only')
const { createTypstCompiler } = await import('@myriaddreamin/typst.ts/compiler')
const { loadFonts } = await import('@myriaddreamin/typst.ts/options.init')
const { PDF_FONTS, readFont } = await import('./fonts.ts')
const { templateInput } = await import('./pdf/template-input.ts')
const { sampleDocument } = await import('./testing/sample-document.ts')
const { withTidyTexts } = await import('./text.ts')
const cpu = () => { const c = process.cpuUsage(); return (c.user + c.system) / 1000 }
const R = (a: string | RegExp, b: string) => (s: string) => s.replace(a, b)
const edits: Record<string, (s: string) => string> = {
  plain: (s) => s,
  noStrong: R('  show strong: set text(weight: 600)\n', ''),
  noFigShow: R(/  show figure[\s\S]*?\n  body\n/, '  body\n'),
  noSticky: (s) => s.replaceAll('sticky: true, ', ''),
  breakable: R('breakable: row-count > rows-kept-together', 'breakable: true'),
  noHlines: (s) => s.replaceAll('parts.push(table.hline(stroke: hairline))', ''),
  noFoot: R(/table\.footer\([\s\S]*?notes-and-source\(t\),\s*\)\),/, ''),
  noHead: R('parts.push(table.header(level: 2, cell))', 'parts.push(cell)'),
  noRuns: R('{ runs(row.header) }', '{ row.header.map(r => r.text).join() }'),
  noPic: R(/let picture = image\(.*/, 'let picture = rect()'),
  noNums: R('context [#counter(page).display() z #counter(page).final().first()]', '[1 z 2]'),
  noOutline: R(/outline\(title: none.*/, 'none'),
  noLists: R('let items = l.items.map(runs)', 'return none; let items = ()'),
  noTables: R('b.kind == "table" { table-block(b) }', 'b.kind == "table" { }'),
}
const res = createRequire(import.meta.url).resolve
const wasmModule = await WebAssembly.compile(readFileSync(res('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm')))
const glue = pathToFileURL(res('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs')).href
const { data, files } = templateInput(withTidyTexts(sampleDocument({ municipalities: 10 })))
let g = 0
for (const name of ['plain', ...process.argv[2]!.split(',')]) {
  const best = [1e9, 1e9]
  for (let k = 0; k < 3; k++) {
    const wrapper = await import(glue + '?g=' + g++)
    await wrapper.default({ module_or_path: wasmModule })
    const typst = createTypstCompiler()
    await typst.init({ beforeBuild: [loadFonts(PDF_FONTS.map(readFont), { assets: false })], getWrapper: async () => wrapper })
    for (const f of ['document.typ', 'style.typ', 'blocks.typ', 'table.typ']) typst.addSource('/' + f, edits[name]!(readFileSync('platform/documents/template/' + f, 'utf8')))
    typst.mapShadow('/document.json', new TextEncoder().encode(JSON.stringify(data)))
    for (const { path, bytes } of files) typst.mapShadow(path, bytes)
    const a = cpu(); let b = 0
    await typst.runWithWorld({ mainFilePath: '/document.typ' }, async (w) => { const r = await w.compile({ diagnostics: 'unix' }); if (r.hasError) console.log(r.diagnostics); b = cpu(); await w.pdf() })
    best[0] = Math.min(best[0]!, b - a); best[1] = Math.min(best[1]!, cpu() - b)
  }
  console.log(name, best.map(Math.round).join(' '))
}
