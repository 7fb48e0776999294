import { brotliDecompressSync, gzipSync } from 'node:zlib'
import { geoArea } from 'd3-geo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeShared } from '#platform/testing/shared-material.ts'
import { type World, world } from '#platform/testing/world.ts'
import { territoryOperations as api } from '../../shared/operations.ts'
import { importBytes } from '../../testing/given.ts'
import { realBytes, TERC_FILES } from '../../testing/real-files.ts'
import { areaOf, boundaryShapes } from '../api.ts'
import { territoryModule } from '../index.ts'

describeShared('granice 2477 gmin z rejestrem 2026', () => {
  let splot: World & { end: () => Promise<void> }
  let report: Awaited<ReturnType<typeof importBytes>>
  let took: number
  beforeAll(async () => {
    splot = await world('2026-03-02', [territoryModule])
    await importBytes(splot, 'importRegister', realBytes(TERC_FILES['2026-01-01']))
    const began = performance.now()
    report = await importBytes(splot, 'importBoundaries', realBytes('data/boundaries/pl-2020-municipalities.geojson'))
    took = performance.now() - began
  })
  afterAll(async () => await splot.end())

  test('import mówi, co połączył, których dwóch gmin brakuje i ile ma kraj', () => {
    process.stderr.write(`Import granic 3 MB: ${Math.round(took)} ms\n`)
    expect(report.rowsRead).toBe(2477)
    expect(report.counts.map(({ count }) => count)).toEqual([16, 380, 2477, 7050])
    expect(report.notes).toContain('Bez granicy w pliku: 2\u00a0gminy (120713 Szczawa, 200216 Grabówka).')
    expect(report.notes.join()).toMatch(/Łączna powierzchnia z granic: 312.685.km²/)
  })

  test('powierzchnie sumują się przez wszystkie poziomy do około 312 tysięcy km²', async () => {
    const areas = await splot.db.selectFrom('territory.boundary').select(['unitCode', 'areaKm2']).execute()
    const sum = (length: number) =>
      areas
        .filter(({ unitCode }) => unitCode.length === length && unitCode !== '00')
        .reduce((all, { areaKm2 }) => all + areaKm2, 0)
    const country = areas.find(({ unitCode }) => unitCode === '00')?.areaKm2 ?? Number.NaN
    expect(Math.abs(country - 312_000)).toBeLessThan(1500)
    for (const length of [2, 4, 6]) expect(Math.abs(sum(length) / country - 1)).toBeLessThan(1e-9)
    expect(Math.abs((areas.find(({ unitCode }) => unitCode === '2816')?.areaKm2 ?? 0) - 1776)).toBeLessThan(10)
  })

  test('mapy są małe, a każdy kształt jest obszarem, nie resztą globu', async () => {
    const scopes = await splot.db.selectFrom('territory.boundaryTopology').select(['scope', 'size', 'brotli']).execute()
    expect(scopes).toHaveLength(17)
    for (const { scope, brotli, size } of scopes) {
      const text = brotliDecompressSync(brotli)
      expect(text.length).toBe(size)
      expect(gzipSync(text).length, scope).toBeLessThan(scope === 'pl' ? 120_000 : 40_000)
    }
    const ctx = { db: splot.db, remember: (_key: string, make: () => Promise<unknown>) => make() } as never
    const shapes = await boundaryShapes(ctx, '28')
    expect(shapes?.municipalities).toHaveLength(116)
    const areas = await areaOf(ctx)
    for (const shape of [...(shapes?.municipalities ?? []), ...(shapes?.counties ?? [])]) {
      const drawn = geoArea(shape) * 6371.0072 ** 2
      expect(Math.abs(drawn / (areas.get(shape.id) ?? 0) - 1), shape.id).toBeLessThan(0.02)
    }
    expect(await boundaryShapes(ctx, '99')).toBeUndefined()
  })

  test('sąsiedzi gminy Pisz i powiatu piskiego są prawdziwi, a Szczawa granicy nie ma', async () => {
    const unit = (code: string) => splot.resident.call(api.getUnit, { params: { code } })
    const names = (found: { neighbours: { name: string }[] }) => found.neighbours.map(({ name }) => name).sort()
    expect(names(await unit('2816'))).toEqual([
      'ełcki',
      'giżycki',
      'grajewski',
      'kolneński',
      'mrągowski',
      'ostrołęcki',
      'szczycieński',
    ])
    expect((await unit('281603')).neighbours.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Biała Piska', 'Orzysz', 'Ruciane-Nida', 'Mikołajki']),
    )
    const szczawa = await unit('120713')
    expect([szczawa.boundary, szczawa.neighbours]).toEqual([null, []])
  })

  test('TopoJSON z kodami 2026 daje ten sam obraz do pół procenta', async () => {
    const dry = await importBytes(
      splot,
      'importBoundaries',
      realBytes('data/boundaries/derived_pl-2020-geometry_terc-2026.topojson'),
      { dryRun: true },
    )
    expect(dry).toMatchObject({ accepted: true, rowsRead: 2477 })
    expect(dry.counts.map(({ count }) => count).slice(0, 3)).toEqual([16, 380, 2477])
  })

  test('pliki samych powiatów i województw są odrzucone z podpowiedzią', async () => {
    for (const path of [
      'pl-2020-counties.geojson',
      'pl-2020-voivodeships.geojson',
      'pl-2025-wojewodztwa.geojson',
      'pl-2025-polska.geojson',
    ]) {
      const attempt = await importBytes(splot, 'importBoundaries', realBytes(`data/boundaries/${path}`), {
        dryRun: true,
      })
      expect(attempt.problems, path).toMatchObject([{ message: expect.stringContaining('Nie ma w pliku gmin') }])
    }
  })
})
