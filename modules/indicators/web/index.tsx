import type { WorkspaceModule } from '#platform/web/workspace/module.ts'
import { bdlOperations } from '../shared/bdl/operations.ts'
import { deskOperations } from '../shared/desk/operations.ts'
import { questionOperations } from '../shared/desk/question-operations.ts'
import { evidenceOperations } from '../shared/evidence/operations.ts'
import { fairOperations } from '../shared/fair/operations.ts'

/** Figures in the workspace: the exports of the statistical office, and what was frozen to be cited. */
export const indicatorsWorkspace: WorkspaceModule = {
  pages: [
    {
      path: '/dowody',
      needs: [evidenceOperations.listOwn],
      link: { group: 'work', label: 'Dowody' },
      load: () => import('./evidence-page.tsx'),
    },
    {
      path: '/porownania',
      needs: [fairOperations.listSaved],
      link: { group: 'work', label: 'Moje porównania' },
      load: () => import('./saved-page.tsx'),
    },
    {
      path: '/pytania',
      needs: [questionOperations.list],
      link: { group: 'work', label: 'Pytania o liczby' },
      load: () => import('./desk/questions-page.tsx'),
    },
    {
      path: '/pytania/nowe',
      needs: [questionOperations.ask],
      load: () => import('./desk/ask-page.tsx'),
    },
    {
      path: '/dane',
      needs: [deskOperations.listFreshness],
      link: { group: 'region', label: 'Stan danych' },
      load: () => import('./desk/data-page.tsx'),
    },
    {
      path: '/dane/importy/$importId',
      needs: [deskOperations.getImport],
      load: () => import('./desk/import-log-page.tsx'),
    },
    {
      path: '/dane/synchronizacje/$syncId',
      needs: [deskOperations.listFreshness],
      load: () => import('./desk/sync-page.tsx'),
    },
    {
      path: '/dane/pokrycie',
      needs: [deskOperations.getCoverage],
      load: () => import('./desk/coverage-page.tsx'),
    },
    {
      path: '/dane/odstajace',
      needs: [deskOperations.listOutliers],
      load: () => import('./desk/outliers-page.tsx'),
    },
  ],
  imports: [
    {
      key: 'bdl',
      title: 'Liczby z Banku Danych Lokalnych',
      hint: 'Plik CSV, XLSX albo ZIP pobrany z Banku Danych Lokalnych GUS. Nazwa pliku niesie podgrupę i datę, więc jej nie zmieniaj.',
      operation: bdlOperations.importBdl,
      origin: 'Główny Urząd Statystyczny, Bank Danych Lokalnych',
      licence: 'CC BY 4.0',
      takesName: true,
      questions: [
        { name: 'subject', isNumber: false },
        { name: 'year', isNumber: true },
        { name: 'unit', isNumber: false },
      ],
    },
  ],
}
