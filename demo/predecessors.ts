import { TRANSFER } from './region.ts'

/** The one piece of land that changed hands, in the shape of the reviewed file that a real region imports. */
export function demoPredecessors(): Uint8Array<ArrayBuffer> {
  const { to, from, legalAct, on, share } = TRANSFER
  const row = [to, from, legalAct, on, String(share * 100)]
  const lines = [['kod', 'poprzednik', 'akt_prawny', 'dzień', 'udział'], row].map((cells) => cells.join(';'))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}
