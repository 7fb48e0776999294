import { accessOperations as access } from '#platform/access/operations.ts'
import { auditOperations as audit } from '#platform/audit/operations.ts'
import { accountOperations as accounts } from '#platform/auth/operations.ts'
import { jobOperations as jobs } from '#platform/jobs/operations.ts'
import { mailOperations as mail } from '#platform/mail/operations.ts'
import { privacyOperations as privacy } from '#platform/privacy/operations.ts'
import type { WorkspacePage } from '#platform/web/workspace/module.ts'
import { importKinds, workspaceModules } from './modules.tsx'

const importing = importKinds.map(({ operation }) => operation)

/** Every address of the workspace; the navigation shows those with a link that the person may use. */
export const workspacePages: readonly WorkspacePage[] = [
  {
    path: '/',
    needs: [],
    link: { group: 'work', label: { pl: 'Czeka na mnie', uk: 'Чекає на мене', en: 'Waiting for me' } },
    load: () => import('./start/start-page.tsx'),
  },
  {
    path: '/moje-role',
    needs: [],
    link: {
      group: 'work',
      label: { pl: 'Moje role i zastępstwa', uk: 'Мої ролі та заміщення', en: 'My roles and cover' },
    },
    load: () => import('./people/own-roles-page.tsx'),
  },
  ...workspaceModules.flatMap(({ pages }) => pages),
  {
    path: '/parametry',
    needs: [],
    link: { group: 'region', label: { pl: 'Parametry prawne', uk: 'Правові параметри', en: 'Legal parameters' } },
    load: () => import('./law/parameters-page.tsx'),
  },
  { path: '/parametry/$code', needs: [], load: () => import('./law/parameter-page.tsx') },
  {
    path: '/importy',
    needs: importing,
    link: { group: 'region', label: { pl: 'Importy', uk: 'Імпорт даних', en: 'Imports' } },
    load: () => import('./imports/imports-page.tsx'),
  },
  { path: '/importy/$kind', needs: importing, load: () => import('./imports/import-page.tsx') },
  {
    path: '/osoby',
    needs: [accounts.list],
    link: { group: 'upkeep', label: { pl: 'Osoby i role', uk: 'Особи та ролі', en: 'People and roles' } },
    load: () => import('./people/people-page.tsx'),
  },
  { path: '/osoby/zapros', needs: [accounts.invite], load: () => import('./people/invite-page.tsx') },
  { path: '/osoby/$accountId', needs: [access.explainAccount], load: () => import('./people/person-page.tsx') },
  {
    path: '/role',
    needs: [access.previewRole],
    link: { group: 'upkeep', label: { pl: 'Co wolno roli', uk: 'Що дозволяє роль', en: 'What a role allows' } },
    load: () => import('./people/role-page.tsx'),
  },
  {
    path: '/poczta',
    needs: [mail.listOutbox],
    link: { group: 'upkeep', label: { pl: 'Poczta wychodząca', uk: 'Вихідна пошта', en: 'Outgoing mail' } },
    load: () => import('./outbox/outbox-page.tsx'),
  },
  {
    path: '/przetwarzanie',
    needs: [privacy.getRegister],
    link: { group: 'upkeep', label: { pl: 'Przetwarzanie danych', uk: 'Обробка даних', en: 'Data processing' } },
    load: () => import('./privacy/processing-page.tsx'),
  },
  {
    path: '/zadania',
    needs: [jobs.list],
    link: { group: 'upkeep', label: { pl: 'Zadania systemu', uk: 'Завдання системи', en: 'System jobs' } },
    load: () => import('./jobs/jobs-page.tsx'),
  },
  {
    path: '/slad',
    needs: [audit.listEntries],
    link: { group: 'upkeep', label: { pl: 'Ślad', uk: 'Журнал дій', en: 'Audit trail' } },
    load: () => import('./audit/audit-page.tsx'),
  },
]
