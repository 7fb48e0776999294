import {
  COUNTIES,
  type DemoKind,
  type DemoMunicipality,
  type DemoState,
  kindIn,
  MUNICIPALITIES,
  VOIVODESHIP,
} from './region.ts'

const KIND_NAMES: Record<DemoKind, string> = {
  1: 'gmina miejska',
  2: 'gmina wiejska',
  3: 'gmina miejsko-wiejska',
}

/**
 * The register of territory of the demo region, written as the office writes TERC.
 *
 * The same bytes as a real file has – mark of UTF-8, semicolons, CRLF, an empty last line, a town and a rural
 * part under each gmina of kind 3 – because the demo is loaded by the importer of real files.
 */
export function demoRegister(stateOn: DemoState): Uint8Array<ArrayBuffer> {
  const rows = [
    ['WOJ', 'POW', 'GMI', 'RODZ', 'NAZWA', 'NAZWA_DOD', 'STAN_NA'],
    [VOIVODESHIP.code, '', '', '', VOIVODESHIP.name.toLocaleUpperCase('pl'), 'województwo', stateOn],
    ...COUNTIES.flatMap((county) => [
      [VOIVODESHIP.code, county.code.slice(2), '', '', county.name, 'powiat', stateOn],
      ...MUNICIPALITIES.filter(({ code }) => code.startsWith(county.code)).flatMap((unit) => rowsOf(unit, stateOn)),
    ]),
  ]
  const text = rows.map((row) => row.join(';')).join('\r\n')
  return new TextEncoder().encode(`\uFEFF${text}\r\n\r\n`)
}

function rowsOf(unit: DemoMunicipality, stateOn: DemoState): string[][] {
  const kind = kindIn(unit, stateOn)
  const whole = row(unit, String(kind), KIND_NAMES[kind], stateOn)
  if (kind !== 3) return [whole]
  return [whole, row(unit, '4', 'miasto', stateOn), row(unit, '5', 'obszar wiejski', stateOn)]
}

function row({ code, name }: DemoMunicipality, part: string, partName: string, stateOn: DemoState): string[] {
  return [code.slice(0, 2), code.slice(2, 4), code.slice(4, 6), part, name, partName, stateOn]
}
