import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { headsFile } from '../audit/heads-file.ts'
import { openVault } from '../auth/open-vault.ts'
import { createVault, KEY_FILE } from '../auth/vault.ts'
import { connect } from '../db/connect.ts'
import { type EmbeddedDatabase, openEmbedded } from '../db/embedded/embedded.ts'
import { migrate } from '../db/migrate.ts'
import { fileStore } from '../documents/file-store.ts'
import { assemble } from '../platform.ts'
import { placeWithRoom } from '../testing/place-with-room.ts'
import { makeBackup } from './make-backup.ts'
import { BrokenBackup, listFiles, MANIFEST, provedManifest } from './manifest.ts'
import { backupModule } from './module.ts'
import { KEPT_BACKUPS, nightlyBackup } from './nightly.ts'
import { restoreBackup } from './restore-backup.ts'

/** An installation, three copies of it and three that were restored. */
const ROOM_BYTES = 1e9
const NOW = new Date('2026-03-02T01:30:00Z')

let folder: string
let dataDir: string
let database: EmbeddedDatabase
let goodBackup: string

beforeAll(async () => {
  folder = mkdtempSync(join(placeWithRoom(ROOM_BYTES), 'splot-kopia-'))
  dataDir = join(folder, 'dane')
  database = await openEmbedded({ dataDir })
  await migrate(database.ownerUrl, 'splot_app')
  await fileStore(join(dataDir, 'files')).put(new TextEncoder().encode('przechowywany plik'))
  await query(database.ownerUrl, 'create table platform.probe (n integer primary key, t text not null)')
  await query(
    database.ownerUrl,
    "insert into platform.probe select n, repeat('ż', 200) from generate_series(1, 5000) n",
  )
  goodBackup = await makeBackup({ dataDir, rootUrl: database.rootUrl }, join(folder, 'kopie'), NOW)
}, 120_000)

