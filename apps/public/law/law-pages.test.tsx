import { expect, test } from 'vitest'
import { CODELISTS } from '#platform/parameters/codelist.ts'
import { parametersModule } from '#platform/parameters/module.ts'
import { parameterOperations as api } from '#platform/parameters/operations.ts'
import { world } from '#platform/testing/world.ts'
import { renderPage } from '#platform/web/html/render.ts'
import type { Ask, PageAnswer, PublicPage } from '#platform/web/public-page.ts'
import { codelistPage } from './codelist-page.tsx'
import { parameterPage } from './parameter-page.tsx'
import { parametersPage } from './parameters-page.tsx'

const MARK = 'class="to-check"'

async function openLaw(): Promise<{ ask: Ask; html: typeof html }> {
  const region = await world('2026-11-22', [parametersModule])
  const ask: Ask = (endpoint, input) => region.resident.call(endpoint, input)
  return { ask, html }

  async function html(page: PublicPage, params: Record<string, string>, query: Record<string, string> = {}) {
    const answer = (await page.answer(ask, { params, query, path: '/' })) as Extract<PageAnswer, { kind: 'page' }>
    return renderPage(answer.body)
  }
}

/** The row of a table that begins with a text; a row that is not there fails at once. */
function rowWith(page: string, text: string): string {
  const row = page.split('<tr>').find((one) => one.includes(text))
  expect(row, text).toBeDefined()
  return row as string
}

test('lista parametrów: znak ma każda wartość do sprawdzenia i żadna potwierdzona', async () => {
  const { ask, html } = await openLaw()
  const { parameters } = await ask(api.listParameters, { query: {} })
  const page = await html(parametersPage, {})
  for (const { code, value } of parameters) {
    expect(rowWith(page, `/prawo/${code}"`).includes(MARK), code).toBe(value?.certainty === 'to-check')
  }
  expect(page).toContain('Zanim się na')
})

test('strona parametru: znak przy wartości i zdanie, co sprawdzić', async () => {
  const { html } = await openLaw()
  const general = await html(parameterPage, { code: 'family-support-report' })
  expect(general).toMatch(/<p class="lead">[\s\S]*?31\u00a0marca[\s\S]*?class="to-check"[\s\S]*?<\/p>/)
  expect(general).toContain('Co sprawdzić')
  expect(general).toContain('wiedza ogólna, zapisano')

  const confirmed = await html(parameterPage, { code: 'small-grant-amount' })
  expect(confirmed).toContain('20\u00a0000\u00a0zł')
  expect(confirmed).toContain('10\u00a0000\u00a0zł')
  expect(confirmed).not.toContain(MARK)
})

test('każdy słownik: znak ma każdy wpis do sprawdzenia i żaden potwierdzony, a wątpliwość stoi z jego kodem', async () => {
  const { ask, html } = await openLaw()
  for (const list of Object.values(CODELISTS)) {
    const { entries } = await ask(api.getCodelist, { params: { code: list }, query: {} })
    const page = await html(codelistPage, { code: list })
    const [rows = '', rest = ''] = page.split('id="do-sprawdzenia"')
    for (const { code, certainty } of entries) {
      const row = rows.split('<tr>').find((one) => new RegExp(`class="unit">${code}\\b`).test(one))
      expect(row?.includes(MARK), `${list} ${code}`).toBe(certainty === 'to-check')
      if (certainty === 'to-check') expect(rest, `${list} ${code}`).toMatch(new RegExp(`[ >]${code}[,.<]`))
    }
  }
})

test('katalog usług: grupa, szczebel i słowo bez polskich znaków zawężają listę razem', async () => {
  const { html } = await openLaw()
  const show = (query: Record<string, string>) => html(codelistPage, { code: CODELISTS.serviceType }, query)
  const seniors = await show({ grupa: 'S', poziom: 'G', q: 'dom' })
  expect(seniors).toContain('Dzienny dom pomocy')
  expect(seniors).not.toContain('Żłobek')
  expect(seniors).toMatch(/Pokazujemy (<!-- -->)?4/)
  expect(await show({ q: 'zlobek' })).toContain('Żłobek')
  expect(await show({ q: 'nie ma takiej' })).toContain('Żaden wpis nie pasuje')
})

test('słownik na dawny dzień pokazuje dawny wpis', async () => {
  const { html } = await openLaw()
  const [before = ''] = (await html(codelistPage, { code: CODELISTS.legalBasis }, { dzien: '2025-05-31' })).split(
    'id="historia"',
  )
  expect(before).toContain('promocji zatrudnienia')
  expect(before).not.toContain('Ustawa o\u00a0rynku pracy')
})
