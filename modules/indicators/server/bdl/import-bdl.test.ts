import { expect, test } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { importBytes } from '#modules/territory/testing/given.ts'
import { smallVoivodeship, terc } from '#modules/territory/testing/small-country.ts'
import { documentOperations } from '#platform/documents/operations.ts'
import { world } from '#platform/testing/world.ts'
import { bdlOperations } from '../../shared/bdl/operations.ts'
import { bdlModule, countAll, importExport, observationsOf, officeCsv, refusedExport, region } from './testing.ts'

const FILE = 'RYNE_1944_CTAB_20250616.csv'
const UNEMPLOYED = officeCsv(
  ['ogółem;2023;[osoba]', 'ogółem;2024;[osoba]'],
  [
    ['0000000', 'POLSKA', 100, 90],
    ['0200000', 'ŁĄKOWE 02', 60, 50],
    ['0201000', 'Powiat brzeziński 02', 60, 50],
    ['0201011', 'Brzezina 02 (1)', 30, 25],
    ['0201022', 'Brzezina 02 (2)', 20, ''],
    ['0201023', 'Brzezina 02 (3)', '', 15],
    ['0201033', 'Żabie Łęgi 02 (3)', 10, 10],
    ['0201034', 'Żabie Łęgi 02 - miasto (4)', 0, 6],
    ['0201035', 'Żabie Łęgi 02 - obszar wiejski (5)', 0, 4],
    ['0209992', 'Dawna Gmina do 2019 (2)', '', ''],
  ],
)

test('plik z rokiem i jednostką w nagłówku wczytuje się bez pytań, a każdy wiersz jest rozliczony', async () => {
  const splot = await region()

  const report = await importExport(splot, FILE, UNEMPLOYED)

  expect(report).toMatchObject({
    accepted: true,
    rowsRead: 10,
    subject: { code: 'P1944' },
    publishedOn: '2025-06-16',
    years: [2023, 2024],
    variables: [{ label: 'ogółem', measureUnit: 'osoba' }],
    observations: { added: 12, changed: 0, confirmed: 0, keptNewer: 0, withdrawn: 0, missing: 0 },
    notLoaded: [{ code: '020999', name: 'Dawna Gmina do 2019 (2)', rows: 1 }],
    questions: [],
  })
  expect(report.counts).toEqual([
    { label: 'Polska', count: 1 },
    { label: 'województwa', count: 1 },
    { label: 'powiaty', count: 1 },
    { label: 'gminy', count: 3 },
    { label: 'części gmin (niewczytane)', count: 2 },
    { label: 'kolejne wiersze gmin, które zmieniły rodzaj', count: 1 },
    { label: 'jednostki spoza rejestru (niewczytane)', count: 1 },
  ])
})

test('gmina, która zmieniła rodzaj, jest jednym szeregiem, a rodzaj jest z wiersza z liczbą', async () => {
  const splot = await region()
  await importExport(splot, FILE, UNEMPLOYED)

  expect(await observationsOf(splot, '020102')).toEqual([
    { subjectCode: 'P1944', label: 'ogółem', year: 2023, value: 20, status: 'value', municipalityKind: 2 },
    { subjectCode: 'P1944', label: 'ogółem', year: 2024, value: 15, status: 'value', municipalityKind: 3 },
  ])
  expect(await observationsOf(splot, '0201')).toMatchObject([{ value: 60, municipalityKind: null }, { value: 50 }])
})

test('każda liczba ma pochodzenie, a plik zostaje bez zmian z sumą kontrolną i warunkami użycia', async () => {
  const splot = await region()
  await importExport(splot, FILE, UNEMPLOYED)

  const origin = await splot.db.selectFrom('indicators.origin').selectAll().executeTakeFirstOrThrow()
  expect(origin).toMatchObject({
    publisher: 'Główny Urząd Statystyczny, Bank Danych Lokalnych',
    licence: 'CC BY 4.0',
    subjectCode: 'P1944',
    publishedOn: '2025-06-16',
    obtainedOn: '2026-02-01',
    synthetic: false,
  })
  expect(new TextDecoder().decode(await splot.platform.files.get(origin.fileSha256))).toBe(UNEMPLOYED)
  const strangers = await splot.db
    .selectFrom('indicators.observation')
    .where('originId', '<>', origin.id)
    .selectAll()
    .execute()
  expect(strangers).toEqual([])
})

