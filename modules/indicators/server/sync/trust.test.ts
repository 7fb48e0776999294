import { expect, test } from 'vitest'
import { syncOperations as api } from '../../shared/sync/operations.ts'
import { heldFigures, PEOPLE, regionWithBank, synchronise, UNEMPLOYED } from './testing.ts'

test('zmieniona nazwa, jednostka, podgrupa albo szczebel zawiesza zmienną: ani jednej liczby, inne zmienne idą dalej', async () => {
  const set = await regionWithBank()
  const variable = set.bank.variables.get(PEOPLE)!
  const cases: [Partial<typeof variable>, string][] = [
    [
      { dimensions: ['dochody budżetu gminy'] },
      'Bank nazywa tę zmienną „dochody budżetu gminy”, a oczekujemy „ogółem”.',
    ],
    [{ measureUnitName: 'tys. osób' }, 'Bank liczy ją w jednostce „tys. osób”, a oczekujemy „osoba”.'],
    [{ subjectId: 'P1944' }, 'Bank ma ją w podgrupie P1944, a oczekujemy P2137.'],
    [{ level: 5 }, 'Bank nie podaje jej dla gmin.'],
  ]
  for (const [change, sentence] of cases) {
    set.bank.variables.set(PEOPLE, { ...variable, ...change })
    const { itemOf } = await synchronise(set, [PEOPLE, UNEMPLOYED])
    expect(itemOf(PEOPLE)).toMatchObject({ state: 'suspended', reason: expect.stringContaining(sentence) })
    expect(itemOf(PEOPLE).reason).toContain('potwierdź jej nazwę i jednostkę')
    expect(itemOf(UNEMPLOYED).state).toBe('applied')
  }
  expect((await heldFigures(set.region)).filter((row) => !row.startsWith('P1944'))).toEqual([])
  expect(set.bank.log.some(({ path }) => path.startsWith(`/data/by-variable/${PEOPLE}`))).toBe(false)
})

test('nazwa zmieniona po dobrej synchronizacji wstrzymuje nowe liczby, a dawne zostają', async () => {
  const set = await regionWithBank()
  await synchronise(set)
  const held = await heldFigures(set.region)
  set.bank.variables.set(PEOPLE, {
    ...set.bank.variables.get(PEOPLE)!,
    dimensions: ['kobiety'],
    cell: () => ({ val: 1, attrId: 1 }),
  })
  expect((await synchronise(set)).itemOf(PEOPLE).state).toBe('suspended')
  expect(await heldFigures(set.region)).toEqual(held)
})

test('potwierdzenie człowieka działa dla tych słów, a kończy się, gdy bank znowu je zmieni', async () => {
  const set = await regionWithBank()
  const variable = set.bank.variables.get(UNEMPLOYED)!
  set.bank.variables.set(UNEMPLOYED, { ...variable, measureUnitName: 'osoby' })
  const confirm = (measureUnit: string) =>
    set.region.operator.call(api.confirmVariable, {
      params: { number: UNEMPLOYED },
      body: { label: 'ogółem', measureUnit },
    })
  await expect(confirm('osoby')).rejects.toMatchObject({ code: 'bank-variable-unknown' })
  await synchronise(set, [UNEMPLOYED])
  await expect(confirm('osoba')).rejects.toMatchObject({
    code: 'bank-variable-differs',
    details: { label: 'ogółem', measureUnit: 'osoby' },
  })

  expect(await confirm('osoby')).toMatchObject({ state: 'trusted', reason: null })

  expect((await synchronise(set, [UNEMPLOYED])).itemOf(UNEMPLOYED)).toMatchObject({ state: 'applied' })
  set.bank.variables.set(UNEMPLOYED, { ...variable, measureUnitName: 'tys. osób' })
  expect((await synchronise(set, [UNEMPLOYED])).itemOf(UNEMPLOYED).state).toBe('suspended')
})

test('numer, którego bank nie zna, jest zawieszony', async () => {
  const set = await regionWithBank()
  set.bank.variables.delete(PEOPLE)
  expect((await synchronise(set)).itemOf(PEOPLE)).toMatchObject({
    state: 'suspended',
    reason: expect.stringContaining('Bank nie zna zmiennej o tym numerze'),
  })
})
