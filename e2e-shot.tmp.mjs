import { chromium } from 'playwright-core'
const url = 'http://127.0.0.1:3551'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const shots = [
  ['dyrektor CUS', '/praca/oceny', 'own'],
  ['dyrektor CUS', '/praca/oceny/980803/2025', 'form'],
  ['dyrektor CUS', '/praca/oceny/980803/2024', 'empty'],
  ['dyrektor CUS', '/praca/oceny/980803/2025/wnioski', 'find'],
  ['badacz ROPS', '/praca/oceny-gmin', 'deliv'],
]
const looks = process.argv[2] === 'all' ? [[1280, 'light'], [360, 'light'], [1280, 'dark'], [360, 'dark']] : [[1280, 'light'], [360, 'dark']]
for (const role of ['dyrektor CUS', 'badacz ROPS']) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.on('console', (m) => m.type() === 'error' && console.log('console', m.text().slice(0, 200)))
  page.on('pageerror', (e) => console.log('error', String(e).slice(0, 300)))
  await page.goto(`${url}/logowanie`)
  await page.locator('.act-list > li', { hasText: role }).getByRole('button').click()
  await page.waitForURL((now) => !now.pathname.startsWith('/logowanie'))
  for (const [who, path, name] of shots) {
    if (who !== role) continue
    for (const [width, scheme] of looks) {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto(url + path)
      await page.locator('main h1').waitFor()
      await page.waitForLoadState('networkidle')
      await page.waitForTimeout(500)
      if (name === 'empty' && width === 1280) {
        const f = (l) => page.getByLabel(l, { exact: true })
        await f('mieszkańcy ogółem, 2023').fill('6500'); await f('mieszkańcy ogółem, 2024').fill('100')
        await f('kobiety ogółem, 2024').fill('abc')
        await f('bezrobotni ogółem, 2024').fill('5'); await f('bezrobotni długotrwale ogółem, 2024').fill('9')
        await f('mieszkańcy ogółem, 2024').press('ArrowDown')
        console.log('focus', await page.evaluate(() => document.activeElement.getAttribute('aria-label')))
        await page.waitForTimeout(400)
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      console.log(name, width, scheme, 'sideways', wide, await page.locator('h1').textContent())
      await page.screenshot({ path: `/tmp/n/shot-${name}-${width}-${scheme}.png`, fullPage: false })
      await page.screenshot({ path: `/tmp/n/full-${name}-${width}-${scheme}.png`, fullPage: true })
    }
  }
  await context.close()
}
await browser.close()
