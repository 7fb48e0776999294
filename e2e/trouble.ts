import type { Page } from 'playwright-core'

/**
 * Collects what a page should never do: errors, warnings, breaches of the content security policy, requests to elsewhere.
 * The list fills while the page lives.
 */
export async function listenForTrouble(page: Page, site: string): Promise<string[]> {
  const troubles: string[] = []
  page.on('console', (message) => {
    const isDriver = message.text().includes('GL Driver Message') // software drawing reports its own slowness
    if (['error', 'warning'].includes(message.type()) && !isDriver) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('request', (request) => {
    const isOurs = [site, 'data:', 'about:', 'blob:'].some((start) => request.url().startsWith(start))
    if (!isOurs) troubles.push(`poza serwis: ${request.url()}`)
  })
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`naruszona polityka: ${violatedDirective} ${blockedURI}`),
    )
  })
  return troubles
}
