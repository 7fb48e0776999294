import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { territoryModule } from '#modules/territory/server/index.ts'
import { givenRegister } from '#modules/territory/testing/given.ts'
import { VOIVODESHIP_CODES } from '#modules/territory/testing/small-country.ts'
import { type World, world } from '#platform/testing/world.ts'
import { type ExpectedVariable, expectedVariables } from '../../shared/bdl/expected-variables.ts'
import type { SyncOrder } from '../../shared/sync/operations.ts'
import { syncOperations } from '../../shared/sync/operations.ts'
import { QUOTAS } from '../../shared/sync/quota.ts'
import { indicatorsModule } from '../index.ts'
import { createBank } from './bank.ts'
import { type SyncRest, workSync } from './work-sync.ts'

/** A unit of the bank's list; with a role it is not a unit of the register under its own name. */
export type BankUnit = { id: string; name: string; level: number; role?: 'part' | 'former' | 'stranger' }
type Cell = { val?: number | null; value?: number; attrId: number }
type BankVariable = {
  subjectId: string
  dimensions: string[]
  measureUnitName: string
  level: number
  lastUpdate: string
  /** What a unit has in a year; undefined: nothing. Twelve digits. */
  cell: (unitId: string, year: number) => Cell | undefined
}
/** What the bank does instead of answering. */
export type Misdeed =
  | { does: 'status'; status: number; headers?: Record<string, string> }
  | { does: 'truncate' | 'silence' | 'cut-line' }
  | { does: 'change'; change: (answer: { totalRecords: number; lastUpdate?: string; results: unknown[] }) => unknown }
type Request = { at: number; path: string; client: string; status: number }

/** A local server that answers as the bank does, counts our questions as the bank would, and misbehaves when told to. */
export type TestBank = {
  url: string
  units: BankUnit[]
  years: number[]
  variables: Map<number, BankVariable>
  log: Request[]
  /** Questions beyond a quota, by the bank's own count. */
  excess: number
  misbehave: (path: string, times: number) => Misdeed | undefined
  latencyMs: () => number
}

/** Time that passes only when somebody sleeps or the bank takes its time. */
export type Time = { now: () => number; pass: (ms: number) => void }

/** Twelve digits of a unit of the small country: macroregion 01, region 1, subregion 01. */
export function bankId(code: string, kind = 0): string {
  const [voivodeship, rest] = [code.slice(0, 2), code.slice(2)]
  if (code === '00') return '000000000000'
  return rest === '' ? `01${voivodeship}00000000` : `01${voivodeship}101${rest.padEnd(4, '0')}${kind}`
}

/**
 * The small country as the bank lists it: also parts of urban-rural municipalities, the former kind of one, and a unit
 * that no register has.
 */
export function smallBankUnits(): BankUnit[] {
  const units = VOIVODESHIP_CODES.flatMap((code): BankUnit[] => [
    { id: bankId(code), name: `ŁĄKOWE ${code}`, level: 2 },
    { id: bankId(`${code}01`), name: `Powiat brzeziński ${code}`, level: 5 },
    { id: bankId(`${code}0101`, 1), name: `Brzezina ${code}`, level: 6 },
    { id: bankId(`${code}0102`, 2), name: `Brzezina ${code}`, level: 6 },
    { id: bankId(`${code}0103`, 2), name: `Żabie Łęgi ${code} (do 2019)`, level: 6, role: 'former' },
    { id: bankId(`${code}0103`, 3), name: `Żabie Łęgi ${code}`, level: 6 },
    { id: bankId(`${code}0103`, 4), name: `Żabie Łęgi ${code} – miasto`, level: 6, role: 'part' },
    { id: bankId(`${code}0103`, 5), name: `Żabie Łęgi ${code} – obszar wiejski`, level: 6, role: 'part' },
    { id: bankId(`${code}0198`, 2), name: 'Powiat nieustalony', level: 6, role: 'stranger' },
  ])
  return [{ id: bankId('00'), name: 'POLSKA', level: 0 }, ...units]
}

/** Figures that add up: a municipality's are made of its code, those of larger units are sums. */
export function addingUp(units: readonly BankUnit[], of: (code: string, year: number) => number) {
  const codes = units.filter(({ level, role }) => level === 6 && role === undefined).map(({ id }) => registerCode(id))
  const roles = new Map(units.map(({ id, role }) => [id, role]))
  return (id: string, year: number): Cell | undefined => {
    const role = roles.get(id)
    if (role === 'former' || role === 'stranger') return { val: 0, attrId: 0 } // what the bank writes where it has nothing
    const code = registerCode(id)
    const below = code.length === 6 ? [code] : codes.filter((one) => code === '00' || one.startsWith(code))
    return { val: below.reduce((sum, one) => sum + of(one, year), 0), attrId: 1 }
  }
}

