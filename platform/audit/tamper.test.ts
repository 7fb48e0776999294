import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type World, world } from '../testing/world.ts'
import { NO_HASH } from './fingerprint.ts'
import { auditModule } from './module.ts'
import { HeadsDisagree, sealAudit } from './seal-audit.ts'
import { linesOf, sealedBatches, tamper, verify, writeEntries } from './testing.ts'

/** Three batches: places 1–5, 6–10, 11–15. */
async function chain(): Promise<{ region: World; ids: string[] }> {
  const region = await world('2026-03-02', [auditModule])
  return { region, ids: await sealedBatches(region, 5, 5, 5) }
}

/** Kind and range of each damage, as short as the tests want to read it. */
async function damagesOf(region: World, knownHead?: string): Promise<string[]> {
  const { damages, isWhole } = await verify(region, knownHead)
  expect(isWhole).toBe(damages.length === 0)
  return damages.map(({ kind, fromPosition, toPosition, fromSeal, toSeal }) =>
    [kind, fromPosition && `${fromPosition}–${toPosition}`, fromSeal && `nr ${fromSeal}–${toSeal}`]
      .filter(Boolean)
      .join(' '),
  )
}

const sha256 = (list: string) => `encode(sha256(convert_to(json_build_array(${list})::text, 'UTF8')), 'hex')`

const rehash = (number: number) => `
  update audit.seal set hash = ${sha256(`'splot-seal-1', number::text, first_position::text, last_position::text,
    (extract(epoch from sealed_at) * 1000000)::bigint::text, previous_hash, (select string_agg(digest, '' order by position)
    from audit.link where position between first_position and last_position)`)} where number = ${number}`

const redigest = (position: number) => `
  update audit.link set digest = (select ${sha256(`'splot-entry-1', link.position::text, id::text,
    (extract(epoch from recorded_at) * 1000000)::bigint::text, actor_kind, actor_name, actor_id::text, on_behalf_of::text,
    operation, action, basis, subject_noun, subject_id`)} from audit.entry where id = link.entry_id) where position = ${position}`

/** Another value for a column, of its type; an entry renamed takes its link along. */
function changeOf({ name, type }: { name: string; type: string }, position: number): string {
  if (name === 'id')
    return `with other as (update audit.entry set id = gen_random_uuid() where id = ${entryAt(position)} returning id)
      update audit.link set entry_id = other.id from other where position = ${position}`
  const values: Record<string, string> = {
    uuid: 'gen_random_uuid()',
    'timestamp with time zone': `recorded_at + interval '1 ms'`,
  }
  const value = name === 'actor_kind' ? `'system'` : (values[type] ?? `'inne'`)
  return `update audit.entry set ${name} = ${value} where id = ${entryAt(position)}`
}

const entryAt = (position: number) => `(select entry_id from audit.link where position = ${position})`

test('nienaruszony łańcuch jest cały, a baza i sprawdzający liczą te same skróty', async () => {
  const { region } = await chain()
  const report = await verify(region)
  expect(report).toMatchObject({ isWhole: true, damages: [], notices: [], sealedEntries: 15, keptHeads: 3 })
  expect(report.newestSeal).toMatchObject({ number: 3, lastPosition: 15, hash: (await linesOf(region))[2]!.head!.hash })
})

