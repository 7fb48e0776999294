import { expect, test } from 'vitest'
import { auditModule } from '#platform/audit/module.ts'
import { sealedBatches, tamper } from '#platform/audit/testing.ts'
import { readSettings } from '#platform/settings.ts'
import { type World, world } from '#platform/testing/world.ts'
import { auditVerify } from './audit-verify.ts'

async function run(region: World, values: { head?: string } = {}): Promise<{ code: number; said: string[] }> {
  const said: string[] = []
  const desk = {
    settings: readSettings({}),
    call: region.operator.call,
    platform: () => ({ platform: region.platform, actor: { kind: 'operator', name: 'test' } as const }),
    say: (line: string) => void said.push(line),
    interactive: false,
    ask: async () => '',
    origin: async () => 'https://splot.example',
  }
  return { code: await auditVerify.run(desk, [], values), said }
}

test('cały łańcuch: kod 0 i pieczęć do zapisania poza komputerem, którą potem można podać', async () => {
  const region = await world('2026-03-02', [auditModule])
  await sealedBatches(region, 3, 2)
  const { code, said } = await run(region)
  expect(code).toBe(0)
  expect(said.slice(0, 3)).toEqual([
    'Wpisy z pieczęcią: 5, czekają na nią: 0',
    'Pieczęcie: 2, w wykazie poza bazą: 2',
    'Łańcuch śladu jest cały.',
  ])
  const head = said.at(-1)!.replace('Zapisz poza tym komputerem: ', '')
  expect(head).toMatch(/^2:[0-9a-f]{64}$/)
  expect((await run(region, { head })).code).toBe(0)
})

test('uszkodzony łańcuch: kod 1 i zdania, gdzie i co się stało', async () => {
  const region = await world('2026-03-02', [auditModule])
  const ids = await sealedBatches(region, 3, 3)
  await tamper(
    region,
    `update audit.entry set operation = 'x.y' where id = '${ids[1]}'`,
    `delete from audit.entry where id = '${ids[4]}'`,
  )
  const { code, said } = await run(region, { head: `1:${'0'.repeat(64)}` })
  expect(code).toBe(1)
  expect(said.slice(2)).toEqual([
    '✗ Miejsce 2: wpis zmieniono po zapieczętowaniu.',
    '✗ Miejsce 5: wpis usunięto.',
    '✗ Pieczęć nr 1: w bazie nie ma takiej pieczęci, jaką podano do porównania.',
    'Łańcuch śladu jest uszkodzony. Niczego nie naprawiaj; zacznij od docs/operations/audit.md.',
  ])
})