afterAll(async () => {
  await database?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Every table of the installation with the number and the checksum of its rows. */
async function contentOf(url: string): Promise<Record<string, string>> {
  const tables = await query(
    url,
    "select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname !~ '^(pg_|information_schema)' order by 1",
  )
  const content: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await query(
      url,
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`,
    )
    content[name as string] = row?.sum as string
  }
  return content
}

test('kopia odtworzona w pustym miejscu ma każdą tabelę i każdy plik takie same', async () => {
  const before = await contentOf(database.ownerUrl)
  const moved = join(folder, 'inny-komputer')
  chmodSync(join(goodBackup, 'postgres'), 0o755) // as a disk without rights leaves it
  await restoreBackup(goodBackup, moved)
  for (const inner of ['.', 'postgres', 'postgres/base'])
    expect([inner, statSync(join(moved, inner)).mode & 0o077]).toEqual([inner, 0])

  const restored = await openEmbedded({ dataDir: moved })
  try {
    const after = await contentOf(restored.ownerUrl)
    expect(Object.keys(after).length).toBeGreaterThan(20)
    expect(after).toEqual(before)
    expect(await migrate(restored.ownerUrl, 'splot_app')).toEqual([])
  } finally {
    await restored.stop()
  }
  expect(readdirSync(join(moved, 'files'), { recursive: true })).toEqual(
    readdirSync(join(dataDir, 'files'), { recursive: true }),
  )
}, 120_000)

test('kopia zabiera klucz szyfrowania: w odtworzonej instalacji kody drugiego składnika działają, a bez klucza start mówi dlaczego', async () => {
  const { db } = connect(database.appUrl)
  const accountId = '7d9e0a0e-6f0e-4f7c-9a55-0d5d8c6b1a01'
  const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  try {
    const vault = await openVault(db, join(dataDir, KEY_FILE))
    await db
      .insertInto('auth.account')
      .values({ id: accountId, email: 'anna@urzad.example', name: 'Anna Nowak' })
      .execute()
    const factor = { accountId, secret: vault.seal(secret, accountId), confirmedAt: NOW.toISOString() }
    await db.insertInto('auth.secondFactor').values(factor).execute()
  } finally {
    await db.destroy()
  }
  const made = await makeBackup({ dataDir, rootUrl: database.rootUrl }, join(folder, 'z-kluczem'), NOW)
  const moved = join(folder, 'z-kluczem-odtworzone')
  await restoreBackup(made, moved)
  const restored = await openEmbedded({ dataDir: moved })
  const again = connect(restored.appUrl)
  try {
    const vault = await openVault(again.db, join(moved, KEY_FILE))
    const row = await again.db.selectFrom('auth.secondFactor').select('secret').executeTakeFirstOrThrow()
    expect(row.secret).not.toContain(secret)
    expect(vault.open(row.secret as string, accountId)).toBe(secret)
    rmSync(join(moved, KEY_FILE))
    await expect(openVault(again.db, join(moved, KEY_FILE))).rejects.toThrow('Brakuje pliku klucza')
    expect(existsSync(join(moved, KEY_FILE))).toBe(false)
  } finally {
    await again.db.destroy()
    await restored.stop()
  }
}, 120_000)

test('kopia robiona pod zapisami ma wszystko, co potwierdzono przed jej początkiem, i nic w połowie', async () => {
  let written = 5000
  let isWriting = true
  const writer = (async () => {
    const client = new pg.Client({ connectionString: database.ownerUrl })
    client.on('error', () => {})
    await client.connect()
    while (isWriting) {
      // pairs in one transaction: a whole copy holds both or neither
      await client.query('begin')
      await client.query("insert into platform.probe values ($1, 'a')", [written + 1])
      await client.query("insert into platform.probe values ($1, 'b')", [written + 2])
      await client.query('commit')
      written += 2
    }
    await client.end()
  })()
  await new Promise((resolve) => setTimeout(resolve, 300))
  const acknowledged = written
  const made = await makeBackup({ dataDir, rootUrl: database.rootUrl }, join(folder, 'gorące'), NOW)
  isWriting = false
  await writer

  const moved = join(folder, 'gorące-odtworzone')
  await restoreBackup(made, moved)
  const restored = await openEmbedded({ dataDir: moved })
  try {
    const [row] = await query(restored.ownerUrl, 'select count(*)::int as count, max(n) as last from platform.probe')
    expect(row?.count).toBe(row?.last)
    expect((row?.count as number) % 2).toBe(0)
    expect(row?.count).toBeGreaterThanOrEqual(acknowledged)
    expect(acknowledged).toBeGreaterThan(5000)
  } finally {
    await restored.stop()
  }
}, 120_000)

test.each([
  ['zmieniony plik', 'secrets.json', (text: string) => `${text} `, 'secrets.json kopii zmienił się'],
  ['brak pliku', 'postgres/PG_VERSION', () => undefined, 'brakuje pliku postgres/PG_VERSION'],
  ['obcy plik', 'obcy', () => 'x', 'jest plik obcy'],
  ['urwany spis', MANIFEST, () => '{', 'jest uszkodzony'],
  ['nie kopia', MANIFEST, () => undefined, 'nie ma pliku splot-backup.json'],
] as const)(
  'uszkodzona kopia (%s) nie zostawia niczego w folderze danych',
  async (which, path, damage, sentence) => {
    const file = join(goodBackup, path)
    const good = existsSync(file) ? readFileSync(file, 'utf8') : undefined
    const target = join(folder, `nic-${which}`)
    put(file, damage(good ?? ''))
    try {
      await expect(restoreBackup(goodBackup, target)).rejects.toThrow(sentence)
      expect(existsSync(target) || existsSync(`${target}.part`)).toBe(false)
    } finally {
      put(file, good)
    }
    await expect(provedManifest(goodBackup)).resolves.toMatchObject({ postgres: '18' })
  },
  60_000,
)

/** A file with this text, or no file. */
function put(file: string, text: string | undefined): void {
  if (text === undefined) rmSync(file, { force: true })
  else writeFileSync(file, text)
}

test('kopia nocna powstaje raz na noc, od drugiej w nocy, a najstarsze ponad dwa tygodnie znikają', async () => {
  const target = join(folder, 'nocne')
  const { db } = connect(database.appUrl)
  let now = new Date('2026-03-02T00:59:00Z') // 1:59 in Warsaw: still the night before
  const heads = headsFile(join(dataDir, 'audit-heads.log'))
  const platform = assemble(
    { db, files: fileStore(join(dataDir, 'files')), heads, vault: createVault(Buffer.alloc(32)), clock: () => now },
    [backupModule],
  )
  const light = async (to: string, at: Date) => {
    const made = join(to, `splot-${at.toISOString().replaceAll(/[:-]|\.\d+/g, '')}`)
    mkdirSync(made, { recursive: true })
    writeFileSync(join(made, 'plik'), made)
    const manifest = {
      format: 1,
      madeAt: at.toISOString(),
      postgres: '18',
      migration: '',
      files: await listFiles(made),
    }
    writeFileSync(join(made, MANIFEST), JSON.stringify(manifest))
    return made
  }
  const night = (instant: string) => {
    now = new Date(instant)
    return nightlyBackup(platform, light, target)
  }
  try {
    expect(await night('2026-03-02T00:59:00Z')).toBe('made')
    expect(await night('2026-03-02T00:59:59Z')).toBe('held')
    expect(await night('2026-03-02T01:00:00Z')).toBe('made')
    expect(await night('2026-03-02T22:00:00Z')).toBe('held')
    mkdirSync(join(target, 'obcy-folder'))
    for (let day = 3; day <= 20; day += 1)
      expect(await night(`2026-03-${String(day).padStart(2, '0')}T02:00:00Z`)).toBe('made')
    const left = readdirSync(target).sort()
    expect(left).toHaveLength(KEPT_BACKUPS + 1)
    expect(left).toContain('obcy-folder')
    expect(left.at(-1)).toBe('splot-20260320T020000Z')
    const { rows } =
      await sql`select count(*)::int as count from audit.entry where operation = 'backup.record'`.execute(db)
    expect(rows).toEqual([{ count: 20 }])
  } finally {
    await db.destroy()
  }
}, 120_000)

test('do niepustego folderu nie odtwarza', async () => {
  await expect(restoreBackup(goodBackup, dataDir)).rejects.toThrow(BrokenBackup)
}, 60_000)
