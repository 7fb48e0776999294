import type { WorkspaceModule } from '#platform/web/workspace/module.ts'

/** Statutory deadlines in the workspace. */
export const calendarWorkspace: WorkspaceModule = {
  pages: [
    {
      path: '/terminy',
      needs: [],
      link: { group: 'work', label: { pl: 'Terminy', uk: 'Терміни', en: 'Deadlines' } },
      load: () => import('./deadlines-page.tsx'),
    },
  ],
  imports: [],
}
