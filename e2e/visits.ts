import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { openBrowser } from './browser.ts'
import { openSite, type Site } from './site.ts'
import { listenForTrouble } from './trouble.ts'

/** Several looks at a long page, or a start, on a machine that has other work too. */
export const LONG = 300_000

/** An answer of a server that shares the machine with other work. */
const ANSWER = 15_000

/** The demo region, served to all files of the run that change nothing others look at: one makes a page, the others get it kept. */
export const sharedSite: Pick<Site, 'url' | 'dataDir'> = {
  get url() {
    return inject('sharedSite').url
  },
  get dataDir() {
    return inject('sharedSite').dataDir
  },
}

/** A demo region of its own for the file that asks for it and changes it; `settings` are read when it starts. */
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
export function browserWindows({
  maps = false,
} = {}): (visit: Visit, options?: BrowserContextOptions) => Promise<void> {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await openBrowser({ maps })
  }, LONG)
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

/** A visit of the page that a lasting window has open; `troubles` fill from the moment the visit begins. */
export type PageVisit = (page: Page, troubles: readonly string[]) => Promise<void>

/**
 * One window for each role, or for nobody, in which a group of tests opens page after page as a person does. A window of
 * its own for every page cost more than the page. After a failed visit the next one gets a new window.
 */
export function lastingWindows(
  site: Pick<Site, 'url'>,
  { maps = false } = {},
): (role: string | undefined, visit: PageVisit) => Promise<void> {
  let browser: Browser | undefined
  const open = new Map<string | undefined, { page: Page; troubles: string[] }>()
  beforeAll(async () => {
    browser = await openBrowser({ maps })
  }, LONG)
  afterAll(async () => {
    for (const { page } of open.values()) await page.context().close()
  })

  async function windowOf(role: string | undefined) {
    if (browser === undefined) throw new Error('The browser is not open before the first test.')
    const page = await (await browser.newContext()).newPage()
    const troubles = await listenForTrouble(page, site.url)
    if (role !== undefined) await signInAs(page, site, role)
    const opened = { page, troubles }
    open.set(role, opened)
    return opened
  }

  return async (role, visit) => {
    const { page, troubles } = open.get(role) ?? (await windowOf(role))
    try {
      await page.setViewportSize({ width: 1280, height: 900 })
      await page.emulateMedia({ colorScheme: 'light' })
      troubles.length = 0
      await visit(page, troubles)
    } catch (error) {
      open.delete(role)
      await page.context().close()
      throw error
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

/**
 * Sends the form of a demo account for the window, which shows nothing of it: three pages for each who comes in cost more
 * than what they came for. `sign-in.test.ts` presses the button itself.
 */
export async function signInAs(page: Page, { url }: Pick<Site, 'url'>, role: string): Promise<void> {
  const { request } = page.context()
  const html = await (await request.get(`${url}/logowanie`)).text()
  const [entry = '', ...others] = html
    .split('<li>')
    .filter((part) => part.includes('/logowanie/pokaz') && part.toLowerCase().includes(role.toLowerCase()))
  expect(others).toEqual([])
  const hidden = entry.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  const form = Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value]))
  const answer = await request.post(`${url}/logowanie/pokaz`, { form, headers: { origin: url }, maxRedirects: 0 })
  expect(answer.status()).toBe(303)
}

/** Opens a page of the workspace, waits until it has all it asked for, and answers with its title. */
export async function openWorkspace(page: Page, { url }: Pick<Site, 'url'>, path: string): Promise<string> {
  await page.goto(url + path)
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle')
  await expectNothingAwaited(page)
  return (await page.locator('h1').textContent()) ?? ''
}

/**
 * Goes to another page of the workspace that is open in the window, as its links do, without a new document: the same
 * scripts read and warmed up again for each page took a third of the visit. `title` tells the page from the one before.
 */
export async function moveInWorkspace(page: Page, path: string, title: RegExp): Promise<void> {
  const quiet = listenForQuiet(page)
  try {
    await page.evaluate((address) => history.pushState({}, '', address), path)
    await expect
      .poll(() => page.locator('main h1').allTextContents(), { timeout: ANSWER })
      .toEqual([expect.stringMatching(title)])
    await quiet.wait()
    await expectNothingAwaited(page)
  } finally {
    quiet.end()
  }
}

async function expectNothingAwaited(page: Page): Promise<void> {
  await expect.poll(() => page.locator('main .waiting').count(), { timeout: ANSWER }).toBe(0)
}

/** Half a second without a request, which a browser calls `networkidle` after it has opened a document. */
const QUIET = 500

/** `wait` resolves when nothing has been asked of the server for as long as that, and nothing is under way. */
function listenForQuiet(page: Page): { wait: () => Promise<void>; end: () => void } {
  const underWay = new Set<Request>()
  let since = Date.now()
  const begin = (request: Request) => underWay.add(request)
  const finish = (request: Request) => {
    underWay.delete(request)
    since = Date.now()
  }
  page.on('request', begin).on('requestfinished', finish).on('requestfailed', finish)
  return {
    wait: () =>
      expect
        .poll(() => underWay.size === 0 && Date.now() - since >= QUIET, { timeout: ANSWER, interval: 50 })
        .toBe(true),
    end: () => {
      page.off('request', begin).off('requestfinished', finish).off('requestfailed', finish)
    },
  }
}
