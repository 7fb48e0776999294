import { spawn, spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '../db/embedded/free-port.ts'

/** Where Debian's package postgresql-15 keeps its programs. */
export const POSTGRES_15 = '/usr/lib/postgresql/15/bin'
export const hasPostgres15 = existsSync(join(POSTGRES_15, 'postgres'))

const PATIENCE_MS = 30_000

/** Files of certificates, for a server that lets the two logins in by certificate alone. */
export type ServerCertificates = { authority: string; certificate: string; key: string }

/**
 * An external PostgreSQL 15 in a folder, prepared as the operations guide says: two logins and an empty database. With
 * certificates the logins need one of their own and have no other way in; the addresses then still lack it.
 */
export async function startPostgres15(
  folder: string,
  certificates?: ServerCertificates,
): Promise<{ appUrl: string; ownerUrl: string; stop: () => Promise<void> }> {
  const data = join(folder, 'data')
  const passwords = join(folder, 'password')
  writeFileSync(passwords, 'r')
  const asked = ['-D', data, '-U', 'postgres', `--pwfile=${passwords}`, '-A', 'scram-sha-256', '-E', 'UTF8']
  const initdb = spawnSync(...command('initdb', [...asked, '--locale=C', '--no-sync']), { encoding: 'utf8' })
  if (initdb.status !== 0) throw new Error(initdb.stderr)
  const port = await freePort()
  if (certificates !== undefined) writeFileSync(join(data, 'pg_hba.conf'), BY_CERTIFICATE)
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', ...tlsSettings(certificates)]
  const server = spawn(
    ...command('postgres', ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])]),
    { stdio: 'ignore' },
  )
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  const at = (login: string, database: string) => `postgres://${login}@127.0.0.1:${port}/${database}`
  await prepare(at('postgres:r', 'postgres'))
  return {
    appUrl: at('splot_app:a', 'splot'),
    ownerUrl: at('splot_owner:o', 'splot'),
    stop: async () => {
      server.kill('SIGINT')
      await gone
    },
  }
}

const BY_CERTIFICATE = `hostssl splot splot_app,splot_owner 127.0.0.1/32 cert
host all postgres 127.0.0.1/32 scram-sha-256
`

function tlsSettings(certificates: ServerCertificates | undefined): string[] {
  if (certificates === undefined) return []
  const { authority, certificate, key } = certificates
  return ['ssl=on', `ssl_ca_file=${authority}`, `ssl_cert_file=${certificate}`, `ssl_key_file=${key}`]
}

/** PostgreSQL refuses to run as root; a user namespace of its own is enough for it. */
function command(program: string, args: string[]): [string, string[]] {
  const path = join(POSTGRES_15, program)
  return process.getuid?.() === 0 ? ['unshare', ['--user', '--', path, ...args]] : [path, args]
}

async function prepare(rootUrl: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const root = new pg.Client({ connectionString: rootUrl })
    root.on('error', () => {})
    try {
      await root.connect()
      await root.query(`create role splot_owner login password 'o'`)
      await root.query(`create role splot_app login password 'a'`)
      await root.query('create database splot owner splot_owner template template0')
      return
    } catch (error) {
      if (Date.now() > until || !/ECONNREFUSED|starting up/.test((error as Error).message)) throw error
      await new Promise((resolve) => setTimeout(resolve, 100)) // the server is still getting up
    } finally {
      await root.end().catch(() => {})
    }
  }
}
