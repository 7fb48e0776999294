import { voivodeshipSeat } from '#modules/territory/server/boundaries/voivodeship-seats.ts'

/** A made-up country as large as the real one: 16 voivodeships, 380 counties, 2,480 municipalities, no real name or figure. */
export type Register = { csv: Uint8Array; rows: number; municipalities: { code: string; kind: number; name: string }[] }

const VOIVODESHIPS = 16
const COUNTIES = 380
const MUNICIPALITIES = 2480
const STATE_ON = '2026-01-01'

const two = (number: number) => String(number).padStart(2, '0')

/** The register in the office's CSV. Every seventh municipality is urban-rural and has its two parts. */
export function countryRegister(): Register {
  const rows = ['WOJ;POW;GMI;RODZ;NAZWA;NAZWA_DOD;STAN_NA']
  const municipalities: Register['municipalities'] = []
  for (let region = 0; region < VOIVODESHIPS; region += 1) {
    const woj = two(2 * region + 2)
    rows.push(`${woj};;;;REGION ${region + 1};województwo;${STATE_ON}`)
    for (let county = region; county < COUNTIES; county += VOIVODESHIPS) {
      const pow = two(Math.floor(county / VOIVODESHIPS) + 1)
      rows.push(`${woj};${pow};;;próbny ${county};powiat;${STATE_ON}`)
      for (let place = county; place < MUNICIPALITIES; place += COUNTIES) {
        const gmi = two(Math.floor(place / COUNTIES) + 1)
        const kind = place % 7 === 0 ? 3 : place % 5 === 0 ? 1 : 2
        const name = `Miejsce ${place}`
        municipalities.push({ code: `${woj}${pow}${gmi}`, kind, name })
        rows.push(`${woj};${pow};${gmi};${kind};${name};${KINDS[kind]};${STATE_ON}`)
        if (kind === 3) {
          rows.push(
            `${woj};${pow};${gmi};4;${name};miasto;${STATE_ON}`,
            `${woj};${pow};${gmi};5;${name};obszar wiejski;${STATE_ON}`,
          )
        }
      }
    }
  }
  return { csv: new TextEncoder().encode(`\uFEFF${rows.join('\r\n')}\r\n\r\n`), rows: rows.length - 1, municipalities }
}

/** Municipalities in a row of the grid that stands for the shape of a voivodeship. */
const GRID_WIDTH = 13
const SIDE_DEGREES = 0.05
const POINTS_OF_SIDE = 8

/**
 * Shapes of the same municipalities: around the seat of each voivodeship, for the import checks that, a grid whose
 * sides are crooked lines, each shared by the two beside it.
 */
export function countryBoundaries({ municipalities }: Register): Uint8Array {
  const placed = new Map<string, number>()
  const features = [...municipalities]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, kind, name }) => {
      const region = code.slice(0, 2)
      const place = placed.get(region) ?? 0
      placed.set(region, place + 1)
      const [column, row] = [place % GRID_WIDTH, Math.floor(place / GRID_WIDTH)]
      const ring = [
        ...side(column, row, 1, 0),
        ...side(column + 1, row, 0, 1),
        ...side(column, row + 1, 1, 0).reverse(),
        ...side(column, row, 0, 1).reverse(),
      ]
      const [east = 0, north = 0] = voivodeshipSeat(region) ?? []
      const points = ring
        .map(([x, y]): [number, number] => [
          round(east + (x - 6) * SIDE_DEGREES),
          round(north + (y - 6) * SIDE_DEGREES),
        ])
        .filter((point, index, all) => index === 0 || String(point) !== String(all[index - 1]))
      return {
        type: 'Feature',
        properties: { kod: `${code}${kind}`, nazwa: name },
        geometry: { type: 'Polygon', coordinates: [points] },
      }
    })
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
}

/** One side of a grid cell from its west or south end; the same points from whichever cell it is asked. */
function side(column: number, row: number, toEast: number, toNorth: number): [number, number][] {
  return Array.from({ length: POINTS_OF_SIDE + 1 }, (_, point): [number, number] => {
    const along = point / POINTS_OF_SIDE
    const isEnd = point === 0 || point === POINTS_OF_SIDE
    const bend = isEnd ? 0 : 0.15 * Math.sin(37 * column + 101 * row + 59 * point + 13 * toNorth)
    return [column + toEast * along + toNorth * bend, row + toNorth * along + toEast * bend]
  })
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

const KINDS: Record<number, string> = { 1: 'gmina miejska', 2: 'gmina wiejska', 3: 'gmina miejsko-wiejska' }

/**
 * A wide export of one subject for every municipality and year, one column for each label; figures differ from run to
 * run, so that nothing is skipped as held. Women are half of everybody, and everybody is the sum of the groups.
 */
export function bdlExport(
  { municipalities }: Register,
  years: number,
  run: number,
  labels: readonly string[] = ['ogółem'],
): Uint8Array {
  const last = 2024
  const groups = labels.filter((label) => label !== 'ogółem' && !label.includes('; '))
  const columns = labels.flatMap((label) =>
    Array.from({ length: years }, (_, index) => ({ label, index, year: last - years + 1 + index })),
  )
  const any = (column: number, place: number, index: number) =>
    50 + ((place * 37 + column * 101 + index * 11 + run) % 900)
  const figure = (label: string, place: number, index: number): number => {
    const [group = '', women] = label.split('; ')
    if (women !== undefined) return Math.floor(any(groups.indexOf(group), place, index) / 2)
    if (label !== 'ogółem' || groups.length === 0) return any(groups.indexOf(label), place, index)
    return groups.reduce((sum, _, column) => sum + any(column, place, index), 0)
  }
  const head = ['"Kod"', '"Nazwa"', ...columns.map(({ label, year }) => `"${label};${year};[osoba]"`)]
  const rows = municipalities.map(({ code, kind, name }, place) =>
    [`${code}${kind}`, `"${name} (${kind})"`, ...columns.map(({ label, index }) => figure(label, place, index))].join(
      ';',
    ),
  )
  return new TextEncoder().encode(`${[head.join(';'), ...rows].map((row) => `${row};`).join('\r\n')}\r\n`)
}
