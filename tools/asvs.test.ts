import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { modules } from '#apps/server/modules.ts'
import { describeShared, sharedFile } from '#platform/testing/shared-material.ts'
import { chapters } from './asvs/chapters.ts'
import { faultsOf, projectGround } from './asvs/check.ts'
import { absent, configured, described, item, nowhere, open, type Proof, proven } from './asvs/item.ts'

const LIST = 'conformance/owasp-asvs-5.0/OWASP_Application_Security_Verification_Standard_5.0.0_en.flat.json'

const items = chapters.flatMap((chapter) => chapter.items)
const operations = modules.flatMap(({ routes }) => routes.flatMap(({ api }) => [api.name, api.path]))
const ground = projectGround(operations)

test('lista ma 253 różne wymagania, każde w swoim rozdziale', () => {
  expect(new Set(items.map(({ id }) => id)).size).toBe(253)
  expect(items).toHaveLength(253)
  for (const { number, items: own } of chapters)
    expect(own.filter(({ id }) => !id.startsWith(`V${number}.`)).map(({ id }) => id)).toEqual([])
})

describeShared('wykaz OWASP', () => {
  test('lista jest dokładnie wykazem poziomów 1 i 2', () => {
    const { requirements } = JSON.parse(readFileSync(sharedFile(LIST), 'utf8')) as {
      requirements: { req_id: string; L: string }[]
    }
    const wanted = requirements.filter(({ L }) => Number(L) <= 2).map(({ req_id }) => req_id)
    expect(items.map(({ id }) => id).sort()).toEqual(wanted.sort())
  })
})

test('każdy dowód trzyma: testy istnieją i biegną, ustawienia i nagłówki są, a tego, czego ma nie być, nie ma', () => {
  expect(ground.sources.length).toBeGreaterThan(300)
  expect(ground.packages.length).toBeGreaterThan(300)
  expect(items.flatMap((each) => faultsOf(each, ground))).toEqual([])
})

const BAD: [string, Proof, RegExp][] = [
  ['test, którego nie ma', proven('platform/call.test.ts', 'takiego testu nie ma'), /nie ma testu/],
  ['plik testów, którego nikt nie uruchamia', proven('platform/testing/world.ts', 'x'), /nie ma testu/],
  ['ustawienie, którego nie ma', configured('package.json', 'takiego ustawienia nie ma'), /nie ma/],
  ['dokument bez nagłówka', described('docs/operations/README.md', 'Taki nagłówek'), /nie ma nagłówka/],
  [
    'wzorzec, który jest w kodzie',
    nowhere('export function callOperation|export async function callOperation'),
    /jest też w/,
  ],
  ['wyjątek, który już nie jest potrzebny', nowhere('takiego wzorca nie ma', 'platform/call.ts'), /niepotrzebny/],
  ['biblioteka, która jest', absent('Fastify', { packages: '^fastify$' }), /już jest/],
  ['operacja, która jest', absent('import', { operations: '^territory\\.importRegister$' }), /już jest/],
  ['kod, który jest', absent('ślad', { source: 'writeAudit\\(' }), /już jest/],
  ['otwarty punkt bez powodu', open('bo tak'), /bez powodu/],
]

test.each(BAD)('sprawdzenie łapie zły dowód: %s', (_name, proof, fault) => {
  const faults = faultsOf(item('V0.0.0', 'celowo zły przykład', proof), ground)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(fault)
})

test('pominięty test i wymaganie bez dowodu nie przechodzą', () => {
  const text = "\n\ntest.skip('pominięty', () => {})\n\ntest('działa', () => {})\n// 'tylko wspomniany'\n"
  const read = () => text
  const fault = (title: string) =>
    faultsOf(item('V0.0.0', 'celowo zły przykład', proven('platform/x.test.ts', title)), { ...ground, read })
  expect(fault('pominięty')).toHaveLength(1)
  expect(fault('tylko wspomniany')).toHaveLength(1)
  expect(fault('działa')).toEqual([])
  expect(faultsOf(item('V0.0.0', 'celowo zły przykład'), ground)).toHaveLength(1)
})
