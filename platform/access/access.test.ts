import { expect, test } from 'vitest'
import { world } from '../testing/world.ts'
import { accessModule } from './module.ts'
import { accessOperations as api } from './operations.ts'
import { givenAccount } from './testing.ts'

const start = async () => {
  const region = await world('2026-03-02', [accessModule])
  const administrator = await givenAccount(region, { roles: [{ role: 'administrator', unitCode: '98' }] })
  const clerk = await givenAccount(region)
  return { region, administrator, clerk }
}
const draft = { role: 'centre-manager', unitCode: '980803', validFrom: '2026-03-02', validTo: null } as const

test('administrator nadaje rolę, a ona działa od razu i zostawia ślad z oboma kontami', async () => {
  const { region, administrator, clerk } = await start()
  const given = await region.as(administrator.actor).call(api.assignRole, { body: { ...draft, accountId: clerk.id } })

  expect(given).toMatchObject({ ...draft, accountId: clerk.id, grantedBy: administrator.id, endedAt: null })
  const { rights } = await region.as(clerk.actor).call(api.getOwnRights, {})
  expect(rights).toEqual([{ assignmentId: given.id, role: 'centre-manager', unitCode: '980803', onBehalfOf: null }])
  const trail = await region.db
    .selectFrom('audit.entry')
    .select(['operation', 'actorId', 'subjectNoun', 'subjectId'])
    .where('operation', '=', 'access.assignRole')
    .orderBy('subjectNoun')
    .execute()
  expect(trail).toEqual([
    { operation: 'access.assignRole', actorId: administrator.id, subjectNoun: 'account', subjectId: clerk.id },
    { operation: 'access.assignRole', actorId: administrator.id, subjectNoun: 'assignment', subjectId: given.id },
  ])
})

test.each([
  ['sobie', { role: 'auditor', unitCode: '98' }, 'own-role'],
  ['bez obszaru', { unitCode: null }, 'area-does-not-fit-role'],
  ['na obszarze za małym dla roli', { role: 'regional-manager', unitCode: '980803' }, 'area-does-not-fit-role'],
  ['z datą końca przed początkiem', { validTo: '2026-03-01' }, 'days-in-wrong-order'],
  ['nieznanemu kontu', { accountId: '20000000-0000-4000-8000-000000000000' }, 'account-not-found'],
] as const)('roli nie nadaje się %s i nic się nie zapisuje', async (which, change, code) => {
  const { region, administrator, clerk } = await start()
  const accountId = which === 'sobie' ? administrator.id : clerk.id
  const attempt = region.as(administrator.actor).call(api.assignRole, { body: { ...draft, accountId, ...change } })

  await expect(attempt).rejects.toMatchObject({ code })
  const { count } = await region.operator.call(api.countAssignments, { query: {} })
  expect(count).toBe(1)
})

test('drugi raz tej samej roli w tych samych dniach nie da się nadać, a po odebraniu da się', async () => {
  const { region, clerk } = await start()
  const body = { ...draft, accountId: clerk.id }
  const { id } = await region.operator.call(api.assignRole, { body })
  await expect(region.operator.call(api.assignRole, { body })).rejects.toMatchObject({
    code: 'assignment-already-held',
  })

  await region.operator.call(api.endAssignment, { params: { assignmentId: id } })
  await expect(region.operator.call(api.assignRole, { body })).resolves.toMatchObject({ role: 'centre-manager' })
})

