import type { WorkspaceModule } from '#platform/web/workspace/module.ts'
import { diagnosisOperations } from '../shared/operations.ts'

/** Diagnosis in the workspace: the booklets to print for workshops. */
export const diagnosisWorkspace: WorkspaceModule = {
  pages: [
    {
      path: '/zeszyty',
      needs: [diagnosisOperations.printCountyBookletPdf],
      link: { group: 'region', label: { pl: 'Zeszyty powiatów', uk: 'Зошити повітів', en: 'County booklets' } },
      load: () => import('./booklets-page.tsx'),
    },
  ],
  imports: [],
}
