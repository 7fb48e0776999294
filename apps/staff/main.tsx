import '#platform/web/css/main.css'
import '#platform/web/css/workspace.css'
import '#platform/web/css/workspace-outcome.css'
import '#platform/web/css/workspace-form.css'
import '#platform/web/css/work-list.css'
import '#platform/web/css/coverage.css'
import '#platform/web/css/form-grid.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createRoot } from 'react-dom/client'
import { answers } from '#platform/web/workspace/session.ts'
import { applyLanguage, chosenLanguage } from './language.ts'
import { router } from './router.tsx'
import { applyTheme, chosenTheme } from './theme.ts'

applyTheme(chosenTheme())
applyLanguage(chosenLanguage())
createRoot(document.getElementById('splot') as HTMLElement).render(
  <I18nProvider locale="pl-PL">
    <QueryClientProvider client={answers}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </I18nProvider>,
)
