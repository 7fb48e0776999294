import type { PlainDate } from '#kernel/plain-date.ts'
import { indicatorsModule } from '#modules/indicators/server/index.ts'
import { givenFigures } from '#modules/indicators/testing/given-figures.ts'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import type { Role } from '#platform/access/roles.ts'
import { givenAccount } from '#platform/access/testing.ts'
import { type Caller, type World, world } from '#platform/testing/world.ts'
import type { WrittenCell } from '../shared/assessment.ts'
import { assessmentOperations as api } from '../shared/operations.ts'
import { templateOf } from '../shared/template/template.ts'
import { assessmentsModule } from './index.ts'

/** A small country in which the population of one county's municipalities in 2025 is known. */
export async function assessmentWorld(today: PlainDate) {
  const region = await world(today, [territoryModule, indicatorsModule, assessmentsModule])
  await givenRegister(region, smallCountry('2026-01-01'))
  const kinds = { '020101': 1, '020102': 2, '020103': 3 } as const
  await givenFigures(region, kinds, {
    subject: 'P2137',
    year: 2025,
    columns: { ogółem: { '020101': 2000, '020102': 1000, '020103': 500 } },
  })
  return region
}

export async function givenWorker(region: World, role: Role = 'centre-manager', unitCode = '020101') {
  const account = await givenAccount(region, { roles: [{ role, unitCode }] })
  return { ...account, as: region.as(account.actor) }
}

/** Every cell of the year of the assessment and of two years before: a dot, unless told otherwise. */
export function wholeForm(year: number, told: Readonly<Record<string, string>> = {}): WrittenCell[] {
  return templateOf(year).rows.flatMap(({ code }) =>
    [-2, -1, 0].map((offset) => ({ row: code, offset, text: told[`${code} ${offset}`] ?? told[code] ?? '.' })),
  )
}

/** Fills in, hands over and confirms. */
export async function confirmWhole(caller: Caller, unitCode: string, year: number, told: Record<string, string>) {
  const params = { unitCode, year }
  const { version } = await caller.call(api.get, { params })
  const saved = await caller.call(api.save, { params, body: { version, cells: wholeForm(year, told), comments: [] } })
  const submitted = await caller.call(api.submit, { params, body: saved })
  return await caller.call(api.confirm, { params, body: submitted })
}
