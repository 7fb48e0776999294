import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskOperations } from '#modules/indicators/shared/desk/operations.ts'
import { questionOperations } from '#modules/indicators/shared/desk/question-operations.ts'
import { evidenceOperations } from '#modules/indicators/shared/evidence/operations.ts'
import { TABLE_FORMATS } from '#modules/indicators/shared/table-formats.ts'
import { determined, type Equation } from '#modules/indicators/testing/attack.ts'
import { givenDelivered } from '#modules/indicators/testing/given-delivered.ts'
import { givenFigures } from '#modules/indicators/testing/given-figures.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { smallCountry } from '#modules/territory/testing/small-country.ts'
import { callByName, callOperation } from '#platform/call.ts'
import { readXlsxSheets } from '#platform/exchange/xlsx.ts'
import { OPERATOR, type WholeServer, wholeServer } from './testing/whole-server.ts'

/*
 * A small country with one sensitive row, asked by every channel there is. Rates of hidden counts are such that their
 * digits stand nowhere else, so a single leak is seen in any text.
 */

const ROW = 'ozps:10.4.violence'
const CODE = 'reason-violence'
const WORD = 'ukryte: mała liczba osób'

const municipalities = [...new Set(smallCountry('2024-01-01').map(({ code }) => code))].filter(
  (code) => code.length === 6,
)
const KINDS = Object.fromEntries(municipalities.map((code) => [code, ((Number(code.at(-1)) - 1) % 3) + 1])) as Record<
  string,
  1 | 2 | 3
>
/** Few people in tiny gminas: 81,1; 48,8; 93,0; 21,3 in a thousand. The others have hundreds among ten thousand. */
const SMALL = {
  '020101': { count: 3, people: 37 },
  '020102': { count: 2, people: 41 },
  '040101': { count: 4, people: 43 },
  '060101': { count: 1, people: 47 },
} as const
const isSmall = (code: string): code is keyof typeof SMALL => code in SMALL
const countOf = (code: string) => (isSmall(code) ? SMALL[code].count : Number(code.slice(1, 2)) * 10)
const peopleOf = (code: string) => (isSmall(code) ? SMALL[code].people : 10_000)
const SPELLED = ['81,1', '48,8', '93,0', '21,3', '81.08', '48.78', '93.02', '21.27']

let whole: WholeServer
/** Answers that only people of the region hear; they stand behind the same door. */
let askDesk: () => Promise<[name: string, answer: unknown][]>
const frozen: string[] = []

beforeAll(async () => {
  whole = await wholeServer()
  const { region, platform } = whole
  await givenRegister(region, smallCountry('2024-01-01'))
  const people = Object.fromEntries(municipalities.map((code) => [code, peopleOf(code)]))
  for (const year of [2023, 2024]) {
    await givenFigures(region, KINDS, { subject: 'P2137', year, columns: { ogółem: people } })
    const counts = Object.fromEntries(municipalities.map((code) => [code, countOf(code)]))
    await givenDelivered(region, KINDS, ROW, { subject: 'P9001', year, counts })
  }
  for (const order of [
    { kind: 'figure', unitCode: '040101', year: 2024 },
    { kind: 'figure', unitCode: '04', year: 2024 },
    { kind: 'chart', unitCode: '020101' },
    { kind: 'map', unitCode: '02' },
    { kind: 'table', unitCode: '0201' },
  ] as const) {
    const body = { ...order, indicatorCode: CODE, citingUnitCode: '0201', purpose: 'Diagnoza' }
    frozen.push((await callOperation(platform, OPERATOR, evidenceOperations.freeze, { body })).id)
  }
  // One of the small counts is corrected later: it stays hidden, and so does what it was.
  await givenDelivered(region, KINDS, ROW, {
    subject: 'P9001',
    year: 2024,
    counts: { '060101': 9 },
    publishedOn: '2025-09-30',
  })
  // A researcher asks about a hidden count; what was shown then is kept with the question.
  for (const unitCode of ['040101', '020103'])
    await callOperation(platform, OPERATOR, questionOperations.ask, {
      body: { indicatorCode: CODE, unitCode, year: 2024, question: 'Skąd ta liczba?', dueOn: '2026-04-01' },
    })
  askDesk = async () => {
    const answers: [string, unknown][] = []
    for (const [api, input] of DESK) {
      const { answer } = await callByName(platform, OPERATOR, api.name, { params: {}, query: {}, body: {}, ...input })
      const bytes = (answer as { bytes?: Uint8Array }).bytes
      answers.push([`${api.name} ${JSON.stringify(input)}`, bytes === undefined ? answer : strFromU8(bytes)])
    }
    return answers
  }
}, 120_000)
afterAll(async () => await whole?.end())

