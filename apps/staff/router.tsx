import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { NoPlace, OpeningPage } from './no-place.tsx'
import { workspacePages } from './pages.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NoPlace })

const routes = workspacePages.map(({ path, load }) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) }),
)

/** Addresses of the workspace; each page's script is fetched when somebody goes there. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  basepath: '/praca',
  defaultPreload: 'intent',
  defaultPendingComponent: OpeningPage,
  scrollRestoration: true,
})
