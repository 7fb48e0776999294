import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'

type Tool = 'pdfinfo' | 'pdffonts' | 'pdftotext'

/** What a tool of poppler prints about a PDF: a reader that shares no code with what made the file. */
export function poppler(tool: Tool, bytes: Uint8Array, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'splot-pdf-'))
  const file = join(folder, 'document.pdf')
  try {
    writeFileSync(file, bytes)
    const output = tool === 'pdftotext' ? [file, '-'] : [file]
    // Poppler calls the boolean mark "Suspects" a mistake, which it is not: its own messages are not shown.
    return execFileSync(tool, [...options, ...output], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Tests that need poppler; without it they are skipped and say so, except in CI, where they fail. */
export function describeWithPoppler(name: string, tests: () => void): void {
  if (hasPoppler() || process.env.CI === 'true') {
    describe(name, tests)
    return
  }
  process.stderr.write(`Pominięto „${name}”: brak narzędzi poppler (pakiet poppler-utils).\n`)
  describe.skip(name, tests)
}

function hasPoppler(): boolean {
  try {
    execFileSync('pdfinfo', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
