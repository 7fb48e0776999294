import type { WorkspaceModule } from '#platform/web/workspace/module.ts'
import { bdlOperations } from '../shared/bdl/operations.ts'
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
