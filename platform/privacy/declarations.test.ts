import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { accessModule } from '../access/module.ts'
import { auditModule } from '../audit/module.ts'
import { createAuthModule } from '../auth/module.ts'
import { createMailModule } from '../mail/module.ts'
import type { Module } from '../module.ts'
import { narrowestReach, REACHES } from '../reach.ts'
import { ACTIVITIES, NOT_PERSONAL } from './activities.ts'
import { type CatalogueColumn, declarationFaults } from './declaration-faults.ts'
import { createPrivacyModule } from './module.ts'
import { visitFacts } from './register.ts'
import { TABLE_CLASSES } from './table-classes.ts'

const asked = { isDemo: async () => false }
const modules: Module[] = [
  auditModule,
  accessModule,
  createMailModule(asked),
  createAuthModule(asked),
  createPrivacyModule({ modules: () => modules }),
]
const declared = {
  classes: TABLE_CLASSES as Record<string, string>,
  activities: ACTIVITIES as unknown as Record<string, { columns: Record<string, Record<string, string>> }>,
  notPersonal: NOT_PERSONAL as Record<string, readonly string[]>,
}

const isPersonal = (reach: (typeof REACHES)[number] | undefined) =>
  reach !== undefined && REACHES.indexOf(reach) >= REACHES.indexOf('personal')

/** Names of facts with a personal or sensitive reach, by the module that speaks of them: its schema holds them. */
function personalFacts(): Set<string> {
  const names = new Set<string>()
  for (const { name, routes } of modules)
    for (const { api } of routes)
      for (const part of [api.params, api.query, api.body, api.returns])
        visitFacts(part, (fact) => {
          if (fact.name !== undefined && isPersonal(fact.reach)) names.add(`${name}.${fact.name}`)
        })
  return names
}

const camel = (name: string) => name.replaceAll(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase())

/** Every column of our own tables of the live database (the queue belongs to its library and holds identifiers); those that point to an account are suspects whatever they are called. */
async function liveCatalogue(): Promise<CatalogueColumn[]> {
  const owner = new pg.Client({ connectionString: inject('database').ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ schema: string; table: string; column: string; points: boolean }>(`
      select n.nspname as schema, c.relname as table, a.attname as column, exists (
        select 1 from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid
          and f.confrelid = 'auth.account'::regclass and a.attnum = any(f.conkey)) as points
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
        and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker')`)
    const facts = personalFacts()
    return rows.map(({ schema, table, column, points }) => ({
      table: `${schema}.${camel(table)}`,
      column: camel(column),
      isSuspect:
        points || /^(account_id|actor_id|on_behalf_of)$/.test(column) || facts.has(`${schema}.${camel(column)}`),
    }))
  } finally {
    await owner.end()
  }
}

test('każda tabela ma klasę przechowywania, a każda kolumna osobowa jest w dokładnie jednej czynności', async () => {
  const catalogue = await liveCatalogue()
  expect(catalogue.filter(({ isSuspect }) => isSuspect).length).toBeGreaterThan(30)
  expect(declarationFaults(catalogue, declared)).toEqual([])
})

test('strażnik łapie celowo złe próbki', async () => {
  const catalogue = await liveCatalogue()
  const with_ = (column: CatalogueColumn) => declarationFaults([...catalogue, column], declared)
  expect(with_({ table: 'careless.person', column: 'id', isSuspect: false })).toEqual([
    'tabela careless.person nie ma klasy przechowywania',
  ])
  expect(with_({ table: 'territory.unit', column: 'writtenBy', isSuspect: true })).toEqual([
    'kolumna osobowa territory.unit.writtenBy nie jest w żadnej czynności',
  ])
  expect(with_({ table: 'auth.account', column: 'phone', isSuspect: false })).toEqual([
    'o kolumnie auth.account.phone nikt nie zdecydował, czy jest osobowa',
  ])
  const twice = { ...declared.activities, second: { columns: { 'auth.account': { email: 'dane kontaktowe' } } } }
  expect(declarationFaults(catalogue, { ...declared, activities: twice })).toEqual([
    'kolumna auth.account.email jest w 2 czynnościach: accounts, second',
  ])
  const gone = {
    ...declared.notPersonal,
    'auth.account': ['createdAt', 'updatedAt', 'disabledAt', 'erasedAt', 'shoeSize'],
  }
  expect(declarationFaults(catalogue, { ...declared, notPersonal: gone })).toEqual([
    'opis kolumny auth.account.shoeSize, której nie ma',
  ])
})

/** Actions of operations that show personal data and that no activity, or more than one, speaks of. */
function actionFaults(checked: readonly Module[]): string[] {
  const activities = Object.values(ACTIVITIES).map(({ actions }) => actions as readonly string[])
  const shown = checked.flatMap(({ routes }) =>
    routes.flatMap(({ api }) => (isPersonal(narrowestReach(api.returns)) ? [api.action] : [])),
  )
  return [...new Set(shown)].filter((action) => activities.filter((actions) => actions.includes(action)).length !== 1)
}

test('każda operacja, która pokazuje dane osób, należy do dokładnie jednej czynności rejestru', () => {
  expect(actionFaults(modules)).toEqual([])
  const route = auditModule.routes[0]!
  const stray = { ...auditModule, routes: [{ ...route, api: { ...route.api, action: 'stray.read' } }] }
  expect(actionFaults([stray])).toEqual(['stray.read'])
})
