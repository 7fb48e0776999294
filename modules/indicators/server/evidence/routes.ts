import type { Role } from '#platform/access/roles.ts'
import { anyone, operator, overArea, ownThings } from '#platform/access/rules.ts'
import { type Module, on } from '#platform/module.ts'
import { evidenceOperations as api } from '../../shared/evidence/operations.ts'
import { freezeEvidence } from './freeze-evidence.ts'
import { getEvidence, listEvidence, listOwnEvidence } from './read-evidence.ts'

/** Operations of evidence, for the manifest of the module. */
export const evidenceRoutes: Module['routes'] = [
  on(api.freeze, (ctx, { body }) => freezeEvidence(ctx, body)),
  on(api.get, (ctx, { params }) => getEvidence(ctx, params)),
  on(api.list, (ctx, { query }) => listEvidence(ctx, query)),
  on(api.listOwn, (ctx, { query }) => listOwnEvidence(ctx, query)),
]

/** Whoever writes a diagnosis, a plan or a report for a unit. */
const WRITERS = [
  'regional-manager',
  'regional-researcher',
  'regional-adviser',
  'social-economy-officer',
  'cooperation-animator',
  'local-executive',
  'centre-manager',
  'service-organiser',
  'social-worker',
  'community-organiser',
  'county-partner',
] as const satisfies [Role, ...Role[]]

export const evidenceRules: Module['rules'] = {
  'evidence.read': [anyone],
  'evidence.freeze': [operator, overArea(...WRITERS)],
  'ownEvidence.read': [ownThings, overArea(...WRITERS)],
}

export const evidenceRefusals: Module['refusals'] = {
  'evidence-not-found': {
    status: 404,
    sentence: () => 'Nie ma takiego dowodu. Sprawdź, czy adres jest przepisany w całości.',
  },
  'evidence-outside-area': {
    status: 403,
    sentence: ({ code }) =>
      `Jednostka ${String(code)} leży poza Twoim obszarem pracy. W polu „Jednostka, która cytuje” podaj kod ze swojego obszaru.`,
  },
  'evidence-needs-indicator': {
    status: 422,
    sentence: () => 'Wybierz wskaźnik w polu „Wskaźnik”. Bez niego można zamrozić tylko tabelę powiatu.',
  },
  'evidence-map-scope': {
    status: 422,
    sentence: () =>
      'Mapa obejmuje województwo albo cały kraj. W polu „Jednostka, o której mowa” podaj dwie cyfry, na przykład 28 albo 00.',
  },
  'evidence-without-figures': {
    status: 422,
    sentence: () =>
      'Nie ma jeszcze żadnej liczby tego wskaźnika dla tej jednostki, więc nie ma czego zamrozić. Wybierz inny wskaźnik albo poczekaj na dane.',
  },
}
