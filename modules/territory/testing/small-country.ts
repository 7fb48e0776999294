import { type RegisterEntry, WHOLE } from '../shared/register-entry.ts'

/** Codes of the sixteen voivodeships. */
export const VOIVODESHIP_CODES = Array.from({ length: 16 }, (_, index) => String((index + 1) * 2).padStart(2, '0'))

/**
 * A register of the whole country made small: sixteen voivodeships, one county in each, and in it an urban, a rural and
 * an urban-rural municipality with its town and countryside. It breaks no rule.
 */
export function smallCountry(stateOn: string): RegisterEntry[] {
  return VOIVODESHIP_CODES.flatMap((code) => smallVoivodeship(code, stateOn))
}

/** One voivodeship of it; with code 98 this is a fictional region. */
export function smallVoivodeship(code: string, stateOn: string): RegisterEntry[] {
  const entry = (tail: string, part: RegisterEntry['part'], name: string, kindName: string) => ({
    code: code + tail,
    part,
    name,
    kindName,
    stateOn,
  })
  return [
    entry('', WHOLE, `ŁĄKOWE ${code}`, 'województwo'),
    entry('01', WHOLE, `brzeziński ${code}`, 'powiat'),
    entry('0101', 1, `Brzezina ${code}`, 'gmina miejska'),
    entry('0102', 2, `Brzezina ${code}`, 'gmina wiejska'),
    entry('0103', 3, `Żabie Łęgi ${code}`, 'gmina miejsko-wiejska'),
    entry('0103', 4, `Żabie Łęgi ${code}`, 'miasto'),
    entry('0103', 5, `Żabie Łęgi ${code}`, 'obszar wiejski'),
  ]
}

/** Entries as the office writes its CSV. */
export function terc(entries: readonly RegisterEntry[]): Uint8Array {
  return new TextEncoder().encode(tercText(entries))
}

/** The same as text, for tests that spoil it. */
export function tercText(entries: readonly RegisterEntry[]): string {
  const lines = entries.map(({ code, part, name, kindName, stateOn }) => {
    const codes = [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), part === WHOLE ? '' : String(part)]
    return [...codes, name, kindName, stateOn].join(';')
  })
  return `\ufeff${['WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA', ...lines, '', ''].join('\r\n')}`
}