const UNITS = ['00', '02', '04', '06', '0201', '0401', '0601', ...Object.keys(SMALL), '020103']

/** Units beside others: with a hidden count, beside one that has it, and the sum of both. */
const COMPARED = ['020101', '020103', '040101', '040102', '0401']

const JSON_CHANNELS = () => [
  ...UNITS.flatMap((unit) => [
    `/profiles/${unit}`,
    ...[2023, 2024].map((year) => `/profiles/${unit}/explanations/${CODE}?year=${year}`),
  ]),
  ...['0201', '0401', '0601'].flatMap((county) => [
    `/county-comparisons/${county}`,
    `/diagnosis/county-booklets/${county}`,
  ]),
  ...['00', '02', '04', '06'].flatMap((scope) =>
    [2023, 2024].map((year) => `/indicators/${CODE}/map?scope=${scope}&year=${year}`),
  ),
  ...COMPARED.flatMap((unit) => [
    ...['none', 'self', 'both'].map((without) => `/profiles/${unit}/comparisons/${CODE}?year=2024&without=${without}`),
    `/profiles/${unit}/series/${CODE}`,
  ]),
  ...Object.keys(SMALL).map((unit) => `/profiles/${unit}/similar?weights=population:9,${CODE}:1`),
  `/composites?parts=${CODE}&scope=00`,
  '/figure-revisions?since=2026-01-01',
  '/evidence',
  ...frozen.map((id) => `/evidence/${id}`),
]
const DESK = [
  ...['00', '02', '04', '0201', '0401'].flatMap((scope) => [
    ...[2023, 2024].flatMap((year) => [
      [deskOperations.getCoverage, { params: { scope }, query: { year } }],
      [deskOperations.exportCoverage, { params: { scope, format: 'csv' }, query: { year } }],
      [deskOperations.listOutliers, { params: { scope }, query: { year } }],
    ]),
    [deskOperations.getIndicatorCoverage, { params: { scope, indicatorCode: CODE } }],
  ]),
  [deskOperations.listFreshness, {}],
  [deskOperations.listImports, {}],
  [questionOperations.list, {}],
] as [{ name: string }, object][]
const TABLES = [
  ...['00', '0401', '020101', '040101'].flatMap((unit) => [`/profiles/${unit}`, `/profiles/${unit}/trends/${CODE}`]),
  ...['0201', '0401', '0601'].map((county) => `/county-comparisons/${county}`),
  `/indicators/${CODE}/map`,
  `/indicators/${CODE}/map?scope=02&year=2023`,
  `/indicators/${CODE}/years`,
  `/composites?parts=${CODE}&scope=00`,
  ...COMPARED.map((unit) => `/profiles/${unit}/explanations/${CODE}?year=2024`),
  ...['020101', '040101', '0401'].flatMap((unit) => [
    `/profiles/${unit}/series/${CODE}`,
    `/profiles/${unit}/comparisons/${CODE}`,
    `/profiles/${unit}/rankings/${CODE}`,
  ]),
  '/figure-revisions/2026-01-01',
]
const PAGES = () => [
  ...COMPARED.map((unit) => `/porownanie?jednostka=${unit}&wskaznik=${CODE}&bez=obie`),
  ...['020101', '040101', '060101'].map((unit) => `/gmina/${unit}`),
  `/wynik-zlozony?wagi=${CODE}:1&grupa=00&gmina=040101`,
  ...['0201', '0401', '0601'].map((county) => `/powiat/${county}`),
  ...['00', '02', '04'].map((unit) => `/region/${unit}?wskaznik=${CODE}`),
  ...['00', '04', '0201', '020101', '060101'].map((unit) => `/wskazniki/${CODE}?jednostka=${unit}&rok=2024`),
  ...['02', '04', '06'].map((region) => `/osadz/mapa/${CODE}/${region}`),
  ...['04', '0401', '020101', '060101'].map((unit) => `/osadz/wykres/${CODE}/${unit}`),
  '/zeszyty/0201',
  '/zeszyty/0401/ekran',
  ...frozen.map((id) => `/dowod/${id}`),
]

