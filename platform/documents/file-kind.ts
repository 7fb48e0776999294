import { Refusal } from '#kernel/refusal.ts'

type Kind = 'zip' | 'png' | 'jpg' | 'text'

/** What publishers give and Splot reads, by the end of the name. Nothing of it is ever run or served as it came. */
const KINDS: Readonly<Record<string, Kind>> = {
  csv: 'text',
  txt: 'text',
  xml: 'text',
  json: 'text',
  geojson: 'text',
  topojson: 'text',
  zip: 'zip',
  xlsx: 'zip',
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
}

/** Where a text would show that it is none; the importers read the rest to the last letter. */
const LOOKED_AT = 64 * 1024

const SIGNS: Readonly<Record<Exclude<Kind, 'text'>, readonly number[]>> = {
  zip: [0x50, 0x4b],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
}

/**
 * Lets in only files whose name says what they are and whose first bytes agree.
 *
 * @refuses `file-kind-unknown`, `file-not-what-named`
 */
export function checkKind(name: string, bytes: Uint8Array): void {
  const ending = /\.([a-z]+)$/.exec(name.toLowerCase())?.[1] ?? ''
  const kind = KINDS[ending]
  if (kind === undefined) throw new Refusal('file-kind-unknown', { kinds: Object.keys(KINDS) })
  const isSo =
    kind === 'text' ? !bytes.subarray(0, LOOKED_AT).includes(0) : SIGNS[kind].every((sign, at) => bytes[at] === sign)
  if (!isSo) throw new Refusal('file-not-what-named', { ending })
}
