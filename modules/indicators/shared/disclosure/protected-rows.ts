import type { DeliveredRowCode } from '../delivered-rows.ts'
import type { Disclosure } from '../indicator.ts'

const HELP = because('mówi, kto w małej gminie korzysta z pomocy społecznej albo jej nie dostał')
const REASON = because('mówi, z jakiego powodu ktoś korzysta z pomocy: o zdrowiu, przemocy, uzależnieniu albo biedzie')
const CARE = because('mówi, kto nie radzi sobie bez opieki')
const FAMILY = because('mówi o kłopotach rodziny i o dzieciach')
const HEALTH = because('mówi o zdrowiu')
const WORK = because('mówi, kto jest od dawna bez pracy')

/**
 * Which delivered rows count people who could be recognised, and why. Null: places, money, staff and hours, or figures
 * that their publisher makes public in full, such as those of the census. Every row has a line: a new one does not
 * compile before somebody has decided about it.
 *
 * @law RODO art. 9 – data about health, and what lets one infer them
 */
const DECIDED: Record<DeliveredRowCode, Disclosure | null> = {
  'ozps:11': WORK,
  'ozps:3.1.people': HELP,
  'ozps:3.1.families': HELP,
  'ozps:3.1.people-in-families': HELP,
  'ozps:3.1.cash': HELP,
  'ozps:3.1.non-cash': HELP,
  'ozps:3.1.social-work-families': HELP,
  'ozps:5.day-home-places': null,
  'ozps:5.senior-club-places': null,
  'ozps:5.self-help-places': null,
  'ozps:5.therapy-workshop-places': null,
  'ozps:5.activity-plant-places': null,
  'ozps:6.social-workers': null,
  'ozps:6.higher-education': null,
  'ozps:6.specialisation': null,
  'ozps:6.1.volunteers': null,
  'ozps:7.852': null,
  'ozps:7.85202': null,
  'ozps:9.grants': null,
  'ozps:9.tasks': null,
  'ozps:10.4.poverty': REASON,
  'ozps:10.4.unemployment': REASON,
  'ozps:10.4.disability': REASON,
  'ozps:10.4.long-illness': REASON,
  'ozps:10.4.helplessness': REASON,
  'ozps:10.4.violence': REASON,
  'ozps:10.4.alcohol': REASON,
  'ozps:10.4.drugs': REASON,
  'ozps:10.4.homelessness': REASON,
  'ozps:10.5.permanent-allowance': HELP,
  'ozps:10.6.care-people': CARE,
  'ozps:10.6.care-hours': null,
  'ozps:10.6.specialist-care-people': CARE,
  'ozps:10.6.support-centre-people': CARE,
  'ozps:10.7.residential-home-people': CARE,
  'ozps:10.8.refusals': HELP,
  'ozps:10.8.applications': HELP,
  'ozps:10.9.social-policy-spending': null,
  'mrpips-03:social-contracts': HELP,
  'mrpips-03:social-workers': null,
  'policy-unit:long-term-people': HELP,
  'policy-unit:blue-cards': FAMILY,
  'policy-unit:vacancies': null,
  'policy-unit:posts': null,
  'policy-unit:neighbour-care-people': CARE,
  'policy-unit:family-assistants': null,
  'policy-unit:assisted-families': FAMILY,
  'policy-unit:day-support-places': null,
  'nsp:single-65-plus': null,
  'nsp:households': null,
  'gus:divorces': null,
  'gus:aged-6-17': null,
  'gus:forecast-all': null,
  'gus:forecast-65-plus': null,
  'labour-office:long-term-unemployed': WORK,
  'family-office:family-care-children': FAMILY,
  'family-office:institution-children': FAMILY,
  'family-office:certified-disabled': HEALTH,
  'registers:supported-housing-places': null,
  'registers:social-economy-entities': null,
  'registers:ukrainian-refugees': null,
}

/**
 * Rows of which a reader could work out one from the others, because some add up to another. They are hidden together.
 * The rows known today overlap – a person has several reasons for help – and none is the sum of others.
 */
export const ROWS_THAT_ADD_UP: readonly (readonly DeliveredRowCode[])[] = []

/** The protection of a row; null where it needs none. */
export function disclosureOf(code: DeliveredRowCode): Disclosure | null {
  return DECIDED[code]
}

/** Whether small counts under this code of a row are protected; an unknown row is, until somebody decides. */
export function isProtectedRow(code: string | null): boolean {
  if (code === null) return false
  return !(code in DECIDED) || disclosureOf(code as DeliveredRowCode) !== null
}

function because(why: string): Disclosure {
  return { reason: `Mała liczba ${why}.` }
}
