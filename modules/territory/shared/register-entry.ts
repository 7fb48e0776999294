import { z } from 'zod'
import { PlainDate } from '#kernel/plain-date.ts'
import { isMunicipalityKind, UNIT_KINDS, type UnitKind } from '#kernel/teryt.ts'

/** Zero marks a voivodeship or a county, which have no kind digit (RODZ) in the register. */
export const WHOLE = 0

/** One row of the register TERC, unchanged but for the three code columns joined into one. */
export const RegisterEntry = z.object({
  code: z.string().meta({ label: 'Kod (WOJ, POW, GMI)', reach: 'public' }),
  part: z.literal([WHOLE, ...UNIT_KINDS]).meta({
    label: 'RODZ',
    hint: '1–3 gminy; 4 miasto i 5 obszar wiejski w gminie miejsko-wiejskiej; 8 dzielnica; 9 delegatura; 0 powiat, województwo.',
    reach: 'public',
  }),
  name: z.string().meta({ label: 'NAZWA', reach: 'public' }),
  kindName: z.string().meta({ label: 'NAZWA_DOD', reach: 'public' }),
  stateOn: PlainDate.meta({ label: 'STAN_NA', reach: 'public' }),
})
export type RegisterEntry = z.infer<typeof RegisterEntry>

/** Stan rejestru: everything the register says on one day. */
export type RegisterState = { stateOn: PlainDate; entries: readonly RegisterEntry[] }

/** A voivodeship, a county or a municipality; false for parts of a municipality, which are never counted as one. */
export function isUnit(entry: Pick<RegisterEntry, 'part'>): boolean {
  return entry.part === WHOLE || isMunicipalityKind(entry.part as UnitKind)
}

/** How many units of each level a state has; parts 4, 5, 8 and 9 apart. */
export function countUnits(entries: readonly RegisterEntry[]): {
  voivodeships: number
  counties: number
  municipalities: number
  urban: number
  rural: number
  urbanRural: number
  parts: number
} {
  const ofPart = (...parts: number[]) => entries.filter(({ part }) => parts.includes(part)).length
  const ofLength = (length: number) =>
    entries.filter(({ code, part }) => part === WHOLE && code.length === length).length
  return {
    voivodeships: ofLength(2),
    counties: ofLength(4),
    municipalities: ofPart(1, 2, 3),
    urban: ofPart(1),
    rural: ofPart(2),
    urbanRural: ofPart(3),
    parts: ofPart(4, 5, 8, 9),
  }
}

/** Equal content, whatever the order of rows: the same state given twice is not a second state. */
export function sameContent(a: readonly RegisterEntry[], b: readonly RegisterEntry[]): boolean {
  if (a.length !== b.length) return false
  const known = new Set(a.map(fingerprint))
  return b.every((entry) => known.has(fingerprint(entry)))
}

function fingerprint({ code, part, name, kindName, stateOn }: RegisterEntry): string {
  return JSON.stringify([code, part, name, kindName, stateOn])
}
