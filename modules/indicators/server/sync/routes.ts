import { operator, withRole } from '#platform/access/rules.ts'
import { type Module, on } from '#platform/module.ts'
import { syncOperations as api } from '../../shared/sync/operations.ts'
import { applyItem } from './apply-item.ts'
import { confirmVariable } from './confirm-variable.ts'
import { getSync, listSyncs, stopSync } from './read-syncs.ts'
import { exportRevisions, listRevisions } from './revisions.ts'
import { startSync } from './start-sync.ts'

/** Operations of the synchronisation, for the manifest of the module. */
export const syncRoutes: Module['routes'] = [
  on(api.start, (ctx, { body }) => startSync(ctx, body)),
  on(api.list, (ctx) => listSyncs(ctx)),
  on(api.get, (ctx, { params }) => getSync(ctx, params)),
  on(api.stop, (ctx, { params }) => stopSync(ctx, params)),
  on(api.confirmVariable, (ctx, { params, body }) => confirmVariable(ctx, params.number, body)),
  on(api.listRevisions, (ctx, { query }) => listRevisions(ctx, query)),
  on(api.exportRevisions, (ctx, { params }) => exportRevisions(ctx, params)),
  on(api.apply, (ctx, { params }) => applyItem(ctx, params)),
]

const desk = [operator, withRole('administrator', 'regional-researcher')]

export const syncRules: Module['rules'] = {
  'bdlSync.start': desk,
  'bdlSync.read': desk,
  'bdlSync.stop': desk,
  'bdlSync.apply': [operator],
  'bdlVariable.confirm': desk,
}

export const syncRefusals: Module['refusals'] = {
  'sync-in-demo': {
    status: 409,
    sentence: () =>
      'To jest region pokazowy ze zmyślonymi liczbami, więc nie łączy się go z Bankiem Danych Lokalnych. Załóż osobną instalację dla prawdziwego regionu.',
  },
  'sync-open': {
    status: 409,
    sentence: () =>
      'Poprzednia synchronizacja jeszcze trwa. Poczekaj, dokończ ją poleceniem „splot sync bdl” bez opcji albo przerwij w dzienniku synchronizacji.',
  },
  'sync-over': { status: 409, sentence: () => 'Ta synchronizacja już się skończyła.' },
  'sync-not-found': { status: 404, sentence: () => 'Nie ma takiej synchronizacji. Wybierz ją z dziennika.' },
  'sync-years-unclear': {
    status: 422,
    sentence: () => 'Podaj pierwszy i ostatni rok, pierwszy nie późniejszy niż ostatni, albo żadnego.',
  },
  'variable-not-expected': {
    status: 422,
    sentence: ({ numbers }) =>
      `Żaden wskaźnik nie korzysta ze zmiennej ${(numbers as number[]).join(', ')}. Podaj numer ze spisu oczekiwanych zmiennych.`,
  },
  'bank-variable-unknown': {
    status: 404,
    sentence: () =>
      'Banku nie pytano jeszcze o tę zmienną. Uruchom synchronizację, a potem potwierdź to, co powiedział.',
  },
  'bank-variable-differs': {
    status: 409,
    sentence: ({ label, measureUnit }) =>
      `Bank podaje nazwę „${label}” i jednostkę „${measureUnit}”. Potwierdź dokładnie te słowa albo nie potwierdzaj.`,
  },
}
