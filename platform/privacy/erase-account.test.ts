import pg from 'pg'
import { expect, test } from 'vitest'
import { accessOperations } from '../access/operations.ts'
import { auditOperations } from '../audit/operations.ts'
import { sealAudit } from '../audit/seal-audit.ts'
import { accountOperations } from '../auth/operations.ts'
import { ownIdentityOperations } from '../auth/own-identity-operations.ts'
import {
  type AccountWorld,
  ANNA,
  asAccount,
  givenAccount,
  givenAccountWithFactor,
  givenInvitation,
  JAN,
  PASSWORD,
  tryPassword,
} from '../auth/testing.ts'
import { privacyOperations as api } from './operations.ts'
import { privacyWorld } from './testing.ts'

/** Where a text still stands, in any column of text or JSON of the whole database, the queue of jobs included. */
async function placesOf({ ownerUrl }: AccountWorld, text: string): Promise<string[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows: columns } = await owner.query<{ schema: string; table: string; column: string }>(`
      select n.nspname as "schema", c.relname as "table", a.attname as "column"
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_type t on t.oid = a.atttypid
      where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
        and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and t.typname in ('text', 'varchar', 'bpchar', 'json', 'jsonb', '_text')`)
    expect(columns.length).toBeGreaterThan(50)
    const places: string[] = []
    for (const { schema, table, column } of columns) {
      const { rowCount } = await owner.query(
        `select 1 from "${schema}"."${table}" where position($1 in lower("${column}"::text)) > 0 limit 1`,
        [text.toLowerCase()],
      )
      if (rowCount !== 0) places.push(`${schema}.${table}.${column}`)
    }
    return places
  } finally {
    await owner.end()
  }
}

const grant = (region: AccountWorld, accountId: string, role: 'administrator' | 'councillor') =>
  region.operator.call(accessOperations.assignRole, {
    body: { accountId: accountId as never, role, unitCode: '98', validFrom: '2026-01-01', validTo: null },
  })

test('po usunięciu konta imienia, nazwiska i adresów nie ma w żadnej kolumnie, a ślad i identyfikator zostają', async () => {
  const region = await privacyWorld()
  const anna = await givenAccountWithFactor(region)
  await grant(region, anna.id, 'administrator')
  const as = asAccount(region, anna.id)
  await as.call(accountOperations.invite, {
    body: { ...JAN, roles: [{ role: 'councillor', unitCode: '980803', validFrom: '2026-03-02', validTo: null }] },
  })
  await as.call(ownIdentityOperations.askForEmailChange, {
    body: { email: 'a.nowa@urzad.example', password: PASSWORD },
  })
  await tryPassword(region, ANNA.email, 'nie to hasło')
  await region.db
    .insertInto('platform.idempotency')
    .values({
      accountId: '7d9e0a0e-6f0e-4f7c-9a55-0d5d8c6b1a02',
      key: 'k'.repeat(20),
      requestSha256: 'a'.repeat(64),
      answer: JSON.stringify({ name: ANNA.name }),
      answeredAt: region.now().toISOString(),
    })
    .execute()
  expect((await placesOf(region, ANNA.name)).sort()).toEqual(
    ['auth.account.name', 'auth.invitation.name', 'mail.message.blocks', 'platform.idempotency.answer'].sort(),
  )
  const entries = await region.db.selectFrom('audit.entry').where('actorId', '=', anna.id).select('id').execute()
  const other = await givenAccount(region, { email: 'ola@urzad.example', name: 'Ola Lis' })
  await grant(region, other.id, 'administrator')

  await region.operator.call(api.eraseAccount, { params: { accountId: anna.id as never } })

  for (const text of [ANNA.name, ANNA.email, 'a.nowa@urzad.example']) expect(await placesOf(region, text)).toEqual([])
  expect(await placesOf(region, JAN.name)).toContain('mail.message.blocks') // the other's own message stays
  expect(await region.db.selectFrom('auth.session').where('accountId', '=', anna.id).select('id').execute()).toEqual([])
  for (const table of ['auth.password', 'auth.secondFactor', 'auth.backupCode', 'auth.identity'] as const)
    expect(await region.db.selectFrom(table).where('accountId', '=', anna.id).select('accountId').execute()).toEqual([])
  const account = await region.db
    .selectFrom('auth.account')
    .where('id', '=', anna.id)
    .selectAll()
    .executeTakeFirstOrThrow()
  expect(account).toMatchObject({ name: 'Konto usunięte', email: `${anna.id}@usuniete.invalid` })
  expect([account.erasedAt, account.disabledAt].every((moment) => moment !== null)).toBe(true)
  const rights = await region.db.selectFrom('access.assignment').where('accountId', '=', anna.id).selectAll().execute()
  expect(rights.length).toBeGreaterThan(0)
  expect(rights.every(({ endedAt }) => endedAt !== null)).toBe(true)

  await sealAudit(region.platform)
  const after = await region.db.selectFrom('audit.entry').where('actorId', '=', anna.id).select('id').execute()
  expect(after.length).toBeGreaterThanOrEqual(entries.length)
  expect(entries.length).toBeGreaterThan(0)
  expect((await region.operator.call(auditOperations.verify, {})).isWhole).toBe(true)
})

