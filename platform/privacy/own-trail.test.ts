import { expect, test } from 'vitest'
import { accessOperations } from '../access/operations.ts'
import type { Role } from '../access/roles.ts'
import { givenAccount as givenQuietAccount } from '../access/testing.ts'
import { accountOperations, ownAccountOperations } from '../auth/operations.ts'
import { type AccountWorld, asAccount, givenAccount, JAN } from '../auth/testing.ts'
import { privacyOperations as api } from './operations.ts'
import { privacyWorld } from './testing.ts'

/** What happened to Jan's account before anybody looked: all by the command line. */
const BEFORE = ['Nadaj rolę', 'Odkryj jednorazowy odnośnik', 'Zaproś osobę do pracy']

const grant = (region: AccountWorld, accountId: string, role: Role, unitCode: string) =>
  region.operator.call(accessOperations.assignRole, {
    body: { accountId: accountId as never, role, unitCode, validFrom: '2026-01-01', validTo: null },
  })

/** Jan in a gmina, an administrator, and a manager of each of two gminas. */
async function givenColleagues() {
  const region = await privacyWorld()
  const jan = await givenAccount(region, JAN, ['regional-researcher'])
  await grant(region, jan.id, 'councillor', '980803')
  const people = { administrator: '98', here: '980803', elsewhere: '980901' }
  const admin = await givenAccount(region, { email: 'ada@urzad.example', name: 'Ada Administratorka' })
  const here = await givenAccount(region, { email: 'iga@urzad.example', name: 'Iga Tutejsza' })
  const elsewhere = await givenAccount(region, { email: 'ula@urzad.example', name: 'Ula Dalekowska' })
  await grant(region, admin.id, 'administrator', people.administrator)
  return { region, jan, admin, here, elsewhere }
}

test('kto widzi moje dane: role, reguły i liczba osób; kierownik innej gminy się nie liczy', async () => {
  const { region, jan, here, elsewhere } = await givenColleagues()
  const viewers = async () => (await jan.as.call(api.listOwnViewers, {})).items
  await grant(region, elsewhere.id, 'centre-manager', '980901')
  const before = await viewers()
  expect(before.map(({ who }) => who)).toEqual([
    'administrator techniczny',
    'obsługa komputera, na którym działa Splot',
  ])
  expect(before[0]?.people).toBe(1)
  const shown = before[0]?.reasons.flatMap(({ operations }) => operations)
  expect(shown).toContain('Wyświetl konta')
  expect(shown).toContain('Wyświetl ślad')
  expect(shown).not.toContain('Zaproś osobę do pracy')

  await grant(region, here.id, 'centre-manager', '980803')
  const after = await viewers()
  const manager = after.find(({ who }) => who === 'dyrektor CUS lub kierownik OPS')
  expect(manager).toMatchObject({ people: 1 })
  expect(manager?.reasons[0]?.sentence).toContain('na swoim obszarze')
  expect(manager?.reasons[0]?.operations).toContain('Wyświetl przydziały ról')
})

test('kto zaglądał: cudze odczyty i zmiany z imieniem, rolą i chwilą; własnych i cudzych spraw nie ma', async () => {
  const { region, jan, admin, elsewhere } = await givenColleagues()
  const looks = async (query = {}) => await jan.as.call(api.listOwnLooks, { query })
  const first = (await looks()).items
  expect(first.map(({ what }) => what).sort()).toEqual(BEFORE)
  expect(first.every(({ actorKind, actorName }) => actorKind === 'operator' && actorName === null)).toBe(true)

  region.wait(5)
  await jan.as.call(ownAccountOperations.get, {})
  const asAdmin = asAccount(region, admin.id)
  await asAdmin.call(accessOperations.explainAccount, { params: { accountId: elsewhere.id as never } })
  await asAdmin.call(accessOperations.explainAccount, { params: { accountId: jan.id as never } })
  region.wait(1)
  await asAdmin.call(accountOperations.list, {})

  const { items } = await looks()
  expect(
    items.slice(0, 2).map(({ what, actorName, isListOfEverybody }) => [what, actorName, isListOfEverybody]),
  ).toEqual([
    ['Wyświetl konta', 'Ada Administratorka', true],
    ['Wyjaśnij, co wolno kontu i dlaczego', 'Ada Administratorka', false],
  ])
  expect(
    items
      .slice(2)
      .map(({ what }) => what)
      .sort(),
  ).toEqual(BEFORE)
  expect(items[0]?.roles).toContain('administrator')
  expect(items[0]?.recordedAt).toBe('2026-03-02T11:06:00.000Z')

  const pages: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Awaited<ReturnType<typeof looks>> = await looks({
      limit: 1,
      ...(cursor === undefined ? {} : { cursor }),
    })
    pages.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor
  }
  expect(pages).toEqual(items.map(({ id }) => id))
})

test('kto zaglądał, gdy jeszcze nikt: pusta lista; bez konta nie ma czego pytać', async () => {
  const region = await privacyWorld()
  const { actor } = await givenQuietAccount(region)
  expect(await region.as(actor).call(api.listOwnLooks, {})).toEqual({ items: [], nextCursor: null })
  await expect(region.resident.call(api.listOwnLooks, {})).rejects.toMatchObject({ code: 'forbidden' })
})

test('w zastępstwie widać także, w czyim imieniu ktoś zajrzał', async () => {
  const { region, jan, admin, here } = await givenColleagues()
  const { items } = await region.operator.call(accessOperations.listAssignments, {
    query: { accountId: admin.id as never },
  })
  const role = items.find((assignment) => assignment.role === 'administrator')!
  await region.operator.call(accessOperations.delegateRole, {
    params: { assignmentId: role.id },
    body: { accountId: here.id as never, validFrom: '2026-03-02', validTo: '2026-03-05' },
  })
  region.wait(1)
  await asAccount(region, here.id).call(accessOperations.explainAccount, { params: { accountId: jan.id as never } })
  const [look] = (await jan.as.call(api.listOwnLooks, {})).items
  expect(look).toMatchObject({ actorName: 'Iga Tutejsza', onBehalfOf: 'Ada Administratorka' })
})
