import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'
import type { Measurement } from './run.ts'

/** The booklet of the largest demo county, made in a process of its own so that its memory is its own. */
export async function benchBooklet(folder: string): Promise<Measurement[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(projectRoot, 'bench/booklet-process.ts')], {
    env: { ...process.env, DATA_DIR: join(folder, 'start-0'), DATABASE_URL: '', DATABASE_OWNER_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: projectRoot,
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error('Zeszytu nie zmierzono.')
  const { docx, pdf, json, memory } = JSON.parse(text) as Record<'docx' | 'pdf' | 'json' | 'memory', number>
  const row = (what: string, time: number, goal: string): Measurement => ({
    what,
    value: `${Math.round(time)} ms`,
    baseline: `same dane zeszytu: ${Math.round(json)} ms`,
    ratio: (time / json).toFixed(1),
    goal,
  })
  return [
    row('DOCX, 7 gmin, ciepły', docx, '≤ 2 s (10 gmin)'),
    row('PDF, 7 gmin, ciepły', pdf, '≤ 5 s (10 gmin)'),
    {
      what: 'pamięć procesu Node po obu',
      value: `${Math.round(memory)} MB`,
      baseline: '–',
      ratio: '–',
      goal: '≤ 500 MB',
    },
  ]
}
