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

test('granice różnych dni leżą obok siebie: bieżące są najpóźniejsze, a mapa roku bierze swoje', async () => {
  const splot = await region()
  await givenRegister(splot)
  const map = (codes: string[], stateOn: string) =>
    importBytes(splot, 'importBoundaries', geoJson(smallMap(codes)), { stateOn })
  await map(['02', '04'], '2024-06-30')
  await map(['02'], '2015-01-01')

  const { items } = await splot.resident.call(api.listBoundaryStates, {})
  expect(items.map(({ stateOn, isCurrent }) => [stateOn, isCurrent])).toEqual([
    ['2024-06-30', true],
    ['2015-01-01', false],
  ])
  const of = (scope: string, year?: number) =>
    splot.resident.call(api.getBoundaries, { params: { scope }, query: year === undefined ? {} : { year } })
  await expect(of('04')).resolves.toBeDefined()
  await expect(of('04', 2021)).resolves.toBeDefined()
  await expect(of('04', 2016)).rejects.toMatchObject({ code: 'boundaries-not-loaded' })
  const unit = await splot.resident.call(api.getUnit, { params: { code: '040101' } })
  expect(unit.boundary).not.toBeNull()

  await givenRegister(splot, smallCountry('2025-01-01'))
  const rebuilt = await splot.resident.call(api.listBoundaryStates, {})
  expect(rebuilt.items.map(({ stateOn, isCurrent }) => [stateOn, isCurrent])).toEqual([
    ['2024-06-30', true],
    ['2015-01-01', false],
  ])
  await map(['02'], '2024-06-30')
  expect((await splot.resident.call(api.listBoundaryStates, {})).items).toHaveLength(2)
  await expect(of('04')).rejects.toMatchObject({ code: 'boundaries-not-loaded' })
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
