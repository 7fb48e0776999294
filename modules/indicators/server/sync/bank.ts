import type { BankClient } from '../../shared/sync/quota.ts'
import { syncReasons } from '../../shared/sync/reasons.pl.ts'

/** What came back of a question: an answer of whatever status, or none and why. */
export type BankAnswer =
  | { kind: 'answer'; status: number; retryAfter: string | null; resetAt: string | null; body: Uint8Array }
  | { kind: 'silence'; sentence: string }

/** The Local Data Bank as the synchronisation sees it. */
export type Bank = {
  client: BankClient
  /** Asks for a path below the base address, with its query. Never throws for what the network does. */
  ask: (path: string) => Promise<BankAnswer>
}

/** After so long no answer comes any more, and a question that was never settled counts as arrived by then. */
export const ANSWER_LIMIT_MS = 60_000

/** A page of a hundred units with all their years is some two hundred kilobytes. */
const LARGEST_ANSWER = 16 * 1024 * 1024

/** Where the bank is and who asks. The key goes into one header and nowhere else. */
export type BankAddress = { apiUrl: string; clientId: string | undefined; timeoutMs?: number }

/** A client of the bank's public interface; a redirect is not followed, so that the key stays with the address given. */
export function createBank({ apiUrl, clientId, timeoutMs = ANSWER_LIMIT_MS }: BankAddress): Bank {
  const headers = { accept: 'application/json', ...(clientId === undefined ? {} : { 'X-ClientId': clientId }) }
  return {
    client: clientId === undefined ? 'anonymous' : 'registered',
    async ask(path) {
      try {
        const response = await fetch(`${apiUrl}${path}`, {
          headers,
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        })
        const body = await bodyOf(response)
        if (body === undefined) return { kind: 'silence', sentence: syncReasons.tooLarge() }
        const { status } = response
        const [retryAfter, resetAt] = [response.headers.get('retry-after'), response.headers.get('x-rate-limit-reset')]
        return { kind: 'answer', status, retryAfter, resetAt, body }
      } catch (error) {
        const isSlow = (error as Error).name === 'TimeoutError'
        return { kind: 'silence', sentence: isSlow ? syncReasons.slow() : syncReasons.unreachable() }
      }
    },
  }
}

/** The whole body, undefined when it is larger than any page can be: nothing of it is kept in memory for long. */
async function bodyOf({ body }: Response): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  const reader = body?.getReader()
  let size = 0
  for (;;) {
    const next = await reader?.read()
    if (next?.value === undefined) return Buffer.concat(parts)
    size += next.value.byteLength
    if (size > LARGEST_ANSWER) {
      await reader?.cancel()
      return undefined
    }
    parts.push(next.value)
  }
}
