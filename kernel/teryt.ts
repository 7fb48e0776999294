/**
 * Codes of territorial units (TERYT) as text, since they begin with zeroes: country '00', voivodeship two digits,
 * county four, municipality six. The seventh digit of the register is the municipality's kind; it changes when a
 * village becomes a town, so it is an attribute and never a part of the key.
 */
export const UNIT_LEVELS = [
  'country',
  'voivodeship',
  'county',
  'municipality',
  'part',
  'statistical-subregion',
  'other',
] as const
export type UnitLevel = (typeof UNIT_LEVELS)[number]

/** Kinds of the register's seventh digit: 1–3 are municipalities, 4, 5, 8 and 9 are parts of one. */
export const UNIT_KINDS = [1, 2, 3, 4, 5, 8, 9] as const
export type UnitKind = (typeof UNIT_KINDS)[number]
export type MunicipalityKind = 1 | 2 | 3

export const COUNTRY_CODE = '00'

export type UnitCode = {
  /** The join key: six digits for a municipality and for its part, twelve for units of statistics only. */
  code: string
  /** Present exactly when the spelling carried it. */
  kind?: UnitKind
  level: UnitLevel
}

const KIND_NAMES: Record<UnitKind, string> = {
  1: 'miejska',
  2: 'wiejska',
  3: 'miejsko-wiejska',
  4: 'miasto w gminie miejsko-wiejskiej',
  5: 'obszar wiejski w gminie miejsko-wiejskiej',
  8: 'dzielnica',
  9: 'delegatura',
}

/** The kind of a municipality as an adjective of "gmina" ("miejsko-wiejska"), or what kind of part it is. */
export function kindName(kind: UnitKind): string {
  return KIND_NAMES[kind]
}

/** Municipalities have kinds 1, 2 and 3; adding 4 and 5 to them would count people twice. */
export function isMunicipalityKind(kind: UnitKind): kind is MunicipalityKind {
  return kind <= 3
}

/**
 * Reads a code in any spelling of the register, the boundary files and the statistical office; undefined when it is
 * none of them.
 *
 * '281601', '2816013' and '281601_3' are one municipality; '2816000', '2800000' and '0000000' a county, a voivodeship
 * and the country padded with zeroes; twelve digits are an identifier of the Local Data Bank (BDL), whose macroregions
 * and regions come back as level 'other'.
 */
export function parseUnitCode(text: string): UnitCode | undefined {
  const spelled = text.trim().replace(/^(\d{6})_(\d)$/, '$1$2')
  if (!/^\d+$/.test(spelled)) return undefined
  if (spelled.length === 7) return fromSevenDigits(spelled)
  if (spelled.length === 12) return fromTwelveDigits(spelled)
  if (![2, 4, 6].includes(spelled.length)) return undefined
  return fromSevenDigits(spelled.padEnd(7, '0'), spelled.length)
}

/** The level told by the code's length alone. A part shares the six digits of a municipality: ask its kind. */
export function levelOf(code: string): UnitLevel {
  const level = parseUnitCode(code)?.level
  if (level === undefined) throw new RangeError(`Not a code of a territorial unit: ${code}`)
  return level
}

/** The code one level up, null for the country. Units of statistics hang under their voivodeship or the country. */
export function parentOf(code: string): string | null {
  switch (levelOf(code)) {
    case 'country':
      return null
    case 'voivodeship':
      return COUNTRY_CODE
    case 'county':
      return code.slice(0, 2)
    case 'municipality':
    case 'part':
      return code.slice(0, 4)
    case 'statistical-subregion':
    case 'other':
      return code.slice(2, 4)
  }
}

/** WW PP GG R of the register; `digits` tells how many the spelling really had when it came without the kind. */
function fromSevenDigits(spelled: string, digits = 7): UnitCode | undefined {
  const [voivodeship, county, municipality, kind] = cut(spelled, [2, 2, 2, 1])
  if (municipality !== '00') {
    if (voivodeship === '00' || county === '00') return undefined
    const code = spelled.slice(0, 6)
    return digits === 6 ? { code, level: 'municipality' } : withKind(code, Number(kind))
  }
  if (kind !== '0' || digits === 6) return undefined
  if (county !== '00') return voivodeship === '00' ? undefined : { code: spelled.slice(0, 4), level: 'county' }
  if (digits === 4) return undefined
  return { code: spelled.slice(0, 2), level: voivodeship === '00' ? 'country' : 'voivodeship' }
}

/** BDL: macroregion 2, voivodeship 2, region 1, subregion 2, county 2, municipality 2, kind 1; unused tail is zero. */
function fromTwelveDigits(id: string): UnitCode | undefined {
  const parts = cut(id, [2, 2, 1, 2, 2, 2, 1])
  const depth = parts.findLastIndex((part) => Number(part) > 0)
  if (depth > 0 && parts.slice(0, depth).some((part) => Number(part) === 0)) return undefined
  const [, voivodeship, , , county, municipality, kind] = parts
  switch (depth) {
    case -1:
      return { code: COUNTRY_CODE, level: 'country' }
    case 1:
      return { code: voivodeship!, level: 'voivodeship' }
    case 3:
      return { code: id, level: 'statistical-subregion' }
    case 4:
      return { code: `${voivodeship}${county}`, level: 'county' }
    case 6:
      return withKind(`${voivodeship}${county}${municipality}`, Number(kind))
    default:
      // A municipality without its kind (depth 5) is no identifier of BDL; macroregions and regions are not ours.
      return depth === 5 ? undefined : { code: id, level: 'other' }
  }
}

function withKind(code: string, digit: number): UnitCode | undefined {
  const kind = UNIT_KINDS.find((known) => known === digit)
  if (kind === undefined) return undefined
  return { code, kind, level: isMunicipalityKind(kind) ? 'municipality' : 'part' }
}

function cut(text: string, lengths: readonly number[]): string[] {
  let end = 0
  return lengths.map((length) => {
    end += length
    return text.slice(end - length, end)
  })
}
