import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { runningPostmaster } from '#platform/db/embedded/postmaster.ts'
import { type Installation, openInstallation } from '#platform/installation.ts'
import { readSettings } from '#platform/settings.ts'
import { ended, environment, until, writerOverFolder } from './writer-process.ts'

const ROUNDS: ('node' | 'postgres')[] = Array.from({ length: 20 }, (_, place) =>
  place % 3 === 2 ? 'postgres' : 'node',
)
const LEAST_ACKNOWLEDGED = 2000
/** Each round writes at least this much before it is cut, so that a slow machine proves as much as a fast one. */
const LEAST_OF_ROUND = 105
const MOST_OF_ROUND = 125
const ROUND_STEP = 100_000

const writer = writerOverFolder('writer', 'prepare')
/** The writer that lives: a killed database leaves it writing, and so it goes into the next round. */
let running: ReturnType<typeof writer.start> | undefined
let acknowledged = 0

afterAll(() => void running?.child.kill('SIGKILL')) // after a failed round

/** What the writers were told is safe. */
type Told = { files: string[]; areas: number; figures: number }

test.each(ROUNDS.map((victim, place) => [place + 1, victim] as const))(
  'runda %i: zabity %s, wszystko potwierdzone jest w bazie',
  async (round, victim) => {
    running ??= writer.start(String(round * ROUND_STEP))
    const { child, lines, errors } = running
    const before = lines.length
    const cutAfter = before + LEAST_OF_ROUND + Math.random() * (MOST_OF_ROUND - LEAST_OF_ROUND)
    await until(() => lines.length >= cutAfter, errors)
    await pause(Math.random() * 40) // somewhere within the next write
    if (victim === 'node') {
      const gone = ended(child)
      child.kill('SIGKILL')
      await gone
      running = undefined
    } else {
      process.kill(runningPostmaster(join(writer.dataDir, 'postgres'))!.pid, 'SIGKILL')
      const heldUp = lines.length
      await until(
        () => lines.length > heldUp + 20,
        () => `po śmierci bazy nikt nie pisze dalej ${errors()}`,
      )
    }

    const told = [...lines] // a writer that lives says more meanwhile
    acknowledged += told.length - before
    await verify({
      files: told.filter((line) => line.startsWith('F ')).map((line) => line.slice(2)),
      areas: lastNumber(told, 'A '),
      figures: lastNumber(told, 'B '),
    })
  },
)

test(`potwierdzonych zapisów było razem co najmniej ${LEAST_ACKNOWLEDGED}`, () => {
  process.stdout.write(`potwierdzone i odnalezione zapisy: ${acknowledged}\n`)
  expect(acknowledged).toBeGreaterThanOrEqual(LEAST_ACKNOWLEDGED)
})

function lastNumber(lines: string[], start: string): number {
  return Math.max(0, ...lines.filter((line) => line.startsWith(start)).map((line) => Number(line.slice(start.length))))
}

/** After a kill: every file is there and whole, and each import is there whole or not at all. */
async function verify(told: Told): Promise<void> {
  const installation = await openInstallation(readSettings(environment(writer.dataDir)), 'splot-kill')
  try {
    await verifyFiles(installation, told.files)
    const areas = await installation.db.selectFrom('territory.adviserArea').select('name').execute()
    const numbers = new Set(areas.map(({ name }) => name.replace(/^.* nr /, '')))
    expect(numbers.size, [...numbers].join()).toBe(1)
    if (told.areas > 0) expect(Number([...numbers][0])).toBeGreaterThanOrEqual(told.areas)

    const figures = await installation.db
      .selectFrom('indicators.observation')
      .select('value')
      .where('year', '=', 2029)
      .execute()
    expect(new Set(figures.map(({ value }) => value)).size).toBeLessThanOrEqual(1)
    if (told.figures > 0) {
      expect(figures).toHaveLength(40)
      expect(figures[0]!.value).toBeGreaterThanOrEqual(told.figures)
    }
  } finally {
    await installation.close()
  }
}

async function verifyFiles({ db, files }: Installation, told: string[]): Promise<void> {
  const rows = await db.selectFrom('documents.file').select('sha256').execute()
  const held = new Set(rows.map(({ sha256 }) => sha256))
  expect(told.filter((sha256) => !held.has(sha256))).toEqual([])
  for (const sha256 of told) await files.get(sha256) // throws when the content is absent or damaged
}
