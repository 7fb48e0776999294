import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
if (process.env.LIFT !== '0') setFlagsFromString('--liftoff-only')
const { createTypstCompiler } = await import('@myriaddreamin/typst.ts/compiler')
const { loadFonts } = await import('@myriaddreamin/typst.ts/options.init')
const { PDF_FONTS, readFont } = await import('./fonts.ts')
const { templateInput } = await import('./pdf/template-input.ts')
const { completePdf } = await import('./pdf/complete-pdf.ts')
const { sampleDocument } = await import('./testing/sample-document.ts')
const { withTidyTexts } = await import('./text.ts')
const vary = (n: number, i: number) => { const m: any = sampleDocument({ municipalities: n }); m.title += ' ' + i
  for (const sec of m.sections) for (const b of sec.blocks) { if (b.kind === 'table') for (const g of b.groups) for (const r of g.rows) r.cells = r.cells.map((c: any) => typeof c === 'string' ? c + i : c.text ? { ...c, text: c.text + i } : c) }
  for (const sec of m.sections) for (const b of sec.blocks.flatMap((b: any) => b.kind === 'columns' ? [...b.left, ...b.right] : [b])) { if (b.text && typeof b.text === 'string') b.text += ' x' + i; if (b.svg) b.svg = b.svg.replaceAll('height="10"', 'height="' + (9 + i / 10) + '"') }
  return withTidyTexts(m) }
const cpu = () => { const c = process.cpuUsage(); return (c.user + c.system) / 1000 }
const edits: Record<string, (n: string, s: string) => string> = {
  plain: (_, s) => s,
  noFooter: (_, s) => s.replace('context [#counter(page).display() z #counter(page).final().first()]', '[1 z 2]'),
  noFinal: (_, s) => s.replace('#counter(page).final().first()', '9'),
  noOptim: (_, s) => s.replace('linebreaks: "optimized"', 'linebreaks: "simple"'),
  noHyph: (_, s) => s.replace('hyphenate: true', 'hyphenate: false'),
  noSvg: (_, s) => s.replace('let picture = image(f.path, alt: f.alt, width: if "widthMm" in f { f.widthMm * 1mm } else { 100% })', 'let picture = rect()'),
  noOutline: (_, s) => s.replace('outline(title: none, depth: data.contents.depth, indent: 5mm)', 'none'),
  hyphOptim: (_, s) => s.replace('hyphenate: true', 'hyphenate: false').replace('linebreaks: "optimized"', 'linebreaks: "simple"'),
  hyphRunt: (_, s) => s.replace('hyphenate: true', 'hyphenate: false').replace('  set text(costs: (runt: 400%))', ''),
  hyphNoKeep: (_, s) => s.replace('hyphenate: true', 'hyphenate: false').replace('breakable: row-count > rows-kept-together', 'breakable: true'),
  hyphNoFoot: (_, s) => s.replace('hyphenate: true', 'hyphenate: false').replace(/table\.footer\([\s\S]*?notes-and-source\(t\),\s*\)\),/, ''),
  hyphNoSvg: (_, s) => s.replace('hyphenate: true', 'hyphenate: false').replace(/let picture = image\(.*/, 'let picture = rect()'),
  noTable: (_, s) => s.replace('#let table-block(t) = {', '#let table-block(t) = { return none }\n#let unused(t) = {\n'),
}
const { createRequire } = await import('node:module'); const { pathToFileURL } = await import('node:url')
const res = createRequire(import.meta.url).resolve
const wasmModule = await WebAssembly.compile(readFileSync(res('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm')))
const glue = pathToFileURL(res('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs')).href
for (let g = 0; g < Number(process.env.GENS ?? 0); g++) {
  const a = cpu(); const w = performance.now()
  const wrapper = await import(glue + '?g=' + g)
  await wrapper.default({ module_or_path: wasmModule })
  const typst = createTypstCompiler()
  await typst.init({ beforeBuild: [loadFonts(PDF_FONTS.map(readFont), { assets: false })], getWrapper: async () => wrapper })
  for (const f of ['document.typ', 'style.typ', 'blocks.typ', 'table.typ']) typst.addSource('/' + f, edits[process.argv[2]!]!(f, readFileSync('platform/documents/template/' + f, 'utf8')))
  const { data, files } = templateInput(vary(Number(process.argv[4] ?? 18), g))
  typst.mapShadow('/document.json', new TextEncoder().encode(JSON.stringify(data)))
  for (const { path, bytes } of files) typst.mapShadow(path, bytes)
  const b = cpu()
  const made = await typst.compile({ mainFilePath: '/document.typ', format: 1, diagnostics: 'unix' })
  console.log('gen', g, 'init', Math.round(b - a), 'compile', Math.round(cpu() - b), 'wall', Math.round(performance.now() - w), made.result?.length, 'rss', Math.round(process.memoryUsage.rss() / 1e6))
}
if (process.env.GENS) process.exit(0)
for (const name of process.argv[2]!.split(',')) {
  const typst = createTypstCompiler()
  await typst.init({ beforeBuild: [loadFonts(PDF_FONTS.map(readFont), { assets: false })] })
  const load = () => { for (const f of ['document.typ', 'style.typ', 'blocks.typ', 'table.typ']) typst.addSource('/' + f, edits[name]!(f, readFileSync('platform/documents/template/' + f, 'utf8'))) }
  load()
  const out: string[] = []
  for (let i = 0; i < Number(process.argv[3] ?? 3); i++) {
    const { data, files } = templateInput(vary(Number(process.argv[4] ?? 18), i))
    typst.mapShadow('/document.json', new TextEncoder().encode(JSON.stringify(data)))
    for (const { path, bytes } of files) typst.mapShadow(path, bytes)
    const a = cpu(); let b = 0, c = 0
    await typst.runWithWorld({ mainFilePath: '/document.typ' }, async (w) => { const r = await w.compile({ diagnostics: 'unix' }); b = cpu(); const p = await w.pdf(); c = cpu(); if (i === 0) out.push(String(p.result?.length), JSON.stringify(r.diagnostics ?? '')); completePdf(p.result!) })
    out.push(`compile ${Math.round(b - a)} pdf ${Math.round(c - b)} complete ${Math.round(cpu() - c)} rss ${Math.round(process.memoryUsage.rss() / 1e6)}`)
    for (const { path } of files) typst.unmapShadow(path)
    if (process.env.RESET) await typst.reset()
  }
  console.log(name, out.join(' | '))
}
