import { expect, test } from 'vitest'
import { accessModule } from '../access/module.ts'
import { accessOperations } from '../access/operations.ts'
import type { Role } from '../access/roles.ts'
import { sessionOf } from './http/session-of.ts'
import {
  type AccountWorld,
  ANNA,
  accountWorld,
  givenAccount,
  givenAccountWithFactor,
  JAN,
  PASSWORD,
  tryPassword,
} from './testing.ts'

const open = async (region: AccountWorld, token: string) =>
  (await sessionOf(region.platform, { protocol: 'http', headers: { cookie: `splot=${token}` } } as never)) !== undefined

const grant = (region: AccountWorld, accountId: string, role: Role, validFrom = '2026-01-01') =>
  region.operator.call(accessOperations.assignRole, {
    body: { accountId: accountId as never, role, unitCode: '98', validFrom, validTo: null },
  })

test('rola z danymi osób kończy sesję osoby bez drugiego składnika, a logowanie prowadzi do jego założenia', async () => {
  const region = await accountWorld({ modules: [accessModule] })
  const anna = await givenAccount(region)
  const jan = await givenAccount(region, JAN)
  await grant(region, anna.id, 'councillor')
  expect(await open(region, anna.session)).toBe(true)
  await grant(region, anna.id, 'data-protection-officer')
  expect([await open(region, anna.session), await open(region, jan.session)]).toEqual([false, true])
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'enrolment-needed' })
})

test('rola, która zaczyna się o północy, od północy nie wpuszcza samego hasła', async () => {
  const region = await accountWorld({ modules: [accessModule] })
  const anna = await givenAccount(region)
  await region.db
    .insertInto('access.assignment')
    .values({
      id: '7d9e0a0e-6f0e-4f7c-9a55-0d5d8c6b1a09',
      accountId: anna.id,
      role: 'social-worker',
      unitCode: '980803',
      validFrom: '2026-03-03',
      grantedAt: region.now().toISOString(),
    })
    .execute()
  region.wait(10 * 60) // 22:00 in Warsaw
  const late = (await tryPassword(region, ANNA.email, PASSWORD)).token as string
  expect(await open(region, late)).toBe(true)
  region.wait(2 * 60 + 1)
  expect(await open(region, late)).toBe(false)
})

test('kto ma drugi składnik, pracuje dalej, ale sesja wygasa już po pół godzinie bez użycia', async () => {
  const region = await accountWorld({ modules: [accessModule] })
  const anna = await givenAccountWithFactor(region)
  await region.db.updateTable('auth.session').set({ idleMinutes: 480 }).execute()
  await grant(region, anna.id, 'administrator')
  expect(await open(region, anna.session)).toBe(true)
  const [session] = await region.db.selectFrom('auth.session').select('idleMinutes').execute()
  expect(session?.idleMinutes).toBe(30)
})

test('zastępstwo w roli z danymi osób też kończy sesję zastępcy bez drugiego składnika', async () => {
  const region = await accountWorld({ modules: [accessModule] })
  const anna = await givenAccountWithFactor(region)
  const jan = await givenAccount(region, JAN)
  const { items } = await region.operator.call(accessOperations.listAssignments, {
    query: { accountId: anna.id as never },
  })
  await region.operator.call(accessOperations.delegateRole, {
    params: { assignmentId: items[0]!.id },
    body: { accountId: jan.id as never, validFrom: '2026-03-02', validTo: '2026-03-05' },
  })
  expect(await open(region, jan.session)).toBe(false)
})