test.each([
  ['zmieniony wpis', ['entry-changed 7–7'], [`update audit.entry set operation = 'x.y' where id = ${entryAt(7)}`]],
  ['usunięty wpis', ['entry-removed 7–7'], [`delete from audit.entry where id = ${entryAt(7)}`]],
  [
    'usunięty wpis razem z ogniwem',
    ['entry-removed 7–7'],
    [`delete from audit.entry where id = ${entryAt(7)}`, 'delete from audit.link where position = 7'],
  ],
  [
    'kilka usuniętych wpisów po kolei',
    ['entry-removed 4–8'],
    ['delete from audit.entry using audit.link where entry.id = link.entry_id and position between 4 and 8'],
  ],
  [
    'dwa wpisy zamienione miejscami w jednej partii',
    ['entry-reordered 7–7', 'entry-reordered 9–9'],
    [
      'update audit.link set position = -position + 16 + 1000 where position in (7, 9)',
      'update audit.link set position = position - 1000 where position > 1000',
    ],
  ],
  [
    'dwa wpisy zamienione miejscami między partiami, skróty na starych miejscach',
    ['entry-reordered 4–4', 'entry-reordered 12–12'],
    [
      `create temp table swapped as select position, entry_id from audit.link where position in (4, 12)`,
      `update audit.link set entry_id = gen_random_uuid() where position in (4, 12)`,
      `update audit.link set entry_id = (select entry_id from swapped where swapped.position = 16 - link.position) where position in (4, 12)`,
    ],
  ],
  [
    'wpis wstawiony z pominięciem kolejki',
    ['entry-inserted'],
    [
      `insert into audit.entry (id, recorded_at, actor_kind, operation, action) values (gen_random_uuid(), '2026-03-02', 'system', 'x', 'x')`,
    ],
  ],
  [
    'wpis wstawiony w środek, dalsze przesunięte',
    [
      'entry-changed 8–8',
      ...[9, 10, 11, 12, 13, 14, 15].map((place) => `entry-reordered ${place}–${place}`),
      'seal-removed 16–16',
    ],
    [
      `update audit.link set position = position + 1000 where position >= 8`,
      `insert into audit.entry (id, recorded_at, actor_kind, operation, action) values ('00000000-0000-4000-8000-000000000000', '2026-03-02', 'system', 'x', 'x')`,
      `insert into audit.link (position, entry_id, digest) values (8, '00000000-0000-4000-8000-000000000000', repeat('a', 64))`,
      `update audit.link set position = position - 999 where position > 1000`,
    ],
  ],
  [
    'zmieniony skrót pieczęci',
    ['seal-changed 6–10 nr 2–2', 'head-differs nr 2–2'],
    [`update audit.seal set hash = repeat('a', 64) where number = 2`],
  ],
  [
    'zmieniona chwila pieczęci',
    ['seal-changed 6–10 nr 2–2'],
    [`update audit.seal set sealed_at = sealed_at + interval '1 day' where number = 2`],
  ],
  [
    'zmieniony wpis z policzonym na nowo skrótem',
    ['seal-changed 6–10 nr 2–2'],
    [`update audit.entry set operation = 'x.y' where id = ${entryAt(7)}`, redigest(7)],
  ],
  [
    'zmieniony wpis z policzonymi na nowo skrótem i pieczęcią',
    ['seal-changed 6–10 nr 2–2', 'head-differs nr 2–2'],
    [`update audit.entry set operation = 'x.y' where id = ${entryAt(7)}`, redigest(7), rehash(2)],
  ],
  [
    'łańcuch napisany na nowo aż do końca',
    ['head-differs nr 2–3'],
    [
      `update audit.entry set operation = 'x.y' where id = ${entryAt(7)}`,
      redigest(7),
      rehash(2),
      'update audit.seal set previous_hash = (select hash from audit.seal where number = 2) where number = 3',
      rehash(3),
    ],
  ],
  ['usunięta pieczęć ze środka', ['seal-removed 6–10 nr 2–2'], ['delete from audit.seal where number = 2']],
  [
    'usunięta ostatnia pieczęć',
    ['seal-removed 11–15', 'tail-cut 11–15 nr 3–3'],
    ['delete from audit.seal where number = 3'],
  ],
  [
    'partie zamienione miejscami',
    ['seal-reordered 6–10 nr 3–3', 'seal-reordered 11–15 nr 2–2', 'head-differs nr 2–3'],
    [
      'update audit.seal set number = 1000 where number = 2',
      'update audit.seal set number = 2 where number = 3',
      'update audit.seal set number = 3 where number = 1000',
    ],
  ],
  [
    'ucięte wpisy i ogniwa, pieczęcie zostały',
    ['tail-cut 9–15'],
    [
      'delete from audit.entry using audit.link where entry.id = link.entry_id and position >= 9',
      'delete from audit.link where position >= 9',
    ],
  ],
  [
    'ucięty koniec razem z pieczęciami, wykaz został',
    ['tail-cut 6–15 nr 2–3'],
    [
      'delete from audit.entry using audit.link where entry.id = link.entry_id and position >= 6',
      'delete from audit.link where position >= 6',
      'delete from audit.seal where number >= 2',
    ],
  ],
  ['cały ślad usunięty', ['tail-cut 1–15 nr 1–3'], ['truncate audit.entry, audit.link, audit.seal, audit.unsealed']],
] as const)('%s', async (_what, damages, statements) => {
  const { region } = await chain()
  await tamper(region, ...statements)
  expect(await damagesOf(region)).toEqual(damages)
})

test('zmiana każdego pola wpisu jest widoczna, także pola dodanego później', async () => {
  const { region } = await chain()
  const columns = await columnsOfEntry(region)
  expect(columns).toHaveLength(11)
  await tamper(region, ...columns.map((column, place) => changeOf(column, place + 1)))
  expect(await damagesOf(region)).toEqual(columns.map((_column, place) => `entry-changed ${place + 1}–${place + 1}`))
})

