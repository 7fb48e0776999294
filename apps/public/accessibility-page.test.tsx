import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PlainDate } from '#kernel/plain-date.ts'
import type { Publisher } from '#platform/publisher/publisher.ts'
import { describeShared, sharedFile } from '#platform/testing/shared-material.ts'
import { renderPage } from '#platform/web/html/render.ts'
import { Statement } from './accessibility-page.tsx'

/** Ids of the ministry's technical conditions, version 2.0. */
const MANDATORY = [
  'a11y-wstep',
  'a11y-podmiot',
  'a11y-zakres',
  'a11y-url',
  'a11y-data-publikacja',
  'a11y-data-aktualizacja',
  'a11y-status',
  'a11y-kontakt',
  'a11y-email',
  'a11y-telefon',
  'a11y-procedura',
  'a11y-data-sporzadzenie',
  'a11y-architektura',
  'a11y-komunikacja',
]

const OFFICE: Publisher = {
  regionCode: '98',
  name: 'Regionalny Ośrodek Polityki Społecznej w Nadborzu',
  address: 'ul. Tkacka 1, 00-000 Nadborze',
  email: 'dostepnosc@rops.example',
  phone: '12 345 67 89',
  siteUrl: 'https://splot.example',
  buildingAccess: 'Wejście od ul. Tkackiej bez schodów.\nWinda dojeżdża na każde piętro.',
  signLanguage: 'Tłumacza zamówisz na 3 dni przed wizytą.',
  logoSha256: null,
  stripSha256: null,
  describedAt: '2026-03-02T10:00:00.000Z',
}

function statement(publisher: Publisher | null): string {
  return renderPage(
    <Statement
      publisher={publisher}
      isDemo={false}
      regionName="województwo nadborskie"
      publishedOn="2026-03-02"
      updatedOn="2026-03-09"
    />,
  )
}

/** What the conditions ask and the page lacks. */
function defectsOf(html: string, ids: readonly string[] = MANDATORY): string[] {
  const times = [...html.matchAll(/<time[^>]*>/g)].map(([tag]) => tag)
  const dated = times.map((tag) => tag.match(/datetime="([^"]*)"/i)?.[1] ?? '')
  const words = html.replaceAll('\u00a0', ' ').replaceAll('&nbsp;', ' ')
  const rules: [boolean, string][] = [
    ...ids.map((id): [boolean, string] => [html.split(`id="${id}"`).length === 2, `${id} nie raz`]),
    [times.length >= 3 && dated.every((day) => PlainDate.safeParse(day).success), 'zła data'],
    [words.includes('7 dni') && words.includes('2 miesiące'), 'brak terminów'],
    [html.includes('href="https://bip.brpo.gov.pl"'), 'brak Rzecznika Praw Obywatelskich'],
    [!words.includes('częściowo zgodna') || words.includes('<h3>Niedostępne treści</h3>'), 'brak niedostępnych treści'],
  ]
  return rules.filter(([holds]) => !holds).map(([, defect]) => defect)
}

test('deklaracja opisanego podmiotu ma wszystkie identyfikatory, daty, terminy i odnośniki', () => {
  const html = statement(OFFICE)
  expect(defectsOf(html)).toEqual([])
  expect(html).toContain('<a id="a11y-email" href="mailto:dostepnosc@rops.example">')
  expect(html).toContain('<a id="a11y-telefon" href="tel:123456789">')
  expect(html).toContain('<a id="a11y-url" href="https://splot.example">')
  expect(html).not.toContain('W\u00a0tej deklaracji brakuje')
  expect(html.replaceAll('\u00a0', ' ')).toContain(
    '<p>Wejście od ul. Tkackiej bez schodów.</p><p>Winda dojeżdża na każde piętro.</p>',
  )
  expect(html.replaceAll('\u00a0', ' ')).toContain('<p>Tłumacza zamówisz na 3 dni przed wizytą.</p>')
})

test('czego podmiot nie podał, o tym strona mówi wprost i podaje polecenie', () => {
  const html = statement({ ...OFFICE, email: null, phone: null, buildingAccess: null, signLanguage: null })
  expect(defectsOf(html)).toEqual([])
  expect(html).toContain(
    'W\u00a0tej deklaracji brakuje: adresu e-mail, numeru telefonu, opisu dojścia do budynku, informacji o tłumaczu języka migowego.',
  )
  expect(html).toContain('nie podał jeszcze opisu dojścia')
  expect(html).toContain('npm run splot -- init')
  expect(html).not.toContain('mailto:')

  expect(statement(null)).toContain('nazwy podmiotu, adresu strony, adresu e-mail, numeru telefonu')
})

test.each([
  ['identyfikator dwa razy', 'id="a11y-status"', 'id="a11y-zakres"', ['a11y-zakres nie raz', 'a11y-status nie raz']],
  ['data słowami', 'dateTime="2026-03-02"', 'dateTime="2 marca"', ['zła data']],
  ['bez Rzecznika', 'https://bip.brpo.gov.pl', 'https://splot.example', ['brak Rzecznika Praw Obywatelskich']],
  ['bez listy', '<h3>Niedostępne treści</h3>', '', ['brak niedostępnych treści']],
])('sprawdzian deklaracji łapie: %s', (_, from, to, defects) => {
  const html = statement(OFFICE)
  expect(html).toContain(from)
  expect(defectsOf(html.replace(from, to)).sort()).toEqual([...defects].sort())
})

describeShared('deklaracja a wykaz identyfikatorów ministerstwa', () => {
  test('nasz wykaz identyfikatorów jest wykazem z warunków technicznych', () => {
    const file = sharedFile('conformance/pl-a11y-statement/identifiers.json')
    const { mandatory_ids } = JSON.parse(readFileSync(file, 'utf8')) as { mandatory_ids: string[] }
    expect([...MANDATORY].sort()).toEqual([...mandatory_ids].sort())
    expect(defectsOf(statement(OFFICE), mandatory_ids)).toEqual([])
  })
})
