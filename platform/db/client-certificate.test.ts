import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '../settings.ts'
import { hasPostgres15, POSTGRES_15, startPostgres15 } from '../testing/postgres-15.ts'
import { connect } from './connect.ts'

const hasOpenssl = spawnSync('openssl', ['version']).status === 0
const isPossible = hasPostgres15 && hasOpenssl

if (!isPossible)
  process.stderr.write(`Certyfikat zamiast hasła do bazy: pominięte, bo nie ma openssl albo ${POSTGRES_15}\n`)

/** The settings of docs/operations/external-postgresql.md, against a server that takes nothing but certificates. */
describe.skipIf(!isPossible)('baza zewnętrzna z certyfikatem klienta zamiast hasła', () => {
  let folder: string
  let database: Awaited<ReturnType<typeof startPostgres15>>
  const file = (name: string) => join(folder, name)

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'splot-certificate-'))
    writeFileSync(file('san'), 'subjectAltName=IP:127.0.0.1')
    openssl('req', '-x509', '-new', '-key', keyOf('ca'), '-subj', '/CN=Urzad probny', '-out', file('ca.pem'))
    for (const name of ['server', 'splot_app', 'splot_owner', 'ktos_inny']) issue(name)
    database = await startPostgres15(folder, {
      authority: file('ca.pem'),
      certificate: file('server.pem'),
      key: file('server.key'),
    })
  }, 60_000)

  afterAll(async () => {
    await database?.stop()
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
  })

  test('konto wchodzi własnym certyfikatem i bez hasła; cudzy certyfikat i samo hasło nie wpuszczają', async () => {
    expect(await whoAmI(database.appUrl, 'splot_app')).toBe('splot_app')
    expect(await whoAmI(database.ownerUrl, 'splot_owner')).toBe('splot_owner')
    await expect(whoAmI(database.appUrl, 'ktos_inny')).rejects.toThrow(/certificate authentication failed/)
    await expect(whoAmI(database.ownerUrl, 'splot_app')).rejects.toThrow(/certificate authentication failed/)
    await expect(whoAmI(database.appUrl)).rejects.toThrow(/valid client certificate/)
  })

  test('certyfikat wymieniony w pliku działa od następnego połączenia, bez restartu', async () => {
    const { db, pool } = connect(addressOf(database.appUrl, 'splot_app'))
    const serial = async () =>
      (
        await sql<{ serial: string }>`select client_serial::text as serial from pg_stat_ssl
        where pid = pg_backend_pid()`.execute(db)
      ).rows[0]?.serial
    const before = await serial()
    issue('splot_app')
    const client = await pool.connect()
    client.release(true) // this connection ends, the next query opens another
    expect(await serial()).not.toBe(before)
    expect(before).toMatch(/^\d+$/)
    await db.destroy()
  })

  /** As an operator writes it; the settings accept it for another machine too. */
  function addressOf(url: string, certificate?: string): string {
    const address = new URL(url)
    address.password = ''
    const own =
      certificate === undefined ? {} : { sslcert: file(`${certificate}.pem`), sslkey: file(`${certificate}.key`) }
    address.search = new URLSearchParams({ sslmode: 'verify-full', sslrootcert: file('ca.pem'), ...own }).toString()
    const elsewhere = (login: string) =>
      address.href.replace('127.0.0.1', 'baza.urzad.example').replace(/\/\/[^@]+@/, `//${login}@`)
    readSettings({ DATABASE_URL: elsewhere('splot_app'), DATABASE_OWNER_URL: elsewhere('splot_owner') })
    return address.href
  }

  async function whoAmI(url: string, certificate?: string): Promise<string | undefined> {
    const { db } = connect(addressOf(url, certificate), { size: 1 })
    try {
      return (await sql<{ name: string }>`select current_user as name`.execute(db)).rows[0]?.name
    } finally {
      await db.destroy()
    }
  }

  function keyOf(name: string): string {
    openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256', '-out', file(`${name}.key`))
    return file(`${name}.key`)
  }

  function issue(name: string): void {
    openssl('req', '-new', '-key', keyOf(name), '-subj', `/CN=${name}`, '-out', file(`${name}.csr`))
    const signed = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-extfile', file('san')]
    openssl('x509', '-req', '-in', file(`${name}.csr`), ...signed, '-days', '1', '-out', file(`${name}.pem`))
  }
})

function openssl(...words: string[]): void {
  const { status, stderr } = spawnSync('openssl', words, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}
