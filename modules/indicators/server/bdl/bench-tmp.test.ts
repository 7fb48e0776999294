import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { test } from 'vitest'
import { importBytes } from '#modules/territory/testing/given.ts'
import { territoryModule } from '#modules/territory/server/index.ts'
import { world } from '#platform/testing/world.ts'
import { bdlModule, importExport } from './testing.ts'
test('bench', async () => {
  const splot = await world('2026-03-02', [territoryModule, bdlModule])
  await importBytes(splot, 'importRegister', new Uint8Array(readFileSync('/work/shared/data/teryt/TERC_Urzedowy_2026-01-08.csv')))
  const units = await splot.db.selectFrom('territory.unit').select(['code', 'kind', 'name']).where('level', '=', 'municipality').orderBy('code').execute()
  const lines = ['"Kod";"Nazwa";"Rodzaj";"Rok";"Wartosc";"Jednostka miary";"Atrybut";']
  for (const u of units) for (const v of ['a', 'b', 'c', 'd', 'e']) for (let y = 2001; y <= 2024; y++) lines.push(`${u.code}${u.kind};"${u.name} (${u.kind})";"${v}";"${y}";${(y * 7 + Number(u.code)) % 9973},5;"szt.";"";`)
  const wide = [`"Kod";"Nazwa";${['a', 'b', 'c', 'd', 'e'].flatMap((v) => Array.from({ length: 24 }, (_, i) => `"${v};${2001 + i};[szt.]";`)).join('')}`]
  for (const u of units) wide.push(`${u.code}${u.kind};"${u.name} (${u.kind})";${['a', 'b', 'c', 'd', 'e'].flatMap(() => Array.from({ length: 24 }, (_, i) => `${((2001 + i) * 7 + Number(u.code)) % 9973},5;`)).join('')}`)
  console.log('rows', lines.length - 1)
  const client = new pg.Client({ connectionString: splot.appUrl })
  client.on('error', () => {})
  await client.connect()
  for (let run = 0; run < 3; run++) {
    for (const [form, text] of [['CREL', lines], ['CTAB', wide]] as const) {
    let marks: string[] = []
    const t = performance.now()
    splot.platform.onProgress = (x, d) => marks.push(`${x} ${d ?? ''} ${(performance.now() - t).toFixed(0)}`)
    const r = await importExport(splot, `KULT_9001_${form}_2026010${run + 1}.csv`, text.join('\r\n') + '\r\n'.repeat(run + 1))
    const imported = performance.now() - t
    const out = (await sql<Record<string, unknown>>`select variable_id, year, unit_code, municipality_kind, value, status, origin_id from indicators.observation`.execute(splot.db)).rows
    const copyText = out.map((o) => [o.variableId, o.year, o.unitCode, o.municipalityKind ?? '\\N', o.value ?? '\\N', o.status, o.originId].join('\t') + '\n')
    await client.query('delete from indicators.observation'); await client.query('vacuum indicators.observation').catch(() => {})
    const t2 = performance.now()
    const stream = client.query(copyFrom('copy indicators.observation (variable_id, year, unit_code, municipality_kind, value, status, origin_id) from stdin'))
    await pipeline(Readable.from((function* () { for (let i = 0; i < copyText.length; i += 1000) yield copyText.slice(i, i + 1000).join('') })()), stream)
    const copied = performance.now() - t2
    console.log(form, run, 'import', imported.toFixed(0), 'copy', copied.toFixed(0), 'ratio', (imported / copied).toFixed(2), JSON.stringify(r.observations), marks.join(' | '), out.length)
    await client.query('delete from indicators.observation')
    await client.query('delete from indicators.origin where true')
    await client.query('delete from indicators.variable')
    await new pg.Client({}).end().catch(() => {})
    }
  }
  await client.end()
}, 900000)
