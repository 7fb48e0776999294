import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { openBrowser } from './browser.ts'
import { openSite, type Site } from './site.ts'

/** Several looks at a long page, or a start, on a machine that has other work too. */
export const LONG = 300_000

/** An answer of a server that shares the machine with other work. */
const ANSWER = 15_000

/** The demo region, served to all tests of the file that asks for it; `settings` are read when it starts. */
export function demoSite(settings: () => Record<string, string> = () => ({})): Pick<Site, 'url' | 'dataDir'> {
  let site: Site | undefined
  beforeAll(async () => {
    site = await openSite(settings())
  }, LONG)
  afterAll(async () => await site?.stop())
  const opened = () => {
    if (site === undefined) throw new Error('The site is not open before the first test.')
    return site
  }
  return {
    get url() {
      return opened().url
    },
    get dataDir() {
      return opened().dataDir
    },
  }
}

export type Visit = (page: Page, context: BrowserContext) => Promise<void>

/** Windows of one browser for the group of tests that asks for it; each has its own cookies and closes after its visit. */
export function browserWindows(): (visit: Visit, options?: BrowserContextOptions) => Promise<void> {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await openBrowser()
  }, LONG)
  afterAll(async () => await browser?.close())
  return async (visit, options) => {
    if (browser === undefined) throw new Error('The browser is not open before the first test.')
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    try {
      await visit(await context.newPage(), context)
    } finally {
      await context.close()
    }
  }
}

/** Windows signed in to a demo account, once for the group of tests, unless a visit brings cookies of its own. */
export function signedInWindows(site: Pick<Site, 'url'>, role: string): ReturnType<typeof browserWindows> {
  const inWindow = browserWindows()
  let session: Awaited<ReturnType<BrowserContext['storageState']>>
  beforeAll(
    () =>
      inWindow(async (page, context) => {
        await signInAs(page, site, role)
        session = await context.storageState()
      }),
    LONG,
  )
  return (visit, options) => inWindow(visit, { storageState: session, ...options })
}

/** Signs in by the button of a demo account. */
export async function signInAs(page: Page, { url }: Pick<Site, 'url'>, role: string): Promise<void> {
  await page.goto(`${url}/logowanie`)
  await page.locator('.act-list > li', { hasText: role }).getByRole('button').click()
  await page.waitForURL((now) => !now.pathname.startsWith('/logowanie'))
}

/** Opens a page of the workspace, waits until it has all it asked for, and answers with its title. */
export async function openWorkspace(page: Page, { url }: Pick<Site, 'url'>, path: string): Promise<string> {
  await page.goto(url + path)
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle')
  await expect.poll(() => page.locator('main .waiting').count(), { timeout: ANSWER }).toBe(0)
  return (await page.locator('h1').textContent()) ?? ''
}
