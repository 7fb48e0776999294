import type { WorkspaceModule } from '#platform/web/workspace/module.ts'
import { assessmentOperations as api } from '../shared/operations.ts'

/** Assessments of resources in the workspace: the centre's form, and who has not delivered. */
export const assessmentsWorkspace: WorkspaceModule = {
  pages: [
    {
      path: '/oceny',
      needs: [api.get],
      link: { group: 'work', label: { pl: 'Oceny zasobów', uk: 'Оцінки ресурсів', en: 'Resource assessments' } },
      load: () => import('./own-assessments-page.tsx'),
    },
    { path: '/oceny/$unitCode/$year', needs: [api.get], load: () => import('./form-page.tsx') },
    { path: '/oceny/$unitCode/$year/wnioski', needs: [api.get], load: () => import('./findings-page.tsx') },
    {
      path: '/oceny-gmin',
      needs: [api.listDeliveries],
      link: {
        group: 'region',
        label: { pl: 'Kto nie przekazał oceny', uk: 'Хто не надав оцінки', en: 'Assessments not delivered' },
      },
      load: () => import('./deliveries-page.tsx'),
    },
  ],
  imports: [],
}
