import { parseUnitCode, type UnitCode } from '#kernel/teryt.ts'
import type { SourceFeature } from './geometry.ts'

/** Names under which boundary files keep the code; the surest first. */
const CODE_ATTRIBUTES = [
  'jpt_kod_je',
  'terc',
  'teryt',
  'terc7',
  'terc6',
  'kod_teryt',
  'kod_terc',
  'kod_gus',
  'kod',
  'code',
  'id',
]

/**
 * The code of each object, in any of its three spellings, from the attribute that tells most municipalities.
 * Some tools write codes as numbers and lose the zero in front; it is put back when the file's longest code shows how
 * long they were.
 */
export function unitCodes(features: readonly SourceFeature[]): (UnitCode | undefined)[] {
  let best: { found: number; codes: (UnitCode | undefined)[] } = { found: -1, codes: [] }
  const present = new Set(
    features.flatMap(({ attributes }) => Object.keys(attributes).map((name) => name.toLowerCase())),
  )
  for (const attribute of CODE_ATTRIBUTES.filter((name) => present.has(name))) {
    const values = features.map((feature) => attributeOf(feature, attribute))
    const width = Math.max(
      0,
      ...values.filter((value) => typeof value === 'number').map((value) => String(value).length),
    )
    const codes = values.map((value) => codeIn(value, width))
    const found = codes.filter((code) => code?.level === 'municipality').length
    if (found > best.found) best = { found, codes }
  }
  return best.codes
}

function attributeOf({ attributes }: SourceFeature, wanted: string): unknown {
  const name = Object.keys(attributes).find((known) => known.toLowerCase() === wanted)
  return name === undefined ? undefined : attributes[name]
}

function codeIn(value: unknown, width: number): UnitCode | undefined {
  if (typeof value === 'number') return parseUnitCode(String(value).padStart(width, '0'))
  return typeof value === 'string' ? parseUnitCode(value) : undefined
}
