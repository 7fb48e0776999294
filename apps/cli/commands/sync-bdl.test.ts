import { expect, test } from 'vitest'
import { PEOPLE, regionWithBank, synchronise } from '#modules/indicators/server/sync/testing.ts'
import { readSettings } from '#platform/settings.ts'
import { WrongUse } from '../command.ts'
import { syncBdl } from './sync-bdl.ts'

type Set = Awaited<ReturnType<typeof regionWithBank>>

async function run({ region, bank }: Set, values: Record<string, string | boolean>) {
  const said: string[] = []
  const code = await syncBdl.run(
    {
      settings: readSettings({ BDL_API_URL: bank.url, BDL_CLIENT_ID: 'klucz' }),
      call: region.operator.call,
      platform: () => ({ platform: region.platform, actor: { kind: 'operator', name: 'test' } }),
      say: (line) => void said.push(line),
      interactive: false,
      ask: async () => '',
      origin: async () => 'https://splot.example',
    },
    [],
    values,
  )
  return { code, said: said.join('\n') }
}

test('liczenie mówi o czasie i o nic nie pyta; złe opcje mówią, co wpisać', async () => {
  const set = await regionWithBank()
  const { code, said } = await run(set, { 'dry-run': true, variable: String(PEOPLE) })
  expect(code).toBe(0)
  expect(said).toContain('najwyżej około 99\u00a0zapytań')
  expect(said).toContain('bez klucza co najmniej 19 s')
  expect(set.bank.log).toEqual([])
  await expect(run(set, { variable: 'x' })).rejects.toBeInstanceOf(WrongUse)
  await expect(run(set, { years: '15-24' })).rejects.toThrow('--years 2015-2024')
})

test('polecenie mówi, co wczytano i co się zmieniło, a zawieszenie kończy się kodem 1', async () => {
  const set = await regionWithBank()
  await synchronise(set)
  set.time.pass(3_600_000)
  const variable = set.bank.variables.get(PEOPLE)!
  set.bank.variables.set(PEOPLE, {
    ...variable,
    cell: (id, year) => {
      const cell = variable.cell(id, year)
      return cell?.attrId === 1 ? { val: (cell.val ?? 0) * 2, attrId: 1 } : cell
    },
  })

  const changed = await run(set, { variable: String(PEOPLE) })

  expect(changed.code).toBe(0)
  expect(changed.said).toContain('72305 ogółem (P2137) – wczytano: nowe 0, zmienione 162, bez zmian 0')
  expect(changed.said).toMatch(/Brzezina 02 \(020101\), ogółem, 2022: [\d\s]+ → [\d\s]+/)
  expect(changed.said).toContain('/api/v1/figure-revisions/2026-03-02/xlsx')
  set.bank.variables.set(PEOPLE, { ...variable, measureUnitName: 'zł' })
  const suspended = await run(set, { variable: String(PEOPLE) })
  expect(suspended.code).toBe(1)
  expect(suspended.said).toContain('ZAWIESZONO')
  expect(suspended.said).toContain('w jednostce „zł”')
})
