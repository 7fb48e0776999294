import type { Logger } from 'pino'
import { type Sealing, sealAudit } from './seal-audit.ts'

/** Less than half of the second that an entry may wait, so that a slow round still keeps to it. */
const PAUSE_MS = 400

/** The sealer of one server, until it is stopped. */
export type Sealer = {
  /** Seals what is still waiting, then ends; to be called when no operation runs any more. */
  stop: () => Promise<void>
}

/**
 * Seals new audit entries about twice a second.
 *
 * It asks instead of being told: PostgreSQL's NOTIFY would make all writing transactions commit one after another.
 * A failed round – the database may be restarting – is logged once and tried again.
 */
export function startSealer(sealing: Sealing, log: Pick<Logger, 'error'>): Sealer {
  let stopping = false
  let told: string | undefined
  let wake = () => {}
  const running = run()
  return {
    stop: async () => {
      stopping = true
      wake()
      await running
    },
  }

  async function run(): Promise<void> {
    for (;;) {
      const isLast = stopping
      await seal()
      if (isLast) return
      if (!stopping) await pause()
    }
  }

  async function seal(): Promise<void> {
    try {
      await sealAudit(sealing)
      told = undefined
    } catch (error) {
      const { message } = error as Error
      if (message !== told) log.error({ err: error }, 'pieczętowanie śladu')
      told = message
    }
  }

  function pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PAUSE_MS)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