async function get(url: string) {
  const answer = await whole.server.inject({ url, headers: { accept: url.startsWith('/api') ? '*/*' : 'text/html' } })
  expect([url, answer.statusCode]).toEqual([url, 200])
  return answer
}
const api = (path: string) => get(`/api/v1${path}`)

/** Every text of a file as it would be searched by whoever opened it. */
async function textsOf(path: string): Promise<string> {
  if (path.endsWith('/xlsx')) {
    const sheets = await readXlsxSheets((await api(path)).rawPayload)
    return sheets.flatMap(({ rows }) => rows.map((row) => row.join(' | '))).join('\n')
  }
  if (path.endsWith('/docx')) {
    const parts = unzipSync((await api(path)).rawPayload)
    return strFromU8(parts['word/document.xml'] as Uint8Array).replaceAll(/<[^>]+>/g, ' ')
  }
  return (await api(path)).body
}

test('żadna odpowiedź żadnego kanału nie ma ukrytej liczby, a tam, gdzie byłaby, stoi jej słowo', async () => {
  const texts = new Map<string, string>()
  for (const path of JSON_CHANNELS()) texts.set(path, (await api(path)).body)
  for (const path of TABLES)
    for (const format of TABLE_FORMATS) {
      const [table = '', query] = path.split('?')
      texts.set(`${path} ${format}`, await textsOf(`${table}/${format}${query === undefined ? '' : `?${query}`}`))
    }
  for (const path of PAGES()) texts.set(path, (await get(path)).body)
  for (const county of ['0201', '0401']) {
    const path = `/diagnosis/county-booklets/${county}/docx`
    texts.set(path, await textsOf(path))
  }
  for (const [name, answer] of await askDesk()) texts.set(name, JSON.stringify(answer))
  const leaks = [...texts].flatMap(([path, text]) =>
    SPELLED.filter((one) => text.includes(one)).map((one) => [path, one]),
  )
  expect(leaks).toEqual([])
  for (const path of [
    '/gmina/020101',
    '/powiat/0201',
    `/region/02?wskaznik=${CODE}`,
    `/wskazniki/${CODE}?jednostka=020101&rok=2024`,
    `/osadz/mapa/${CODE}/02`,
    `/osadz/wykres/${CODE}/020101`,
    '/county-comparisons/0201 csv',
    '/county-comparisons/0201 xlsx',
    '/county-comparisons/0201 json-stat',
    '/county-comparisons/0201 csv-metadata.json',
    `/indicators/${CODE}/map json-stat`,
    `/profiles/020101/series/${CODE} json-stat`,
    '/figure-revisions/2026-01-01 json-stat',
    ...frozen.map((id) => `/dowod/${id}`),
  ])
    expect([path, /ukryte|ukryta/.test(texts.get(path) ?? '')]).toEqual([path, true])
  // and what is not hidden is there, so the search looked at real answers
  const county = `${((SMALL['020101'].count + SMALL['020102'].count + countOf('020103')) / (37 + 41 + 10_000)) * 1000}`
  expect(texts.get('/county-comparisons/0201')).toContain(county.slice(0, 8))
}, 120_000)

type Published = Map<string, number>

/** Counts of the sensitive row that any answer tells: as a cell, as a part of a sum, or as a rate over a known number. */
async function publishedCounts(): Promise<Published> {
  const found: Published = new Map()
  const tell = (unit: string, year: number, count: number) => found.set(`${unit} ${year}`, Math.round(count))
  const peopleIn = (unit: string) =>
    municipalities
      .filter((code) => unit === '00' || code.startsWith(unit))
      .reduce((sum, code) => sum + peopleOf(code), 0)
  const visit = (node: unknown, year: number | null): void => {
    if (Array.isArray(node)) for (const one of node) visit(one, year)
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return
    const fact = node as Record<string, unknown>
    const at = typeof fact.year === 'number' ? fact.year : year
    if (fact.label === LABEL && typeof fact.value === 'number') tell(String(fact.unitCode), at as number, fact.value)
    if (fact.label === LABEL && Array.isArray(fact.parts))
      for (const part of fact.parts as { unitCode: string; value: number | null }[])
        if (part.value !== null) tell(part.unitCode, at as number, part.value)
    if (fact.indicatorCode === CODE && typeof fact.value === 'number')
      tell(String(fact.unitCode), at as number, (fact.value * peopleIn(String(fact.unitCode))) / 1000)
    for (const one of Object.values(fact)) visit(one, at)
  }
  for (const [, answer] of await askDesk()) visit(answer, null)
  for (const path of JSON_CHANNELS()) {
    const answer = (await api(path)).json()
    visit(answer, null)
    if (path.includes('/map?')) {
      const { codes, values, year, scope, scopeValue } = answer
      codes.forEach((code: string, place: number) => {
        if (values[place] !== null) tell(code, year, (values[place] * peopleOf(code)) / 1000)
      })
      if (scopeValue !== null) tell(scope, year, (scopeValue * peopleIn(scope)) / 1000)
    }
  }
  return found
}
const LABEL = 'osoby korzystające z pomocy z powodu przemocy domowej'

