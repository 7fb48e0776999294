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
      link: { group: 'work', label: { pl: 'Dowody', uk: 'Докази', en: 'Evidence' } },
      load: () => import('./evidence-page.tsx'),
    },
    {
      path: '/porownania',
      needs: [fairOperations.listSaved],
      link: { group: 'work', label: { pl: 'Moje porównania', uk: 'Мої порівняння', en: 'My comparisons' } },
      load: () => import('./saved-page.tsx'),
    },
    {
      path: '/pytania',
      needs: [questionOperations.list],
      link: {
        group: 'work',
        label: { pl: 'Pytania o liczby', uk: 'Запитання про показники', en: 'Questions about figures' },
      },
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
      link: { group: 'region', label: { pl: 'Stan danych', uk: 'Стан даних', en: 'State of the data' } },
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