test('rola odebrana kończy się od razu, razem z zastępstwem', async () => {
  const { region, administrator } = await start()
  const deputy = await givenAccount(region)
  const [assignmentId] = administrator.assignmentIds as [string]
  await region.as(administrator.actor).call(api.delegateRole, {
    params: { assignmentId },
    body: { accountId: deputy.id, validFrom: '2026-03-02', validTo: '2026-03-20' },
  })
  const explain = () => region.as(deputy.actor).call(api.explainAccount, { params: { accountId: deputy.id } })
  expect((await explain()).rights).toMatchObject([{ role: 'administrator', onBehalfOf: administrator.id }])

  await region.operator.call(api.endAssignment, { params: { assignmentId } })
  await expect(explain()).rejects.toMatchObject({ code: 'forbidden' })
  await expect(
    region.as(administrator.actor).call(api.endAssignment, { params: { assignmentId } }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})

test('zastępca działa w imieniu zastępowanego i ślad to mówi; sam dalej nie przekaże', async () => {
  const { region, administrator, clerk } = await start()
  const deputy = await givenAccount(region)
  const [assignmentId] = administrator.assignmentIds as [string]
  const days = { validFrom: '2026-03-02', validTo: '2026-03-20' }
  await region
    .as(administrator.actor)
    .call(api.delegateRole, { params: { assignmentId }, body: { accountId: deputy.id, ...days } })

  await region.as(deputy.actor).call(api.assignRole, { body: { ...draft, accountId: clerk.id } })
  const entry = await region.db
    .selectFrom('audit.entry')
    .select(['actorId', 'onBehalfOf'])
    .where('operation', '=', 'access.assignRole')
    .executeTakeFirstOrThrow()
  expect(entry).toEqual({ actorId: deputy.id, onBehalfOf: administrator.id })
})

test('role kończą się o północy czasu warszawskiego, także w dniach zmiany czasu', async () => {
  const region = await world('2026-03-02', [accessModule])
  const { actor } = await givenAccount(region, {
    roles: [
      { role: 'auditor', validFrom: '2026-03-29', validTo: '2026-03-29' },
      { role: 'councillor', unitCode: '980803', validFrom: '2026-10-25', validTo: '2026-10-25' },
    ],
  })
  const rolesAt = async (instant: string) => {
    region.setNow(instant)
    return (await region.as(actor).call(api.getOwnRights, {})).rights.map(({ role }) => role)
  }
  // the night on which clocks go forward: 29 March begins at 23:00 UTC and ends at 22:00 UTC
  expect(await rolesAt('2026-03-28T22:59:59.999Z')).toEqual([])
  expect(await rolesAt('2026-03-28T23:00:00.000Z')).toEqual(['auditor'])
  expect(await rolesAt('2026-03-29T21:59:59.999Z')).toEqual(['auditor'])
  expect(await rolesAt('2026-03-29T22:00:00.000Z')).toEqual([])
  // the night on which clocks go back: 25 October begins at 22:00 UTC and ends at 23:00 UTC
  expect(await rolesAt('2026-10-24T21:59:59.999Z')).toEqual([])
  expect(await rolesAt('2026-10-24T22:00:00.000Z')).toEqual(['councillor'])
  expect(await rolesAt('2026-10-25T22:59:59.999Z')).toEqual(['councillor'])
  expect(await rolesAt('2026-10-25T23:00:00.000Z')).toEqual([])
})

test('cudzy przydział nie istnieje dla tego, kto nie może go widzieć, i nie ma go w liczbie', async () => {
  const { region, administrator } = await start()
  const stranger = await givenAccount(region, { roles: [{ role: 'centre-manager', unitCode: '980804' }] })
  const [assignmentId] = administrator.assignmentIds as [string]

  await expect(region.as(stranger.actor).call(api.getAssignment, { params: { assignmentId } })).rejects.toMatchObject({
    code: 'assignment-not-found',
  })
  expect(await region.as(stranger.actor).call(api.countAssignments, { query: {} })).toEqual({ count: 1 })
  await expect(region.resident.call(api.listAssignments, { query: {} })).rejects.toMatchObject({ code: 'forbidden' })
})

test('podgląd roli mówi, co wolno badaczowi, a czego nie, bez niczyich danych', async () => {
  const { region, administrator } = await start()
  const { items } = await region
    .as(administrator.actor)
    .call(api.previewRole, { params: { role: 'regional-researcher' }, query: { unitCode: '98' } })
  const may = Object.fromEntries(items.map(({ operation, mayRun }) => [operation, mayRun]))
  expect(may).toMatchObject({ 'access.listRoles': true, 'access.assignRole': false, 'access.getOwnRights': true })
})

test('lista przydziałów mówi, kto ma rolę, i umie pokazać tylko te, które się kończą', async () => {
  const { region, administrator, clerk } = await start()
  const body = { ...draft, accountId: clerk.id, validTo: '2026-03-20' }
  const { id } = await region.as(administrator.actor).call(api.assignRole, { body })
  const ending = await region.as(clerk.actor).call(api.listAssignments, { query: { endsBy: '2026-04-01' } })
  expect(ending.items).toMatchObject([{ id, accountName: 'Osoba Próbna' }])
  const sooner = await region.as(clerk.actor).call(api.listAssignments, { query: { endsBy: '2026-03-19' } })
  expect(sooner.items).toEqual([])
})

test('zastępstwo widzą zastępca, zastępowany i administrator, a kto inny nie; po odwołaniu znika', async () => {
  const { region, administrator, clerk } = await start()
  const stranger = await givenAccount(region)
  const owner = await givenAccount(region, { roles: [{ role: 'centre-manager', unitCode: '980803' }] })
  const { email } = await region.db
    .selectFrom('auth.account')
    .select('email')
    .where('id', '=', clerk.id)
    .executeTakeFirstOrThrow()
  const deputy = await region.as(owner.actor).call(api.findDeputy, { query: { email: email.toUpperCase() } })
  expect(deputy).toEqual({ accountId: clerk.id, name: 'Osoba Próbna' })
  const { id } = await region.as(owner.actor).call(api.delegateRole, {
    params: { assignmentId: owner.assignmentIds[0] as never },
    body: { accountId: deputy.accountId, validFrom: '2026-03-10', validTo: '2026-03-20' },
  })
  const seenBy = async ({ actor }: { actor: Parameters<typeof region.as>[0] }) =>
    (await region.as(actor).call(api.listDelegations, {})).items.map((item) => item.id)

  expect([await seenBy(owner), await seenBy(clerk), await seenBy(administrator), await seenBy(stranger)]).toEqual([
    [id],
    [id],
    [id],
    [],
  ])
  await region.as(owner.actor).call(api.endDelegation, { params: { delegationId: id } })
  expect(await seenBy(owner)).toEqual([])
})

test('zastępcy szuka się całym adresem; nieznanego i wyłączonego konta nie widać', async () => {
  const { region, clerk } = await start()
  const disabled = await givenAccount(region, { isDisabled: true })
  for (const email of ['nikt@splot.example', `${disabled.id}@splot.example`]) {
    await expect(region.as(clerk.actor).call(api.findDeputy, { query: { email } })).rejects.toMatchObject({
      code: 'deputy-not-found',
    })
  }
})
