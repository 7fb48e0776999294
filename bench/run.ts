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

/** One measured line: what, how much, against what, and the bound it should keep. */
export type Measurement = { what: string; value: string; baseline: string; ratio: string; goal: string }

const folder = mkdtempSync(join(tmpdir(), 'splot-bench-'))
try {
  const chapters: [string, Measurement[]][] = []
  for (const [title, bench] of [
    ['Start', benchStart],
    ['Importy wobec COPY', benchImports],
    ['Zeszyt powiatu', benchBooklet],
    ['Odpowiedzi serwera', benchServer],
    ['Listy pod prawami, milion wierszy', benchRights],
    ['Liczby całego kraju: 2480 gmin × 90 kolumn × 12 lat', benchEvidence],
  ] as const) {
    process.stderr.write(`${title}…\n`)
    chapters.push([title, await bench(folder)])
    // after each chapter, so that a later one that breaks does not take the earlier ones with it
    writeFileSync(join(projectRoot, 'docs/printed/bench.md'), report(chapters))
  }
  process.stdout.write(report(chapters))
} finally {
  rmSync(folder, { recursive: true, force: true })
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
