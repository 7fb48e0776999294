import type { MunicipalityKind } from './teryt.ts'

/** Cases a sentence about a place asks for; the locative comes without its preposition. */
export type GrammaticalCase = 'nominative' | 'genitive' | 'locative' | 'instrumental'

/** A unit as far as its name in a sentence depends on it. */
export type NamedUnit = {
  level: 'country' | 'voivodeship' | 'county' | 'municipality'
  /** As the register spells it: "WARMIŃSKO-MAZURSKIE", "bolesławiecki", "Elbląg". */
  name: string
  kind?: MunicipalityKind | null
}

const COUNTRY = { nominative: 'Polska', genitive: 'Polski', locative: 'Polsce', instrumental: 'Polską' }
const VOIVODESHIP = {
  nominative: 'województwo',
  genitive: 'województwa',
  locative: 'województwie',
  instrumental: 'województwem',
}
const COUNTY = { nominative: 'powiat', genitive: 'powiatu', locative: 'powiecie', instrumental: 'powiatem' }
const CITY = { nominative: 'miasto', genitive: 'miasta', locative: 'mieście', instrumental: 'miastem' }
const MUNICIPALITY = { nominative: 'gmina', genitive: 'gminy', locative: 'gminie', instrumental: 'gminą' }
const URBAN = { nominative: 'miejska', genitive: 'miejskiej', locative: 'miejskiej', instrumental: 'miejską' }

/** The adjectives that name counties (-ski, -cki, -dzki, zachodni) and voivodeships (the same with -e). */
const PLACE_ADJECTIVE = /^(?:\p{Ll}[\p{Ll}-]*[scz]k|zachodn|wschodn)ie?$/u

/**
 * A county's or voivodeship's adjective in the given case: "bielski" → "bielskiego", "nadborskie" → "nadborskim".
 * In a name of two words both change ("warszawskiego zachodniego"), in a hyphenated one only the end does.
 *
 * Anything that is not surely such an adjective comes back unchanged: after "powiat" a name in the nominative is
 * right, a badly guessed ending never is.
 */
export function inflectAdjective(name: string, grammaticalCase: GrammaticalCase): string {
  const words = name.split(' ')
  if (grammaticalCase === 'nominative' || !words.every((word) => PLACE_ADJECTIVE.test(word))) return name
  const ending = grammaticalCase === 'genitive' ? 'iego' : 'im'
  return words.map((word) => word.replace(/ie?$/, ending)).join(' ')
}

/**
 * "powiat żurawiecki", "powiatu żurawieckiego"… and for a city with the rights of a county "miasto Elbląg", then
 * "miasta na prawach powiatu Elbląg": names of cities are never inflected, and this wording is right without it.
 * The register tells the two apart by the first letter: counties are lower-case adjectives, cities are not.
 */
export function countyName({ name }: { name: string }, grammaticalCase: GrammaticalCase): string {
  if (!isCity(name)) return `${COUNTY[grammaticalCase]} ${inflectAdjective(name, grammaticalCase)}`
  if (grammaticalCase === 'nominative') return `${CITY.nominative} ${name}`
  return `${CITY[grammaticalCase]} na prawach powiatu ${name}`
}

/** "województwo nadborskie", "województwa nadborskiego"…; the register's upper case becomes lower. */
export function voivodeshipName(name: string, grammaticalCase: GrammaticalCase): string {
  return `${VOIVODESHIP[grammaticalCase]} ${inflectAdjective(name.toLowerCase(), grammaticalCase)}`
}

/**
 * "gmina Pisz", "gminy Pisz", "gminie Pisz": the proper name stays as it is. An urban municipality says so, "gmina
 * miejska Giżycko", because a plain "gmina Giżycko" is what people call its rural neighbour of the same name.
 */
export function municipalityName(
  name: string,
  kind: MunicipalityKind | null | undefined,
  grammaticalCase: GrammaticalCase,
): string {
  const noun = MUNICIPALITY[grammaticalCase]
  return kind === 1 ? `${noun} ${URBAN[grammaticalCase]} ${name}` : `${noun} ${name}`
}

/** The name of a unit of any level in the given case, with the noun that says what it is. */
export function unitName(unit: NamedUnit, grammaticalCase: GrammaticalCase): string {
  switch (unit.level) {
    case 'country':
      return COUNTRY[grammaticalCase]
    case 'voivodeship':
      return voivodeshipName(unit.name, grammaticalCase)
    case 'county':
      return countyName(unit, grammaticalCase)
    case 'municipality':
      return municipalityName(unit.name, unit.kind, grammaticalCase)
  }
}

/**
 * Where something is: "w gminie Pisz", "w powiecie wrocławskim", "w Polsce". The preposition is always "w", never
 * "we": it stands before the noun, not before the name, and none of the nouns begins with a cluster that asks for "we".
 */
export function inPlace(unit: NamedUnit): string {
  return `w ${unitName(unit, 'locative')}`
}

function isCity(name: string): boolean {
  return /^\p{Lu}/u.test(name)
}
