import { randomUUID } from 'node:crypto'
import type { Ctx } from '../ctx.ts'

/** Some sixty booklets. A document not kept is made again in a second, so more memory would buy little. */
const BUDGET_BYTES = 32 * 1024 * 1024

/** In order of use, the longest unused first. */
const kept = new Map<string, Uint8Array>()
const inMaking = new Map<string, Promise<Uint8Array>>()
let keptBytes = 0

/**
 * A document made on request, kept until the data or the day change, since both stand in it.
 *
 * The version of the data is a name that `ctx.remember` forgets when the data change; so a stale document cannot be
 * served, and an operation that changes data keeps nothing. Those who ask while a document is being made wait for it.
 */
export async function madeDocument(
  ctx: Pick<Ctx, 'remember' | 'today'>,
  key: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const version = await ctx.remember('documents.version', async () => randomUUID())
  const place = `${version} ${ctx.today} ${key}`
  const found = kept.get(place)
  if (found !== undefined) {
    kept.delete(place)
    kept.set(place, found)
    return found
  }
  const making = inMaking.get(place) ?? makeAndKeep(place, make)
  inMaking.set(place, making)
  return making
}

async function makeAndKeep(place: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    const bytes = await make()
    keep(place, bytes)
    return bytes
  } finally {
    inMaking.delete(place)
  }
}

function keep(place: string, bytes: Uint8Array): void {
  if (bytes.byteLength > BUDGET_BYTES) return
  kept.set(place, bytes)
  keptBytes += bytes.byteLength
  for (const [oldest, { byteLength }] of kept) {
    if (keptBytes <= BUDGET_BYTES) return
    kept.delete(oldest)
    keptBytes -= byteLength
  }
}
