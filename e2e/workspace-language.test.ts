import { expect, test } from 'vitest'
import { expectAccessibleInAllLooks, expectNoSidewaysScroll } from './axe.ts'
import { describeInBrowser } from './browser.ts'
import { LONG, openWorkspace, sharedSite, signedInWindows } from './visits.ts'

describeInBrowser('język miejsca pracy', () => {
  const onPage = signedInWindows(sharedSite, 'administrator techniczny')

  test(
    'menu po ukraińsku zostaje po ponownym wejściu, a strona mówi, że jest po polsku',
    () =>
      onPage(async (page) => {
        await openWorkspace(page, sharedSite, '/praca')
        const htmlLanguage = () => page.evaluate(() => document.documentElement.lang)
        expect(await htmlLanguage()).toBe('pl')
        await page.getByLabel('Język menu').selectOption('uk')
        await page.getByRole('navigation', { name: 'Робота' }).waitFor()
        await page.reload()
        await page.getByRole('heading', { name: 'Хто винен мені відповідь' }).waitFor()
        expect(await htmlLanguage()).toBe('uk')
        expect(await page.locator('main').getAttribute('lang')).toBe('pl')
        expect(
          await page.getByRole('heading', { level: 1 }).evaluate((h1) => h1.closest('[lang]')?.getAttribute('lang')),
        ).toBe('uk')
        await page.getByText('Сторінки, форми та документи, яких вимагає закон, – польською мовою.').waitFor()
        await expectAccessibleInAllLooks(page)
        await expectNoSidewaysScroll(page)
        // the last look is a phone's: the choice is in its menu
        await page.getByRole('button', { name: 'Меню' }).click()
        await page.getByLabel('Мова меню').selectOption('pl')
        await page.getByRole('navigation', { name: 'Praca' }).waitFor()
        expect(await htmlLanguage()).toBe('pl')
      }),
    LONG,
  )
})
