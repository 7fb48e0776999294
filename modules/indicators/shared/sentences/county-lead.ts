import { countyName, municipalityName } from '#kernel/polish-place.ts'
import type { MunicipalityKind } from '#kernel/teryt.ts'
import { shownValue } from '../statistics.ts'
import { type KnownRow, known, medianOf, ownValue, type SentenceFacts, typical, yearNote } from './facts.ts'
import type { Sentence } from './rule.ts'
import { number, type Piece, percent, say } from './say.ts'

/** A municipality as the county's first sentence needs it. */
export type CountyMember = { code: string; name: string; kind: number | null; facts: SentenceFacts }

/** What may open a county's page, in order of preference. */
const LEADS = [
  {
    code: 'share-65-plus',
    subject: 'Udział osób w wieku 65 lat i więcej',
    isPercent: true,
    highest: 'najwyższy',
    lowest: 'najniższy',
  },
  {
    code: 'unemployed-per-15-64',
    subject: 'Liczba zarejestrowanych bezrobotnych na 100 osób w wieku 15–64 lat',
    isPercent: false,
    highest: 'najwyższa',
    lowest: 'najniższa',
  },
  {
    code: 'population-density',
    subject: 'Gęstość zaludnienia (osoby na km²)',
    isPercent: false,
    highest: 'najwyższa',
    lowest: 'najniższa',
  },
] as const

export const countyLeadInWords =
  'Pierwsze zdanie powiatu podaje gminę o najwyższym i o najniższym udziale osób w wieku 65 lat i więcej (gdy wszystkie gminy mają dane i żadna z tych dwóch wartości nie powtarza się), a gdy się nie da: to samo dla bezrobotnych, potem dla gęstości zaludnienia. Miasto na prawach powiatu ma zdanie o sobie na tle typowej gminy województwa.'

/** The one sentence a county opens with, or null when the figures allow none. */
export function countyLead(county: { code: string; name: string }, members: readonly CountyMember[]): Sentence | null {
  if (members.length === 1) return cityLead(county, members[0] as CountyMember)
  for (const lead of LEADS) {
    const said = contrast(lead, members)
    if (said !== null) return said
  }
  return null
}

function contrast(lead: (typeof LEADS)[number], members: readonly CountyMember[]): Sentence | null {
  const rows = members.map((member) => ({ member, row: known(member.facts.rows, lead.code) }))
  const complete = rows.filter((item): item is { member: CountyMember; row: KnownRow } => item.row !== null)
  if (complete.length < members.length || new Set(complete.map(({ row }) => row.year)).size !== 1) return null
  const ordered = complete.sort((a, b) => shown(b.row) - shown(a.row))
  const [highest, second] = ordered
  const [beforeLast, lowest] = ordered.slice(-2)
  if (highest === undefined || second === undefined || beforeLast === undefined || lowest === undefined) return null
  if (shown(highest.row) === shown(second.row) || shown(lowest.row) === shown(beforeLast.row)) return null

  const figure = ({ member, row }: typeof highest): Piece =>
    lead.isPercent ? percent(ownValue(row, member.code)) : number(ownValue(row, member.code), row.decimals)
  const note = yearNote(highest.row, highest.member.facts)
  return {
    ...say`${lead.subject}${note} jest ${lead.highest} w ${place(highest.member)} (${figure(highest)}), a ${lead.lowest} w ${place(lowest.member)} (${figure(lowest)}).`,
    ruleId: 'county-contrast',
  }
}

function cityLead(county: { name: string }, member: CountyMember): Sentence | null {
  const row = known(member.facts.rows, 'share-65-plus')
  const circle = row === null ? null : typical(row)
  if (row === null || circle === null) return null
  const value = percent(ownValue(row, member.code))
  const middle = percent(medianOf(row, circle))
  return {
    ...say`W ${countyName(county, 'locative')} osoby w wieku 65 lat i więcej stanowią ${value} mieszkańców, a w typowej gminie województwa ${middle}${yearNote(row, member.facts)}.`,
    ruleId: 'county-city',
  }
}

function shown(row: KnownRow): number {
  return shownValue(row.value, row.decimals)
}

function place({ name, kind }: CountyMember): string {
  return municipalityName(name, kind as MunicipalityKind | null, 'locative')
}
