import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { accountOperations } from '../auth/operations.ts'
import { ANNA, asAccount, givenAccount, givenAccountWithFactor, JAN, PASSWORD } from '../auth/testing.ts'
import type { World } from '../testing/world.ts'
import { privacyOperations as api } from './operations.ts'
import { OWN_SOURCES } from './own-data.ts'
import { privacyWorld } from './testing.ts'

/** Columns of the live database that say which account a row is about, whatever they are called. */
async function accountColumns({ db }: World): Promise<string[]> {
  const { rows } = await sql<{ column: string }>`
    select distinct n.nspname || '.' || c.relname || '.' || a.attname as "column"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    left join pg_constraint f on f.contype = 'f' and f.conrelid = c.oid
      and f.confrelid = 'auth.account'::regclass and a.attnum = any(f.conkey)
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and n.nspname !~ '^pg_'
      and (f.oid is not null or a.attname in ('account_id', 'actor_id', 'on_behalf_of'))`.execute(db)
  return rows.map(({ column }) => column)
}

function missing(columns: readonly string[]): string[] {
  const known = OWN_SOURCES.flatMap(({ table, by }) => by.map((column) => `${table}.${column}`))
  return columns.filter((column) => !known.includes(column))
}

test('kopia sięga do każdej kolumny, która wskazuje konto; nowa kolumna bez kopii jest błędem', async () => {
  const region = await privacyWorld()
  const columns = await accountColumns(region)
  expect(columns.length).toBeGreaterThan(15)
  expect(missing(columns)).toEqual([])
  expect(missing([...columns, 'careless.note.written_by'])).toEqual(['careless.note.written_by'])
})

test('kopia ma własne dane ze wszystkich tabel, bez sekretów i bez danych innych osób', async () => {
  const region = await privacyWorld()
  const anna = await givenAccountWithFactor(region)
  await givenAccount(region, JAN)
  await region.db
    .insertInto('access.assignment')
    .values({
      id: '7d9e0a0e-6f0e-4f7c-9a55-0d5d8c6b1a09',
      accountId: anna.id,
      role: 'administrator',
      unitCode: '98',
      validFrom: '2026-01-01',
      grantedAt: region.now().toISOString(),
    })
    .execute()
  await asAccount(region, anna.id).call(accountOperations.invite, {
    body: {
      email: 'ewa.zieba@urzad.example',
      name: 'Ewa Zięba',
      roles: [{ role: 'councillor', unitCode: '980803', validFrom: '2026-03-02', validTo: null }],
    },
  })
  const copy = await anna.as.call(api.exportOwn, { body: { password: PASSWORD } })
  expect(copy.outcome).toBe('given')
  const rowsOf = (table: string) => copy.tables.filter((one) => one.table === table).flatMap(({ rows }) => rows)
  expect(rowsOf('auth.account')).toMatchObject([{ id: anna.id, ...ANNA }])
  expect(rowsOf('access.assignment').length).toBeGreaterThan(1)
  expect(rowsOf('auth.session').length).toBeGreaterThan(0)
  expect(rowsOf('auth.invitation')).toHaveLength(2)
  expect(rowsOf('mail.message').length).toBeGreaterThan(1)
  expect(rowsOf('audit.entry').length).toBeGreaterThan(0)
  expect(copy.tables[0]?.columns).toContainEqual({
    column: 'name',
    meaning: 'Imię i nazwisko, tak jak widzą je współpracownicy',
  })

  const text = JSON.stringify(copy)
  const { hash } = await region.db
    .selectFrom('auth.password')
    .where('accountId', '=', anna.id)
    .select('hash')
    .executeTakeFirstOrThrow()
  const { secret } = await region.db
    .selectFrom('auth.secondFactor')
    .where('accountId', '=', anna.id)
    .select('secret')
    .executeTakeFirstOrThrow()
  for (const kept of [hash, secret as string, JAN.name, JAN.email, 'Ewa Zięba', 'ewa.zieba'])
    expect(text).not.toContain(kept)
  expect(text).toContain('Skrót argon2id razem z solą i kosztem') // named as left out
})

test('bez dobrego hasła nie ma kopii, a po pięciu pomyłkach próby stają', async () => {
  const region = await privacyWorld()
  const { as } = await givenAccount(region)
  const attempt = (password: string) => as.call(api.exportOwn, { body: { password } })
  expect(await attempt('nie to hasło')).toMatchObject({ outcome: 'wrong', tables: [] })
  for (let time = 0; time < 4; time += 1) await attempt('nie to hasło')
  expect(await attempt(PASSWORD)).toMatchObject({ outcome: 'locked', tables: [] })
  await expect(region.resident.call(api.exportOwn, { body: { password: PASSWORD } })).rejects.toMatchObject({
    code: 'forbidden',
  })
})
