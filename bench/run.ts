import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'
import { benchBooklet } from './booklet.ts'
import { benchEvidence } from './evidence.ts'
import { benchImports } from './imports.ts'
import { benchRights } from './rights.ts'
import { benchServer } from './server.ts'
import { benchStart } from './start.ts'

// npm run bench – speed with ratios against a named baseline measured in the same run, written to docs/printed/bench.md.
// npm run bench kraj – one chapter, only shown.

/** One measured line: what, how much, against what, and the bound it should keep. */
export type Measurement = { what: string; value: string; baseline: string; ratio: string; goal: string }

type Chapter = { name: string; title: string; bench: (folder: string) => Promise<Measurement[]>; after?: string }

const CHAPTERS: Chapter[] = [
  { name: 'start', title: 'Start', bench: benchStart },
  { name: 'importy', title: 'Importy wobec COPY', bench: benchImports },
  // both over the database that the start left
  { name: 'zeszyt', title: 'Zeszyt powiatu', bench: benchBooklet, after: 'start' },
  { name: 'serwer', title: 'Odpowiedzi serwera', bench: benchServer, after: 'start' },
  { name: 'prawa', title: 'Listy pod prawami, milion wierszy', bench: benchRights },
  { name: 'kraj', title: 'Liczby całego kraju: 2480 gmin × 90 kolumn × 12 lat', bench: benchEvidence },
]

const asked = process.argv.slice(2)
const chosen = asked.length === 0 ? CHAPTERS : chaptersOf(asked)
const folder = mkdtempSync(join(tmpdir(), 'splot-bench-'))
try {
  const measured: [string, Measurement[]][] = []
  for (const { title, bench } of chosen) {
    const began = performance.now()
    process.stderr.write(`${title}…\n`)
    measured.push([title, await bench(folder)])
    process.stderr.write(`${title}: ${Math.round((performance.now() - began) / 1000)} s\n`)
    // after each chapter, so that a later one that breaks does not take the earlier ones with it; never a part alone
    if (asked.length === 0) writeFileSync(join(projectRoot, 'docs/printed/bench.md'), report(measured))
  }
  process.stdout.write(report(measured))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The named chapters and those they need, in their order. */
function chaptersOf(names: readonly string[]): Chapter[] {
  const unknown = names.filter((name) => CHAPTERS.every((chapter) => chapter.name !== name))
  if (unknown.length > 0)
    throw new Error(`Nie ma rozdziału ${unknown.join(', ')}. Są: ${CHAPTERS.map(({ name }) => name).join(', ')}.`)
  const needed = CHAPTERS.flatMap(({ name, after }) => (names.includes(name) && after !== undefined ? [after] : []))
  return CHAPTERS.filter(({ name }) => names.includes(name) || needed.includes(name))
}

function report(chapters: [string, Measurement[]][]): string {
  const machine = `${cpus().length} rdzenie ${cpus()[0]?.model ?? ''}, Node ${process.versions.node}, PostgreSQL wbudowany`
  return [
    '# Pomiary',
    '',
    `Wydruk z \`npm run bench\`. Maszyna: ${machine}; obciążenie i baza na tych samych rdzeniach. Maszyna bywa dzielona z innymi, więc liczy się stosunek do podstawy z tego samego przebiegu, a nie sama liczba. Wartości to mediany kilku prób.`,
    '',
    ...chapters.flatMap(([title, rows]) => [
      `## ${title}`,
      '',
      '| co | wynik | podstawa | stosunek | cel |',
      '|---|---|---|---|---|',
      ...rows.map(
        ({ what, value, baseline, ratio, goal }) => `| ${what} | ${value} | ${baseline} | ${ratio} | ${goal} |`,
      ),
      '',
    ]),
  ].join('\n')
}
