import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { TWO_FULL_STOPS } from '#platform/testing/full-stops.ts'
import { expectAccessibleInAllLooks, expectNoSidewaysScroll, expectVisibleFocus, inAlternateLooks } from './axe.ts'
import { describeInBrowser } from './browser.ts'
import { LONG, lastingWindows, moveInWorkspace, openWorkspace, sharedSite } from './visits.ts'

/** Every page of the workspace that the administrator of the demo sees, by its title. */
const PAGES: readonly [path: string, title: RegExp][] = [
  ['/praca', /na Ciebie/],
  ['/praca/moje-role', /^Moje role i zastępstwa$/],
  ['/praca/szukaj?q=brod', /^\d+\u00a0miejsc/],
  ['/praca/obszary-doradcow', /^Obszary doradców$/],
  ['/praca/zeszyty', /^Zeszyty powiatów$/],
  ['/praca/importy', /^Importy$/],
  ['/praca/importy/rejestr', /^Rejestr TERC$/],
  ['/praca/importy/granice', /^Granice gmin$/],
  ['/praca/importy/bdl', /^Liczby z Banku Danych Lokalnych$/],
  ['/praca/osoby', /^Osoby i role$/],
  ['/praca/osoby/zapros', /^Zaproś osobę do Splotu$/],
  ['/praca/role', /^Co wolno roli$/],
  ['/praca/poczta', /^Poczta wychodząca$/],
  ['/praca/przetwarzanie', /^Przetwarzanie danych osób$/],
  ['/praca/zadania', /^Zadania systemu$/],
  ['/praca/terminy', /^Terminy$/],
  ['/praca/porownania', /^Moje porównania$/],
  ['/praca/porownania?wagi=share-65-plus:2,population:1', /^Moje porównania$/],
  ['/praca/parametry', /^Parametry prawne$/],
  ['/praca/parametry/resources-assessment-municipality', /^Ocena zasobów gminy: dla rady gminy$/],
  ['/praca/slad', /^Ślad$/],
  ['/praca/dowody', /^Dowody$/],
  ['/praca/dane', /^Stan danych$/],
  ['/praca/dane/pokrycie', /^Pokrycie$/],
  ['/praca/dane/pokrycie?obszar=9808&wskaznik=share-65-plus', /^Pokrycie$/],
  ['/praca/nie-ma-takiej', /^Na tym koncie nie ma tej strony$/],
]

/** Pages of other roles, which the administrator does not see. */
const PAGES_OF_ROLES: readonly [role: string, path: string, title: RegExp][] = [
  ['dyrektor CUS', '/praca/oceny', /^Oceny zasobów$/],
  ['dyrektor CUS', '/praca/oceny/980803/2024', /^Ocena zasobów 2024: Czarna Struga$/],
  ['dyrektor CUS', '/praca/oceny/980803/2025', /^Ocena zasobów 2025: Czarna Struga$/],
  ['dyrektor CUS', '/praca/oceny/980803/2025/wnioski', /^Co wynika z oceny 2025: Czarna Struga$/],
  ['badacz ROPS', '/praca/dane/odstajace', /^Wartości odstające$/],
  ['badacz ROPS', '/praca/pytania', /^Pytania o liczby$/],
  ['badacz ROPS', '/praca/pytania/nowe', /^Nowe pytanie$/],
  ['dyrektor CUS', '/praca/pytania', /^Pytania o liczby$/],
  ['badacz ROPS', '/praca/oceny-gmin', /^Kto jeszcze nie przekazał oceny$/],
]

const ADMINISTRATOR = 'administrator techniczny'

describeInBrowser('strony miejsca pracy w przeglądarce', () => {
  const inWindow = lastingWindows(sharedSite)
  const open = (page: Page, path: string) => openWorkspace(page, sharedSite, path)
  const title = async (page: Page) => (await page.locator('h1').textContent()) ?? ''

  let place = 0

  async function expectGood(page: Page, troubles: readonly string[], path: string, expected: RegExp) {
    place += 1
    if (isToBeOpenedByAddress(page, path)) await open(page, path)
    else await moveInWorkspace(page, path, expected)
    expect(await title(page)).toMatch(expected)
    expect(await page.locator('main').innerText()).not.toMatch(TWO_FULL_STOPS)
    await expectAccessibleInAllLooks(page)
    await expectNoSidewaysScroll(page)
    await inAlternateLooks(page, place, () => expectVisibleFocus(page))
    expect(troubles).toEqual([])
  }

  test.each(PAGES)(
    '%s: 0 uwag axe jasno i ciemno w dwóch szerokościach, każdy fokus widać, nic w bok przy 320 px, cisza w konsoli',
    (path, expected) => inWindow(ADMINISTRATOR, (page, troubles) => expectGood(page, troubles, path, expected)),
    LONG,
  )

  test.each(PAGES_OF_ROLES)(
    '%s, %s: 0 uwag axe jasno i ciemno w dwóch szerokościach, każdy fokus widać, nic w bok przy 320 px, cisza w konsoli',
    (role, path, expected) => inWindow(role, (page, troubles) => expectGood(page, troubles, path, expected)),
    LONG,
  )

  test('kto nie jest zalogowany, idzie się zalogować, a adres, pod który szedł, nie ginie', async () => {
    const response = await fetch(`${sharedSite.url}/praca/osoby?a=1`, { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      '/logowanie?dokad=%2Fpraca%2Fosoby%3Fa%3D1',
    ])
  })

  test('dokument miejsca pracy nie ma skryptu w treści ani niczego o osobie', () =>
    inWindow(ADMINISTRATOR, async (page) => {
      const response = await page.request.get(`${sharedSite.url}/praca/osoby`)
      const html = await response.text()
      expect(response.headers()['content-security-policy']).toMatch(/script-src 'self';/)
      expect(html).toMatch(/<script type="module" src="\/praca\/pliki\/[^"]+\.js"><\/script>/)
      expect(html).not.toMatch(/<script(?![^>]*src=)|<style| style="/)
      expect(html).not.toContain('Pokazowa')
    }))

  test(
    'nawigacja ma tylko to, co wolno: radny widzi swoje role i szukanie, a osób nie otworzy',
    () =>
      inWindow('radny', async (page) => {
        await open(page, '/praca')
        const links = await page.getByRole('navigation', { name: 'Praca' }).getByRole('link').allTextContents()
        expect(links).toEqual([
          'Czeka na mnie',
          'Moje role i zastępstwa',
          'Dowody',
          'Moje porównania',
          'Terminy',
          'Szukaj',
          'Zeszyty powiatów',
          'Parametry prawne',
          'Strona publiczna',
        ])
        await open(page, '/praca/osoby')
        expect(await title(page)).toBe('Na tym koncie nie ma tej strony')
      }),
    LONG,
  )
})

/**
 * The first page of a window, and those with a question in the address, which keep the title of the page before. The
 * others are reached as by a link; journeys open them by their addresses, and so does `SPLOT_WHOLE=1` (`npm run test:deep`).
 */
function isToBeOpenedByAddress(page: Page, path: string): boolean {
  const isOutside = !page.url().startsWith(`${sharedSite.url}/praca`)
  return isOutside || path.includes('?') || process.env.SPLOT_WHOLE === '1'
}
