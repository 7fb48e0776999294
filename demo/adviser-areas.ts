import { ADVISER_AREAS, MIDDLE_STATE } from './region.ts'

/** Which adviser looks after which powiats, in the shape of the file that a real region imports. */
export function demoAdviserAreas(): Uint8Array<ArrayBuffer> {
  const rows = ADVISER_AREAS.flatMap(({ name, counties }) => counties.map((code) => [name, code, MIDDLE_STATE, '']))
  const lines = [['obszar', 'powiat', 'od', 'do'], ...rows].map((row) => row.join(';'))
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`)
}