test('na adres usuniętego konta można zaprosić od nowa, a starego konta nie da się włączyć ani poprawić', async () => {
  const region = await privacyWorld()
  const { id } = await givenAccount(region)
  const params = { accountId: id as never }
  await region.operator.call(api.eraseAccount, { params })
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'wrong' })
  const refused = { code: 'account-erased' }
  await expect(region.operator.call(api.eraseAccount, { params })).rejects.toMatchObject(refused)
  await expect(region.operator.call(accountOperations.enable, { params })).rejects.toMatchObject(refused)
  await expect(
    region.operator.call(accountOperations.correctName, { params, body: { name: 'Anna Nowak' } }),
  ).rejects.toMatchObject(refused)
  const again = await givenAccount(region)
  expect(again.id).not.toBe(id)
  expect(await tryPassword(region, ANNA.email, PASSWORD)).toMatchObject({ outcome: 'signed-in' })
})

test('jedynego administratora nie da się usunąć, a administrator nie usuwa sam siebie', async () => {
  const region = await privacyWorld()
  const anna = await givenAccountWithFactor(region)
  const ola = await givenAccountWithFactor(region, { email: 'ola@urzad.example', name: 'Ola Lis' })
  await grant(region, anna.id, 'administrator')
  const erase = (caller: { call: AccountWorld['operator']['call'] }, id: string) =>
    caller.call(api.eraseAccount, { params: { accountId: id as never } })
  await expect(erase(region.operator, anna.id)).rejects.toMatchObject({ code: 'last-administrator' })
  await expect(erase(anna.as, anna.id)).rejects.toMatchObject({ code: 'own-erasure-by-administrator' })
  await grant(region, ola.id, 'administrator')
  await erase(ola.as, anna.id)
  await expect(erase(region.operator, ola.id)).rejects.toMatchObject({ code: 'last-administrator' })
})

test('własne konto usuwa się hasłem dopiero bez ról; z rolą prosi się administratora i można prośbę wycofać', async () => {
  const region = await privacyWorld()
  const { id, as } = await givenAccount(region)
  const eraseOwn = (password: string) => as.call(api.eraseOwn, { body: { password } })
  await expect(eraseOwn(PASSWORD)).rejects.toMatchObject({ code: 'roles-in-force' })
  await expect(as.call(api.withdrawErasure, {})).rejects.toMatchObject({ code: 'erasure-not-asked' })
  await as.call(api.askForErasure, {})
  const requests = () => region.operator.call(api.listErasureRequests, {})
  expect((await requests()).items).toMatchObject([{ accountId: id, name: ANNA.name }])
  await as.call(api.withdrawErasure, {})
  expect((await requests()).items).toEqual([])

  await as.call(api.askForErasure, {})
  await region.db.updateTable('access.assignment').set({ endedAt: region.now().toISOString() }).execute()
  expect(await eraseOwn('nie to hasło')).toMatchObject({ outcome: 'wrong' })
  expect(await placesOf(region, ANNA.email)).not.toEqual([])
  expect(await eraseOwn(PASSWORD)).toMatchObject({ outcome: 'erased' })
  expect(await placesOf(region, ANNA.email)).toEqual([])
  expect((await requests()).items).toEqual([])
})

test('cudzego konta nie usuwa nikt poza administratorem i obsługą', async () => {
  const region = await privacyWorld()
  const { as } = await givenAccount(region)
  const { id } = await givenAccount(region, JAN)
  await givenInvitation(region, { email: 'ktos@urzad.example', name: 'Ktoś Inny' })
  await expect(as.call(api.eraseAccount, { params: { accountId: id as never } })).rejects.toMatchObject({
    code: 'forbidden',
  })
  expect(await placesOf(region, JAN.email)).toContain('auth.account.email')
})
