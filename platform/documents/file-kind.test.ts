import { expect, test } from 'vitest'
import { accessModule } from '../access/module.ts'
import { givenAccount } from '../access/testing.ts'
import { world } from '../testing/world.ts'
import { documentOperations } from './operations.ts'

const PNG = [0x89, 0x50, 0x4e, 0x47]
const text = (content: string) => new TextEncoder().encode(content)

async function store(name: string, content: Uint8Array) {
  const region = await world('2026-03-02', [accessModule])
  const { id } = await givenAccount(region, { roles: [{ role: 'administrator', unitCode: null }] })
  const person = region.as({ kind: 'account', id, onBehalfOf: null })
  const about = {
    mediaType: 'application/octet-stream',
    origin: 'Próba',
    licence: 'bez ograniczeń',
    obtainedOn: '2026-03-01',
  }
  const stored = person.call(documentOperations.storeFile, {
    query: { name, ...about },
    body: { content: new Uint8Array(content) },
  } as never)
  return { region, stored }
}

test('plik przyjmuje się tylko z końcówką, którą Splot czyta, i z treścią, która do niej pasuje', async () => {
  const refused: [string, Uint8Array, string][] = [
    ['program.exe', text('MZ'), 'file-kind-unknown'],
    ['strona.html', text('<script>'), 'file-kind-unknown'],
    ['znak.svg', text('<svg onload="x">'), 'file-kind-unknown'],
    ['bez końcówki', text('a;b'), 'file-kind-unknown'],
    ['rejestr.csv', new Uint8Array([0x4d, 0x5a, 0, 3]), 'file-not-what-named'],
    ['rejestr.zip', text('a;b'), 'file-not-what-named'],
    ['znak.png', text('GIF89a'), 'file-not-what-named'],
  ]
  for (const [name, content, code] of refused) {
    const { region, stored } = await store(name, content)
    await expect(stored, name).rejects.toMatchObject({ code })
    expect(await region.db.selectFrom('documents.file').select('sha256').execute()).toEqual([])
  }
  for (const [name, content] of [
    ['REJESTR.CSV', text('kod;nazwa')],
    ['znak.png', new Uint8Array([...PNG, 1])],
    ['granice.zip', text('PK\u0003\u0004')],
  ] as const)
    expect((await (await store(name, content)).stored) as object).toHaveProperty('sha256')
})

test('nazwa pliku nie staje się ścieżką: plik leży pod sumą kontrolną', async () => {
  const { region, stored } = await store('../../../etc/cron.d/zły.csv', text('a;b'))
  const { sha256 } = (await stored) as { sha256: string }
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(new TextDecoder().decode(await region.platform.files.get(sha256))).toBe('a;b')
  await expect(region.platform.files.get('../../etc/passwd')).rejects.toThrow(/nie jest sumą kontrolną/)
})
