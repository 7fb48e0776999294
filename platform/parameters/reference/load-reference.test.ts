import pg from 'pg'
import { describe, expect, inject, test } from 'vitest'
import { migrate } from '../../db/migrate.ts'
import { type World, world } from '../../testing/world.ts'
import { parametersModule } from '../module.ts'
import { parameterOperations as api } from '../operations.ts'
import { amendedFiles, type Edits, loadInto } from '../testing/given-reference.ts'
import { loadReference } from './load-reference.ts'
import { readReferenceFiles } from './reference-files.ts'

const DAY = '2026-11-22'

async function emptyDatabase(): Promise<string> {
  const { rootUrl, ownerUrl } = inject('database')
  const name = `law_${Math.random().toString(36).slice(2)}`
  await onServer(rootUrl, `create database ${name} owner splot_owner template template0`)
  const url = ownerUrl.replace(/\/splot$/, `/${name}`)
  await migrate(url, 'splot_app')
  return url
}

async function onServer(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

const ROWS = `select (select count(*) from parameters.parameter_value)::int as values,
  (select count(*) from parameters.codelist_entry)::int as entries,
  (select count(*) from parameters.edition)::int as editions`
const rowsIn = async (region: World) => (await onServer(region.ownerUrl, ROWS))[0]

/** Changes the value in the one row of a parameter that has it. */
const setCell = (text: string, beginning: string, from: string, to: string) =>
  text
    .split('\n')
    .map((line) => (line.startsWith(beginning) ? line.replace(from, to) : line))
    .join('\n')

describe('wczytywanie', () => {
  test('pusta baza dostaje wszystko raz, a następny start nie robi nic', async () => {
    const url = await emptyDatabase()
    expect(await loadReference(url)).toBe(1)
    const [first] = await onServer(url, ROWS)
    expect(first).toMatchObject({ editions: 1 })
    expect(Number(first?.values)).toBeGreaterThan(50)
    expect(Number(first?.entries)).toBeGreaterThan(111)

    expect(await loadReference(url)).toBeUndefined()
    expect((await onServer(url, ROWS))[0]).toEqual(first)
  })

  test('dwa starty naraz wczytują raz', async () => {
    const url = await emptyDatabase()
    const editions = await Promise.all([loadReference(url), loadReference(url), loadReference(url)])
    expect(editions.filter((edition) => edition !== undefined)).toEqual([1])
  })

  test('świat testu ma prawo wczytane, a start niczego w nim nie zmienia', async () => {
    const region = await world(DAY, [])
    expect(await loadInto(region, readReferenceFiles())).toBeUndefined()
    expect(await rowsIn(region)).toMatchObject({ editions: 1 })
  })

  test('sama zmiana słów nie rusza wierszy, a widać ją od razu', async () => {
    const region = await world(DAY, [parametersModule])
    const before = await rowsIn(region)
    await region.resident.call(api.getParameter, { params: { code: 'diagnosis-period' } })

    const edits = {
      parameters: (text: string) => text.replace('gdy wnioski z rozeznania istotnie się zmienią', 'gdy trzeba'),
    }
    expect(await loadInto(region, amendedFiles(edits))).toBe(2)

    expect(await rowsIn(region)).toEqual({ ...before, editions: 2 })
    const { parameter } = await region.resident.call(api.getParameter, { params: { code: 'diagnosis-period' } })
    expect(parameter.description).toContain('gdy trzeba')
  })

  test('nowe prawo: stary okres dostaje koniec, nowy dochodzi, a strona pokazuje zapowiedź', async () => {
    const region = await world(DAY, [parametersModule])
    expect(await loadInto(region, amendedFiles(RAISED))).toBe(2)

    const { value, periods, withdrawn } = await region.resident.call(api.getParameter, {
      params: { code: 'procurement-threshold' },
    })
    expect(value).toMatchObject({ amount: 17_000_000, validFrom: '2026-01-01', validTo: '2026-12-31' })
    expect(periods.map(({ amount }) => amount)).toEqual([20_000_000, 17_000_000, 13_000_000])
    expect(withdrawn).toEqual([])
  })

  test('ponowne odczytanie źródła zdejmuje znak „do sprawdzenia” bez sprostowania', async () => {
    const region = await world(DAY, [parametersModule])
    const doubt = /do sprawdzenia;"?Część źródeł podaje[^;]*;/
    const edits = { parameters: (text: string) => text.replace(doubt, 'potwierdzone;;') }
    expect(await loadInto(region, amendedFiles(edits))).toBe(2)

    const { value, withdrawn } = await region.resident.call(api.getParameter, { params: { code: 'permanent-benefit' } })
    expect(value).toMatchObject({ amount: 122_900, certainty: 'confirmed', doubt: null })
    expect(withdrawn).toEqual([])
  })

  test('sprostowanie zostawia ślad: co było, co jest i dlaczego', async () => {
    const region = await world(DAY, [parametersModule])
    expect(await loadInto(region, amendedFiles(CORRECTED))).toBe(2)

    const { value, periods, withdrawn } = await region.resident.call(api.getParameter, {
      params: { code: 'permanent-benefit' },
    })
    expect(value).toMatchObject({
      amount: 122_905,
      correctedOn: '2026-12-01',
      correctionReason: 'Tekst rozporządzenia.',
    })
    expect(periods).toHaveLength(1)
    expect(withdrawn).toMatchObject([{ amount: 122_900, correctedOn: null }])
  })
})

const RAISED: Edits = {
  parameters: (text) => {
    const row =
      text.split('\n').find((line) => line.startsWith('procurement-threshold') && line.includes('170 000')) ?? ''
    const raised = row.replace('2026-01-01;nie;;170 000', '2027-01-01;nie;;200 000')
    return text.replace(row, `${row.replace(';nie;;170 000', ';nie;2026-12-31;170 000')}\n${raised}`)
  },
}
const CORRECTED: Edits = {
  parameters: (text) =>
    text
      .split('\n')
      .map((line) =>
        line.startsWith('permanent-benefit')
          ? line.replace('1 229', '1 229,05').replace(/;;$/, ';2026-12-01;Tekst rozporządzenia.')
          : line,
      )
      .join('\n'),
}

describe('przeszłość nie zmienia się po cichu', () => {
  test.each<[string, Edits, RegExp]>([
    [
      'zmieniona wartość bez sprostowania',
      { parameters: (text) => setCell(text, 'diagnosis-period', ';5;', ';4;') },
      /parameters\.csv, wiersz \d+, kolumna „sprostowano”: Treść okresu, który był już wczytany, jest inna\. .*sprostuj/,
    ],
    [
      'usunięty parametr',
      { parameters: (text) => text.replace(/\ndiagnosis-period.*/, '') },
      /parameters\.csv, kolumna „kod”: Z pliku zniknęło „diagnosis-period”.*wpisz mu dzień „do”/,
    ],
    [
      'przesunięty początek',
      { parameters: (text) => setCell(text, 'cus-yearly-report', '2020-01-01', '2019-01-01') },
      /parameters\.csv, wiersz \d+, kolumna „od”: Zniknął okres od 2020-01-01/,
    ],
    [
      'cofnięty koniec okresu',
      { parameters: (text) => setCell(text, 'small-grant-length', '2026-08-31', '2026-08-30') },
      /parameters\.csv, wiersz \d+, kolumna „sprostowano”: Treść okresu/,
    ],
    [
      'inna jednostka',
      { parameters: (text) => setCell(text, 'individual-plan-length', ';lata;', ';miesiące;') },
      /parameters\.csv, wiersz \d+, kolumna „jednostka”: Parametr „individual-plan-length” był wczytany w innej postaci/,
    ],
    [
      'inna nazwa wpisu słownika',
      { 'service-types': (text) => text.replace(';Żłobek;', ';Żłobek gminny;') },
      /service-types\.csv, wiersz 2, kolumna „sprostowano”: Treść okresu/,
    ],
    [
      'usunięty wpis słownika',
      { 'reasons-for-help': (text) => text.replace(/\n02;.*/, '') },
      /reasons-for-help\.csv, kolumna „kod”: Z pliku zniknęło „reasons-for-help 02”/,
    ],
    [
      'sprostowanie, które niczego nie zmienia',
      { parameters: (text) => text.replace(/(\ndiagnosis-period.*);;\n/, '$1;2026-12-01;Bez powodu.\n') },
      /parameters\.csv, wiersz \d+, kolumna „sprostowano”: Jest sprostowanie, a treść się nie zmieniła/,
    ],
  ])('odmowa: %s', async (_what, edits, sentence) => {
    const region = await world(DAY, [])
    const before = await rowsIn(region)
    await expect(loadInto(region, amendedFiles(edits))).rejects.toThrow(sentence)
    expect(await rowsIn(region)).toEqual(before)
  })

  test('jedna wada w jednym pliku nie wpuszcza niczego z pozostałych', async () => {
    const region = await world(DAY, [])
    const before = await rowsIn(region)
    const edits: Edits = { ...RAISED, 'target-groups': (text) => text.replace('2026-11-22', '2026-13-22') }
    const attempt = loadInto(region, amendedFiles(edits))
    await expect(attempt).rejects.toThrow(
      /W bazie nic się nie zmieniło\.\n- target-groups\.csv, wiersz 2, kolumna „przeczytano”/,
    )
    expect(await rowsIn(region)).toEqual(before)
  })
})

describe('baza pilnuje tego sama', () => {
  const copy = (columns: string) => `
    insert into parameters.parameter_value (parameter_code, unit, valid_from, valid_from_latest, valid_to, sets_value,
      amount, quantity, month, day, source, read_on, certainty, since_edition)
    select parameter_code, unit, ${columns}, source, read_on, 'confirmed', 1
    from parameters.parameter_value where parameter_code = 'procurement-threshold' and valid_from = '2026-01-01'`

  test.each([
    ['okres w środku innego', copy(`'2026-06-01', false, '2026-06-30', true, 1, null, null, null`)],
    ['okres, który zahacza jednym dniem', copy(`'2020-12-01', false, '2021-01-01', true, 1, null, null, null`)],
  ])('nakładające się okresy odrzuca: %s', async (_what, sql) => {
    const region = await world(DAY, [])
    await expect(onServer(region.ownerUrl, sql)).rejects.toThrow('value_periods_apart')
  })

  test('okres obok okresu przechodzi, a drugi parametr w tym samym czasie też', async () => {
    const region = await world(DAY, [])
    const beside = copy(`'2020-12-01', false, '2020-12-31', true, 1, null, null, null`)
    await expect(onServer(region.ownerUrl, beside)).resolves.toEqual([])
    const sameDays = beside.replace(
      `'procurement-threshold' and valid_from = '2026-01-01'`,
      `'income-criterion-single'`,
    )
    await expect(onServer(region.ownerUrl, sameDays)).resolves.toEqual([])
  })

  test('nakładające się wpisy słownika odrzuca', async () => {
    const region = await world(DAY, [])
    const twice = `
      insert into parameters.codelist_entry (codelist_code, code, valid_from, valid_from_latest, name, levels,
        target_groups, measure_units, source, read_on, certainty, since_edition)
      select codelist_code, code, '2026-06-01', false, name, levels, target_groups, measure_units, source, read_on, 'confirmed', 1
      from parameters.codelist_entry where code = '09.03' and valid_from = '2026-01-01'`
    await expect(onServer(region.ownerUrl, twice)).rejects.toThrow('entry_periods_apart')
  })

  test('wartość innej postaci niż jednostka odrzuca', async () => {
    const region = await world(DAY, [])
    const quantity = copy(`'2019-01-01', false, '2019-12-31', true, null, 1, null, null`)
    await expect(onServer(region.ownerUrl, quantity)).rejects.toThrow('value_fits_unit')
  })

  test('aplikacja prawo czyta, ale go nie zmieni', async () => {
    const region = await world(DAY, [])
    for (const sql of [
      'update parameters.parameter_value set amount = 1',
      'delete from parameters.codelist_entry',
      `insert into parameters.edition values (9, 'x', now())`,
    ])
      await expect(onServer(region.appUrl, sql)).rejects.toThrow('permission denied')
    expect(await onServer(region.appUrl, 'select 1 as one from parameters.edition')).toEqual([{ one: 1 }])
  })

  test('nie potrzebuje rozszerzeń', async () => {
    const url = await emptyDatabase()
    expect(await onServer(url, `select extname from pg_extension where extname <> 'plpgsql'`)).toEqual([])
  })
})
