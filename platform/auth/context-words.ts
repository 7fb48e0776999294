/**
 * Words that anybody would try first at this program in a Polish office: its own names, its users' offices, the names of
 * the sixteen regions. A password may contain them, but must not consist of them. Printed in docs/operations/security.md.
 */
export const CONTEXT_WORDS = [
  'splot',
  'rops',
  'mops',
  'gops',
  'mgops',
  'pcpr',
  'urzad',
  'urząd',
  'marszalkowski',
  'marszałkowski',
  'wojewodztwo',
  'województwo',
  'powiat',
  'gmin',
  'region',
  'doradca',
  'dyrektor',
  'administrator',
  'admin',
  'haslo',
  'hasło',
  'password',
  'polska',
  'pomoc',
  'spoleczn',
  'społeczn',
  'zmienmoje',
  'dolnoslaskie',
  'dolnośląskie',
  'kujawsko',
  'pomorskie',
  'lubelskie',
  'lubuskie',
  'lodzkie',
  'łódzkie',
  'malopolskie',
  'małopolskie',
  'mazowieckie',
  'opolskie',
  'podkarpackie',
  'podlaskie',
  'slaskie',
  'śląskie',
  'swietokrzyskie',
  'świętokrzyskie',
  'warminsko',
  'warmińsko',
  'mazurskie',
  'wielkopolskie',
  'zachodniopomorskie',
  'nadborskie',
] as const

/** Four letters or digits of one's own: what stays of "splotsplot2026!" is a year and a sign. */
const LEAST_OWN = 4

/** Whether a password in small letters is made of context words, the owner's names, years and signs alone. */
export function isMadeOfContext(folded: string, ownWords: readonly string[]): boolean {
  const words = [...CONTEXT_WORDS, ...ownWords.filter((word) => word.length >= 3)].sort((a, b) => b.length - a.length)
  const rest = words.reduce((text, word) => text.replaceAll(word, ' '), folded)
  return rest.replaceAll(/(19|20)\d\d/g, '').replaceAll(/[^\p{L}\p{N}]/gu, '').length < LEAST_OWN
}