async function columnsOfEntry(region: World): Promise<{ name: string; type: string }[]> {
  const { rows } = await sql<{ name: string; type: string }>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'audit' and table_name = 'entry' order by ordinal_position`.execute(region.db)
  return rows
}

test('wpis usunięty, zanim dostał pieczęć, zostawia lukę w kolejce, a następne dostają pieczęć', async () => {
  const { region } = await chain()
  const [first] = await writeEntries(region, 3)
  await tamper(region, `delete from audit.entry where id = '${first}'`)
  expect(await sealAudit(region.platform)).toBe(2)
  expect((await verify(region)).damages).toMatchObject([{ kind: 'entry-removed', entryId: first }])
})

test('pieczęć, której nie ma w wykazie, i obce wiersze wykazu', async () => {
  const { region } = await chain()
  const { path } = region.platform.heads
  const [first, second, third] = readFileSync(path, 'utf8').split('\n')

  writeFileSync(path, `${first}\n${third}\n`)
  expect(await damagesOf(region)).toEqual(['head-missing nr 2–2'])
  writeFileSync(path, `${first}\nto nie jest pieczęć\n${second}\n${third}\n`)
  expect(await damagesOf(region)).toEqual(['head-unreadable'])
  writeFileSync(path, `${first}\n${third}\n${second}\n`)
  expect(await damagesOf(region)).toEqual(['head-missing nr 2–2', 'head-unreadable'])
  writeFileSync(path, `${first}\n${second}\n${third?.replace(/ [0-9a-f]{64} /, ` ${NO_HASH} `)}\n`)
  expect(await damagesOf(region)).toEqual(['head-differs nr 3–3'])
})

test('koniec ucięty wszędzie naraz zdradza dopiero pieczęć zapisana gdzie indziej', async () => {
  const { region } = await chain()
  const { newestSeal } = await verify(region)
  const written = `${newestSeal!.number}:${newestSeal!.hash}`
  expect(await damagesOf(region, written)).toEqual([])

  const { path } = region.platform.heads
  writeFileSync(path, `${readFileSync(path, 'utf8').split('\n').slice(0, 2).join('\n')}\n`)
  await tamper(
    region,
    'delete from audit.entry using audit.link where entry.id = link.entry_id and position > 10',
    'delete from audit.link where position > 10',
    'delete from audit.seal where number = 3',
    'truncate audit.unsealed',
    `delete from audit.entry where not exists (select from audit.link where entry_id = entry.id)`,
  )
  expect(await damagesOf(region)).toEqual([])
  expect(await damagesOf(region, written)).toEqual(['known-head-absent nr 3–3'])
})

test('po odtworzeniu starszej bazy pieczętowanie trwa, ale wykaz nie dostaje pieczęci z innego łańcucha', async () => {
  const { region } = await chain()
  await tamper(
    region,
    'delete from audit.entry using audit.link where entry.id = link.entry_id and position > 10',
    'delete from audit.link where position > 10',
    'delete from audit.seal where number = 3',
  )
  const before = readFileSync(region.platform.heads.path, 'utf8')
  await writeEntries(region, 4)
  await expect(sealAudit(region.platform)).rejects.toThrow(HeadsDisagree)

  expect(readFileSync(region.platform.heads.path, 'utf8')).toBe(before)
  expect(await damagesOf(region)).toEqual(['head-differs nr 3–3'])
  expect((await verify(region)).sealedEntries).toBe(14)
})

test('po odłożeniu wykazu na bok powstaje nowy, a uwaga mówi, od kiedy dowodzi', async () => {
  const { region } = await chain()
  await tamper(region, `update audit.seal set sealed_at = sealed_at - interval '1 hour'`)
  rmSync(region.platform.heads.path)
  await sealAudit(region.platform)
  const { notices, keptHeads } = await verify(region)
  expect(keptHeads).toBe(3)
  expect(notices).toEqual([expect.stringMatching(/^Pieczęcie nr 1–3: w wykazie poza bazą dopiero od 20/)])
})

test('wiersz wykazu urwany w pół zapisu nie jest uszkodzeniem, gdy następny zapis go powtórzył', async () => {
  const { region } = await chain()
  const { path } = region.platform.heads
  for (const cut of [10, 60, 80]) {
    const text = readFileSync(path, 'utf8')
    const lastLine = text.lastIndexOf('\n', text.length - 2) + 1
    truncateSync(path, lastLine + cut)
    await sealAudit(region.platform)
    expect(await damagesOf(region)).toEqual([])
  }
})