/** What the published counts say of those that are not. The corrected one is another unknown since its correction. */
function equationsOf(published: Published): Equation[] {
  return [...published].flatMap(([name, total]) => {
    const [unit = '', year] = name.split(' ')
    const members = municipalities.filter((code) => code !== unit && (unit === '00' || code.startsWith(unit)))
    const known = members.map((code) => published.get(`${code} ${year}`)).filter((count) => count !== undefined)
    const unknowns = members.filter((code) => !published.has(`${code} ${year}`)).map((code) => `${code} ${year}`)
    return unknowns.length === 0 ? [] : [{ unknowns, total: total - known.reduce((sum, count) => sum + count, 0) }]
  })
}

test('suma wszystkich kanałów nie ma jednego rozwiązania dla żadnej ukrytej liczby', async () => {
  const published = await publishedCounts()
  for (const year of [2023, 2024])
    for (const code of municipalities) expect([code, published.has(`${code} ${year}`)]).toEqual([code, !isSmall(code)])
  // sums were found as well: of a county with two small counts, and of the country
  expect(published.get('0201 2024')).toBe(5 + countOf('020103'))
  expect(published.has('0401 2024')).toBe(false)
  expect(published.has('04 2024')).toBe(false)
  const equations = equationsOf(published)
  expect(equations.length).toBeGreaterThan(1)
  expect([...determined(equations)]).toEqual([])
})

test('stan danych mówi, że liczba jest ukryta, i nie pokazuje jej wśród odstających ani w pytaniu', async () => {
  const answers = new Map(await askDesk())
  const told = (name: string) => JSON.stringify([...answers].filter(([one]) => one.startsWith(name)))
  expect(told('indicators.getCoverage {"params":{"scope":"0401"},"query":{"year":2024}}')).toContain(
    '"kind":"protected"',
  )
  expect(told('indicators.listFigureQuestions')).toContain(WORD)
  const outliers = [...answers].filter(([name]) => name.startsWith('indicators.listOutliers'))
  const found = outliers.flatMap(
    ([, answer]) => (answer as { items: { indicatorCode: string; unitCode: string }[] }).items,
  )
  expect(found.filter(({ indicatorCode, unitCode }) => indicatorCode === CODE && isSmall(unitCode))).toEqual([])
})

test('reszta większej jednostki bez jednej gminy jest tylko tam, gdzie wszystkie pozostałe są jawne', async () => {
  for (const unit of ['020101', '020103', '040101', '040102']) {
    const { groups } = (await api(`/profiles/${unit}/comparisons/${CODE}?year=2024&without=self`)).json()
    const told = groups.filter(({ wholeWithout }: { wholeWithout: number | null }) => wholeWithout !== null)
    for (const { within } of told) {
      const others = municipalities.filter(
        (code) => code !== unit && (within.code === '00' || code.startsWith(within.code)),
      )
      expect([unit, within.code, others.filter(isSmall)]).toEqual([unit, within.code, []])
    }
    expect([unit, told.length > 0]).toEqual([unit, unit === '040101'])
  }
})

test('ten sam atak łapie kanał, który zostawiłby choć jedną sumę', async () => {
  const published = await publishedCounts()
  published.set('0401 2024', 4 + countOf('040102') + countOf('040103'))
  expect([...determined(equationsOf(published))]).toContainEqual(['040101 2024', 4])
})

test('ta sama odpowiedź wychodzi za każdym razem, a o zmianie ukrytej liczby wiadomo tylko to, że była', async () => {
  const once = await publishedCounts()
  expect(await publishedCounts()).toEqual(once)
  const { items } = (await api('/figure-revisions?since=2026-01-01')).json()
  expect(items).toEqual([
    expect.objectContaining({ unitCode: '060101', isProtected: true, value: null, newValue: null }),
  ])
  expect((await api('/figure-revisions/2026-01-01/csv')).body).toContain(`${WORD};${WORD}`)
})
