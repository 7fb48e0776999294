import { TWO_FULL_STOPS } from '#platform/testing/full-stops.ts'

/** What the HTML of a page says of itself, and what it must not have. */
export type HtmlReport = { title: string; canonical: string | undefined; links: string[]; defects: string[] }

const ONLY_LANGUAGE = '<html lang="pl"'

/**
 * Reads a page as the server sent it: one h1, language, title, description, a way to the accessibility statement, and
 * nothing inline that the content security policy would stop.
 */
export function htmlReport(html: string): HtmlReport {
  const title = html.match(/<title>([^<]*)<\/title>/)?.[1] ?? ''
  const description = html.match(/<meta name="description" content="([^"]*)"/)?.[1] ?? ''
  const links = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
  const count = (pattern: RegExp) => [...html.matchAll(pattern)].length
  const rules: [boolean, string][] = [
    [count(/<h1[\s>]/g) === 1, `nagłówków h1: ${count(/<h1[\s>]/g)}`],
    [html.includes(ONLY_LANGUAGE), 'brak języka strony'],
    [title.trim() !== '', 'brak tytułu'],
    [description.trim() !== '', 'brak opisu'],
    [count(/<script(?![^>]*\ssrc=)/g) === 0, 'skrypt w treści strony'],
    [count(/<[a-z][^>]*\son[a-z]+=/g) === 0, 'skrypt w atrybucie'],
    [count(/<style[\s>]/g) + count(/<[a-z][^>]*\sstyle=/g) === 0, 'styl w treści strony'],
    [links.includes('/deklaracja-dostepnosci'), 'brak odnośnika do deklaracji dostępności'],
    [count(/\sid="([^"]+)"/g) === new Set(html.match(/\sid="[^"]+"/g)).size, 'powtórzony identyfikator'],
    [!/undefined|\bNaN\b|\[object /.test(html), 'wartość bez znaczenia w treści'],
    [!TWO_FULL_STOPS.test(html.replaceAll('<!-- -->', '').replace(/<[^>]*>/g, ' ')), 'dwie kropki na końcu zdania'],
  ]
  return {
    title,
    canonical: html.match(/<link rel="canonical" href="([^"]*)"/)?.[1]?.replaceAll('&amp;', '&'),
    links,
    defects: rules.filter(([holds]) => !holds).map(([, defect]) => defect),
  }
}
