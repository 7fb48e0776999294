/** Where the text of a licence stands; of the others only the name is known. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
}

/** Addresses of those licences that have a known one. */
export function licenceAddresses(licences: readonly string[]): string[] {
  return licences.flatMap((licence) => ADDRESSES[licence] ?? [])
}