test('import podnosi wersję danych i zostawia ślad, a mieszkaniec importować nie może', async () => {
  const splot = await region()
  const version = async () =>
    (await splot.db.selectFrom('platform.dataVersion').selectAll().executeTakeFirstOrThrow()).version
  const before = await version()

  await importExport(splot, FILE, UNEMPLOYED)

  expect(await version()).toBe(before + 1)
  const [{ id } = { id: '' }] = await splot.db.selectFrom('indicators.origin').select('id').execute()
  const trace = await splot.db.selectFrom('audit.entry').selectAll().where('subjectNoun', '=', 'origin').execute()
  expect(trace).toMatchObject([{ operation: 'indicators.importBdl', action: 'indicators.import', subjectId: id }])
  await expect(
    splot.resident.call(bdlOperations.importBdl, {
      body: { fileSha256: 'a'.repeat(64), fileName: FILE, dryRun: true },
    }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})

test('próba bez zapisu mówi to samo co zapis i nie zostawia niczego', async () => {
  const splot = await region()
  const version = async () =>
    (await splot.db.selectFrom('platform.dataVersion').selectAll().executeTakeFirstOrThrow()).version
  const before = await version()

  const rehearsal = await importExport(splot, FILE, UNEMPLOYED, { dryRun: true })

  expect(await countAll(splot)).toEqual({ origins: 0, variables: 0, observations: 0, answers: 0 })
  expect(await version()).toBe(before)
  const real = await importExport(splot, FILE, UNEMPLOYED)
  expect(rehearsal).toEqual({ ...real, dryRun: true })
})

test('bez podgrupy plik jest odrzucany, bo „ogółem” to raz ludzie, raz bezrobotni', async () => {
  const splot = await region()

  const refused = await refusedExport(splot, 'bezrobotni.csv', UNEMPLOYED)
  expect(refused).toMatchObject({
    accepted: false,
    questions: [{ flag: '--subject', text: 'Z jakiej podgrupy Banku Danych Lokalnych jest ten plik?' }],
    problems: [{ remedy: expect.stringContaining('--subject P2137') }],
  })
  expect(await countAll(splot)).toMatchObject({ origins: 0, observations: 0 })

  const named = await importExport(splot, 'bezrobotni.csv', UNEMPLOYED, { subject: 'P1944' })
  expect(named).toMatchObject({
    accepted: true,
    publishedOn: null,
    notes: expect.arrayContaining([expect.stringContaining('nie niesie daty')]),
  })
})

test('opcja --subject nie może przeczyć nazwie nadanej przez urząd', async () => {
  const splot = await region()
  const refused = await refusedExport(splot, FILE, UNEMPLOYED, { subject: 'P2137' })
  expect(refused.problems).toMatchObject([{ message: expect.stringContaining('P1944') }])
})

const PEOPLE = officeCsv(
  ['ogółem'],
  [
    ['0201011', 'Brzezina 02 (1)', 3000],
    ['0201022', 'Brzezina 02 (2)', 2000],
  ],
)

test('o rok pyta się raz: pamiętany jest dla tej samej treści, ale nie dla innej o tym samym nagłówku', async () => {
  const splot = await region()
  const name = 'LUDN_2137_CTAB_20210625.csv'

  const asked = await importExport(splot, name, PEOPLE, { dryRun: true })
  expect(asked).toMatchObject({
    accepted: false,
    questions: [{ flag: '--year', text: 'Za który rok są te liczby?' }],
    problems: [{ message: 'Plik nie mówi, za który rok są liczby.', remedy: expect.stringContaining('--year') }],
  })
  expect(await refusedExport(splot, name, PEOPLE)).toMatchObject({ questions: [{ flag: '--year' }] })

  expect(await importExport(splot, name, PEOPLE, { year: 2020 })).toMatchObject({ accepted: true, years: [2020] })
  expect(await importExport(splot, name, PEOPLE)).toMatchObject({
    accepted: true,
    years: [2020],
    observations: { added: 0, confirmed: 2, withdrawn: 0 },
  })

  const nextYear = await refusedExport(splot, 'LUDN_2137_CTAB_20220701.csv', PEOPLE.replace('3000', '3001'))
  expect(nextYear.questions).toEqual([{ flag: '--year', text: 'Za który rok są te liczby?' }])
})

test('próba bez zapisu nie zapamiętuje odpowiedzi', async () => {
  const splot = await region()
  const name = 'LUDN_2137_CTAB_20210625.csv'
  expect(await importExport(splot, name, PEOPLE, { year: 2020, dryRun: true })).toMatchObject({ accepted: true })
  expect(await refusedExport(splot, name, PEOPLE)).toMatchObject({ questions: [{ flag: '--year' }] })
})

test('o jednostkę pyta się raz dla nagłówka podgrupy, a o znaną nie pyta się wcale', async () => {
  const splot = await region()
  const clubs = (count: number) => officeCsv(['kluby;2024'], [['0201011', 'Brzezina 02 (1)', count]])

  const asked = await refusedExport(splot, 'KULT_9001_CTAB_20250101.csv', clubs(3))
  expect(asked.questions).toEqual([{ flag: '--unit', text: 'W jakiej jednostce jest „kluby”?' }])
  expect(asked.problems).toMatchObject([{ remedy: expect.stringContaining('--unit') }])

  const first = await importExport(splot, 'KULT_9001_CTAB_20250101.csv', clubs(3), { unit: 'szt.' })
  expect(first).toMatchObject({
    variables: [{ label: 'kluby', measureUnit: 'szt.' }],
    notes: expect.arrayContaining([expect.stringContaining('P9001')]),
  })
  expect(await importExport(splot, 'KULT_9001_CTAB_20260101.csv', clubs(4))).toMatchObject({
    accepted: true,
    variables: [{ measureUnit: 'szt.' }],
  })
  expect(await refusedExport(splot, 'KULT_9002_CTAB_20250101.csv', clubs(5))).toMatchObject({
    questions: [{ flag: '--unit' }],
  })
})

test('gdy brakuje roku i jednostki, pyta się o jedno i drugie naraz', async () => {
  const splot = await region()
  const file = officeCsv(['kluby'], [['0201011', 'Brzezina 02 (1)', 3]])
  expect((await refusedExport(splot, 'KULT_9001_CTAB_20250101.csv', file)).questions.map(({ flag }) => flag)).toEqual([
    '--year',
    '--unit',
  ])
  expect(await importExport(splot, 'KULT_9001_CTAB_20250101.csv', file, { year: 2024, unit: 'szt.' })).toMatchObject({
    accepted: true,
  })
  expect(await importExport(splot, 'KULT_9001_CTAB_20250101.csv', file)).toMatchObject({
    accepted: true,
    years: [2024],
  })
})

test('poprawiony rok wycofuje to, co wczytano pod błędnym', async () => {
  const splot = await region()
  const name = 'LUDN_2137_CTAB_20210625.csv'
  await importExport(splot, name, PEOPLE, { year: 2012 })

  const corrected = await importExport(splot, name, PEOPLE, { year: 2020 })

  expect(corrected).toMatchObject({ observations: { added: 2, withdrawn: 2 } })
  expect(corrected.notes.join(' ')).toMatch(/wycofano 2.obserwacje/)
  expect(await observationsOf(splot, '020101')).toMatchObject([{ year: 2020, value: 3000 }])
  expect(await importExport(splot, name, PEOPLE)).toMatchObject({ years: [2020], observations: { confirmed: 2 } })
})

test('poprawiona jednostka i podgrupa też wycofują, a dwie jednostki jednej zmiennej się nie mieszają', async () => {
  const splot = await region()
  const file = (count: number) => officeCsv(['kluby;2024'], [['0201011', 'Brzezina 02 (1)', count]])
  await importExport(splot, 'kluby.csv', file(3), { subject: 'P9001', unit: 'tys.' })
  expect(await importExport(splot, 'kluby.csv', file(3), { subject: 'P9001', unit: 'szt.' })).toMatchObject({
    variables: [{ measureUnit: 'szt.' }],
    observations: { withdrawn: 1 },
  })

  const other = await refusedExport(splot, 'KULT_9001_CTAB_20260101.csv', file(4), { unit: 'tys.' })
  expect(other.problems).toMatchObject([{ message: expect.stringMatching(/„tys\.”.*„szt\.”/) }])

  await importExport(splot, 'kluby.csv', file(3), { subject: 'P9002', unit: 'szt.' })
  expect(await observationsOf(splot, '020101')).toMatchObject([{ subjectCode: 'P9002', label: 'kluby' }])
  expect(await countAll(splot)).toMatchObject({ origins: 1, variables: 1, observations: 1 })
})

test('jednostka z opcji nie może przeczyć temu, co o podgrupie wiadomo', async () => {
  const splot = await region()
  const refused = await refusedExport(splot, 'LUDN_2137_CTAB_20210625.csv', PEOPLE, { year: 2020, unit: 'tys. osób' })
  expect(refused.problems).toMatchObject([{ message: expect.stringContaining('„osoba”') }])
})

test('bez rejestru plik czeka, a porada mówi, co wczytać najpierw', async () => {
  const splot = await world('2026-03-02', [territoryModule, bdlModule])
  const refused = await refusedExport(splot, FILE, UNEMPLOYED)
  expect(refused.problems).toMatchObject([{ remedy: expect.stringContaining('import teryt') }])
})

test('zmyślone liczby trafiają tylko do regionu pokazowego, a prawdziwe tylko do prawdziwego', async () => {
  const real = await region()
  expect((await refusedExport(real, FILE, UNEMPLOYED, { synthetic: true })).problems).toMatchObject([
    { message: expect.stringContaining('prawdziwy rejestr') },
  ])

  const show = await world('2026-03-02', [territoryModule, bdlModule])
  await importBytes(show, 'importRegister', terc(smallVoivodeship('98', '2026-01-01')), { synthetic: true })
  const invented = officeCsv(['ogółem;2024;[osoba]'], [['9801011', 'Brzezina 98 (1)', 7]])
  expect((await refusedExport(show, FILE, invented)).problems).toMatchObject([
    { message: expect.stringContaining('pokazowy'), remedy: expect.stringContaining('splot -- init') },
  ])
  await importExport(show, FILE, invented, { synthetic: true })
  expect(await show.db.selectFrom('indicators.origin').select(['synthetic', 'publisher']).execute()).toEqual([
    { synthetic: true, publisher: expect.stringContaining('zmyślone') },
  ])
})

test('pliku, którego nikt nie przekazał, wczytać się nie da', async () => {
  const splot = await region()
  const body = { fileSha256: 'b'.repeat(64), fileName: FILE, dryRun: false }
  await expect(splot.operator.call(bdlOperations.importBdl, { body })).rejects.toMatchObject({
    code: 'file-not-stored',
  })
})

test('dwa importy naraz nie gubią ani nie dublują liczb', async () => {
  const splot = await region()
  const files = ['RYNE_1944_CTAB_20250616.csv', 'RYNE_1944_CTAB_20240616.csv', 'RYNE_1944_CTAB_20230616.csv']
  const shas = await Promise.all(
    files.map((name, at) =>
      splot.operator.call(documentOperations.storeFile, {
        query: { name, mediaType: 'text/csv', origin: 'GUS', licence: 'CC BY 4.0', obtainedOn: '2026-02-01' },
        body: { content: new TextEncoder().encode(`${UNEMPLOYED}${'\r\n'.repeat(at)}`) },
      }),
    ),
  )
  const reports = await Promise.all(
    shas.map(({ sha256 }, at) =>
      splot.operator.call(bdlOperations.importBdl, {
        body: { fileSha256: sha256, fileName: files[at]!, dryRun: false },
      }),
    ),
  )
  expect(reports.map(({ observations }) => observations.added).sort()).toEqual([0, 0, 12])
  expect(await countAll(splot)).toMatchObject({ origins: 3, variables: 1, observations: 12 })
  const [{ publishedOn } = { publishedOn: null }] = await splot.db
    .selectFrom('indicators.observation')
    .innerJoin('indicators.origin', 'originId', 'indicators.origin.id')
    .select('publishedOn')
    .distinct()
    .execute()
  expect(publishedOn).toBe('2025-06-16')
})

test('plik z jednego województwa wczytuje się, a raport mówi, że nie daje całości', async () => {
  const splot = await region()
  expect((await importExport(splot, FILE, UNEMPLOYED)).notes).toEqual([
    expect.stringMatching(/POLSKA w 2023 r\.: 60 z 100 \(i w 1.innej komórce\)\./),
  ])
})
