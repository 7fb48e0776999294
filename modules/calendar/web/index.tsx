import type { WorkspaceModule } from '#platform/web/workspace/module.ts'

/** Statutory deadlines in the workspace. */
export const calendarWorkspace: WorkspaceModule = {
  pages: [
    {
      path: '/terminy',
      needs: [],
      link: { group: 'work', label: 'Terminy' },
      load: () => import('./deadlines-page.tsx'),
    },
  ],
  imports: [],
}