export function registerCode(id: string): string {
  if (id === bankId('00')) return '00'
  const [voivodeship, county, municipality] = [id.slice(2, 4), id.slice(7, 9), id.slice(9, 11)]
  return `${voivodeship}${county === '00' ? '' : county}${municipality === '00' ? '' : municipality}`
}

/** People of a unit of the small country: a number that differs from unit to unit and year to year. */
export const someNumber = (code: string, year: number) => (Number(code) % 977) + (year - 2000) * 3 + 1000

/** An expected variable, as the bank would describe it. */
export function asExpected(expected: ExpectedVariable, cell: BankVariable['cell']): BankVariable {
  return {
    subjectId: expected.subject ?? 'P9001',
    dimensions: expected.label.split('; '),
    measureUnitName: expected.measureUnit,
    level: 6,
    lastUpdate: '2025-05-14T15:05:15.743',
    cell,
  }
}

export function expectedVariable(number: number): ExpectedVariable {
  const found = expectedVariables().find(({ variableId }) => variableId === number)
  if (found === undefined) throw new Error(`Zmiennej ${number} nie ma w spisie.`)
  return found
}

/** Numbers of two counts of people that indicators stand on: the population and the registered unemployed. */
export const PEOPLE = 72305
export const UNEMPLOYED = 10514

/** A region with the small country's register, time that stands, and the bank beside it. */
export async function regionWithBank(units = smallBankUnits(), register?: Parameters<typeof givenRegister>[1]) {
  const region = await world('2026-03-02', [territoryModule, indicatorsModule])
  await givenRegister(region, register)
  region.setNow('2026-03-02T01:30:00Z')
  const time: Time = { now: () => region.platform.clock().getTime(), pass: region.pass }
  const bank = await startBank(time, units)
  return { region, time, bank }
}

