import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { callOperation } from '#platform/call.ts'
import { type World, world } from '#platform/testing/world.ts'
import { territoryOperations as api } from '../../shared/operations.ts'
import { givenRegister, importBytes } from '../../testing/given.ts'
import { smallCountry, smallVoivodeship, terc } from '../../testing/small-country.ts'
import { geoJson, smallMap } from '../../testing/small-map.ts'
import { territoryModule } from '../index.ts'

const region = () => world('2026-03-02', [territoryModule])

async function namesOnMap(splot: World, scope: string): Promise<string[]> {
  const { bytes } = await splot.resident.call(api.getBoundaries, { params: { scope } })
  const map = JSON.parse(brotliDecompressSync(bytes).toString())
  return map.objects.municipalities.geometries.map(
    ({ properties }: { properties: { name: string } }) => properties.name,
  )
}

test('po wczytaniu granic jednostka ma powierzchnię ze źródłem, sąsiadów i mapę', async () => {
  const splot = await region()
  await givenRegister(splot)
  const report = await importBytes(splot, 'importBoundaries', geoJson(smallMap()))
  expect(report).toMatchObject({ accepted: true, rowsRead: 48 })

  const unit = await splot.resident.call(api.getUnit, { params: { code: '0201022' } })
  expect(unit.neighbours.map(({ code }) => code)).toEqual(['020101', '020103'])
  expect(unit.boundary).toMatchObject({ source: { origin: 'plik testowy', obtainedOn: '2026-01-08' } })
  expect(unit.boundary?.areaKm2).toBeGreaterThan(200)
  const trace = await splot.db.selectFrom('audit.entry').selectAll().where('subjectNoun', '=', 'boundary-set').execute()
  expect(trace).toHaveLength(1)

  const { mediaType, encoding, bytes } = await splot.resident.call(api.getBoundaries, { params: { scope: 'pl' } })
  expect([mediaType, encoding]).toEqual(['application/json', 'br'])
  expect(Object.keys(JSON.parse(brotliDecompressSync(bytes).toString()).objects)).toEqual(['counties', 'voivodeships'])
})

test('nowy plik zastępuje poprzedni w całości, a odrzucony zostawia poprzedni nietknięty', async () => {
  const splot = await region()
  await givenRegister(splot)
  await importBytes(splot, 'importBoundaries', geoJson(smallMap()))
  const before = await splot.db
    .selectFrom('territory.boundary')
    .select(['unitCode', 'areaKm2'])
    .orderBy('unitCode')
    .execute()

  await expect(importBytes(splot, 'importBoundaries', new TextEncoder().encode('{}'))).rejects.toMatchObject({
    code: 'import-refused',
  })
  await importBytes(splot, 'importBoundaries', geoJson(smallMap(['02'])), { dryRun: true })
  expect(
    await splot.db.selectFrom('territory.boundary').select(['unitCode', 'areaKm2']).orderBy('unitCode').execute(),
  ).toEqual(before)

  await importBytes(splot, 'importBoundaries', geoJson(smallMap(['02'])))
  const after = await splot.db.selectFrom('territory.boundary').select('unitCode').orderBy('unitCode').execute()
  expect(after.map(({ unitCode }) => unitCode)).toEqual(['02', '0201', '020101', '020102', '020103'])
  expect(await splot.db.selectFrom('territory.boundarySet').selectAll().execute()).toHaveLength(1)
  await expect(splot.resident.call(api.getBoundaries, { params: { scope: '04' } })).rejects.toMatchObject({
    code: 'boundaries-not-loaded',
  })
})

test('nowszy rejestr odświeża nazwy na mapie i rozpoznaje gminy, które plik granic już rysował', async () => {
  const splot = await region()
  const earlier = smallCountry('2024-01-01').filter(({ code }) => code !== '020101' && code !== '040101')
  await givenRegister(splot, earlier)
  await importBytes(splot, 'importBoundaries', geoJson(smallMap()))
  expect(await namesOnMap(splot, '02')).toEqual(['Brzezina 02', 'Żabie Łęgi 02'])

  const renamed = smallCountry('2025-01-01').map((entry) =>
    entry.code === '020102' ? { ...entry, name: 'Brzezie' } : entry,
  )
  await givenRegister(splot, renamed)

  expect(await namesOnMap(splot, '02')).toEqual(['Brzezina 02', 'Brzezie', 'Żabie Łęgi 02'])
  const unit = await splot.resident.call(api.getUnit, { params: { code: '020101' } })
  expect(unit.boundary?.areaKm2).toBeGreaterThan(50)
})

test('granice bez rejestru są odrzucone, a w regionie pokazowym leżą, gdzie chcą', async () => {
  const empty = await region()
  await expect(importBytes(empty, 'importBoundaries', geoJson(smallMap()))).rejects.toMatchObject({
    code: 'register-not-loaded',
  })

  const demo = await region()
  await importBytes(demo, 'importRegister', terc(smallVoivodeship('98', '2024-01-01')), { synthetic: true })
  const report = await importBytes(demo, 'importBoundaries', geoJson(smallMap(['98'])))
  expect(report).toMatchObject({ accepted: true })
  await expect(importBytes(demo, 'importBoundaries', geoJson(smallMap()))).rejects.toMatchObject({
    details: { report: { problems: [{ message: expect.stringMatching(/Tylko 0 z 48 kodów/) }] } },
  })
})

test('import pliku, którego nikt nie przekazał, mówi, co zrobić najpierw', async () => {
  const splot = await region()
  const attempt = callOperation(splot.platform, { kind: 'system', name: 'test' }, api.importRegister, {
    body: { fileSha256: 'f'.repeat(64), dryRun: false },
  })
  await expect(attempt).rejects.toMatchObject({ code: 'file-not-stored' })
})