export async function startBank(time: Time, units: BankUnit[]): Promise<TestBank> {
  const cell = addingUp(units, someNumber)
  const bank: TestBank = {
    url: '',
    units,
    years: [2022, 2023],
    variables: new Map([PEOPLE, UNEMPLOYED].map((number) => [number, asExpected(expectedVariable(number), cell)])),
    log: [],
    excess: 0,
    misbehave: () => undefined,
    latencyMs: () => 20,
  }
  const times = new Map<string, number>()
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/api\/v1/, '')
    times.set(path, (times.get(path) ?? 0) + 1)
    serve(bank, time, request, response, path, times.get(path) ?? 0)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  bank.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`
  return bank
}

function serve(
  bank: TestBank,
  time: Time,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  times: number,
) {
  const client = String(request.headers['x-clientid'] ?? '')
  const latency = bank.latencyMs()
  time.pass(latency / 2)
  const entry: Request = { at: time.now(), path, client, status: 200 }
  if (isBeyondQuota(bank, entry)) bank.excess += 1
  bank.log.push(entry)
  time.pass(latency / 2)
  const misdeed = bank.misbehave(path, times)
  if (misdeed?.does === 'silence') return // the client's patience ends first
  if (misdeed?.does === 'cut-line') return void request.socket.destroy()
  const send = (status: number, body: string, headers: Record<string, string> = {}) => {
    entry.status = status
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
  }
  if (misdeed?.does === 'status') return send(misdeed.status, '{"errors":[]}', misdeed.headers)
  const answer = answerTo(bank, new URL(path, 'http://bank.example'))
  if (answer === undefined) return send(404, '{"errors":[{"errorDescription":"Nie znaleziono"}]}')
  const text = JSON.stringify(misdeed?.does === 'change' ? misdeed.change(answer as never) : answer)
  send(200, misdeed?.does === 'truncate' ? text.slice(0, text.length / 2) : text)
}

/** The bank's own count: what arrived within each window that ends now, with the newcomer. */
export function isBeyondQuota({ log }: Pick<TestBank, 'log'>, { at, client }: Pick<Request, 'at' | 'client'>): boolean {
  const arrivals = log.filter((one) => one.client === client).map((one) => one.at)
  return QUOTAS[client === '' ? 'anonymous' : 'registered'].some(
    ({ seconds, requests }) => arrivals.filter((one) => one > at - seconds * 1000).length + 1 > requests,
  )
}

function answerTo(bank: TestBank, { pathname, searchParams }: URL): unknown {
  const [, what, ...rest] = pathname.split('/')
  if (what === 'units')
    return pageOf(bank, searchParams, 'level', ({ id, name, level }) => ({ id, name, level, hasDescription: false }))
  const number = Number(rest.at(-1))
  const variable = bank.variables.get(number)
  if (variable === undefined) return undefined
  const { subjectId, dimensions, measureUnitName, level, lastUpdate, cell } = variable
  if (what === 'variables') {
    const named = Object.fromEntries(dimensions.map((value, at) => [`n${at + 1}`, value]))
    return { id: number, subjectId, ...named, level, measureUnitId: 26, measureUnitName, years: bank.years }
  }
  const asked = searchParams.getAll('year').map(Number)
  const years = bank.years.filter((year) => asked.length === 0 || asked.includes(year))
  const page = pageOf(bank, searchParams, 'unit-level', ({ id, name }) => ({
    id,
    name,
    values: years.flatMap((year) => {
      const found = cell(id, year)
      return found === undefined ? [] : [{ year: String(year), ...found }]
    }),
  }))
  const { page: _, pageSize: __, ...envelope } = page // the answers with figures may leave these out
  return { ...envelope, variableId: number, measureUnitId: 26, aggregateId: 1, lastUpdate }
}

/** A list in the bank's envelope. */
function pageOf<Row>(bank: TestBank, query: URLSearchParams, levelName: string, row: (unit: BankUnit) => Row) {
  const all = bank.units.filter(({ level }) => level === Number(query.get(levelName)))
  const [page, pageSize] = [Number(query.get('page')), Number(query.get('page-size'))]
  const results = all.slice(page * pageSize, (page + 1) * pageSize).map(row)
  const hasNext = (page + 1) * pageSize < all.length
  const links = { self: `?page=${page}`, ...(hasNext ? { next: `?page=${page + 1}` } : {}) }
  return { totalRecords: all.length, page, pageSize, links, results }
}

type Set = { region: World; time: Time; bank: TestBank }

/** Works as a process would: to the end unless a wait is longer than the patience given. */
export async function work(
  { region, time, bank }: Set,
  {
    clientId,
    patienceMs = Number.POSITIVE_INFINITY,
    timeoutMs = 20_000,
  }: { clientId?: string; patienceMs?: number; timeoutMs?: number } = {},
): Promise<SyncRest> {
  return await workSync({
    platform: region.platform,
    actor: { kind: 'operator', name: 'test' },
    bank: createBank({ apiUrl: bank.url, clientId, timeoutMs }),
    sleep: async (ms) => time.pass(ms),
    patienceMs,
    isStopping: () => false,
  })
}

/** Starts a synchronisation of these variables and works it to its end; answers with its log. */
export async function synchronise(
  set: Set,
  numbers: number[] | 'all' = [PEOPLE],
  years: Partial<SyncOrder> = {},
  timeoutMs = 20_000,
) {
  const body = { dryRun: false, ...(numbers === 'all' ? {} : { variables: numbers }), ...years }
  const { sync } = await set.region.operator.call(syncOperations.start, { body })
  if (sync === null) throw new Error('To było tylko liczenie.')
  const rest = await work(set, { timeoutMs })
  const log = await set.region.operator.call(syncOperations.get, { params: { syncId: sync.id } })
  const itemOf = (number: number) => {
    const item = log.items.find(({ variableNumber }) => variableNumber === number)
    if (item === undefined) throw new Error(`Dziennik nie ma pozycji ${number}.`)
    return item
  }
  return { rest, log, itemOf }
}

/** Everything held, as text, in one order. */
export async function heldFigures(region: World): Promise<string[]> {
  const rows = await region.db
    .selectFrom('indicators.observation as o')
    .innerJoin('indicators.variable as v', 'v.id', 'o.variableId')
    .select(['v.subjectCode', 'v.label', 'o.year', 'o.unitCode', 'o.municipalityKind', 'o.value', 'o.status'])
    .orderBy('v.subjectCode')
    .orderBy('v.label')
    .orderBy('o.year')
    .orderBy('o.unitCode')
    .execute()
  return rows.map((row) => Object.values(row).join(' '))
}
