import { Refusal } from '#kernel/refusal.ts'
import type { RefusalText } from '../module.ts'
import type { Platform } from '../platform.ts'
import type { PolishIssue } from './polish-issues.ts'
import type { Problem } from './problem-document.ts'

/** Refusals that the platform itself makes. */
const PLATFORM_REFUSALS: Platform['refusals'] = new Map<string, RefusalText>([
  [
    'input-invalid',
    {
      status: 400,
      sentence: (details) =>
        (details.issues as PolishIssue[]).map(({ label, message }) => `${label}: ${message}`).join(' ') ||
        'Popraw podane wartości.',
    },
  ],
  ['forbidden', { status: 403, sentence: () => 'Nie masz prawa do tej czynności. Poproś o nie administratora.' }],
  [
    'form-not-ours',
    {
      status: 403,
      sentence: () =>
        'Ten formularz nie przyszedł z tej strony albo przeglądarka nie przyjęła ciasteczka. Odśwież stronę i wyślij go jeszcze raz.',
    },
  ],
  [
    'line-not-private',
    {
      status: 403,
      sentence: () =>
        'Hasło przeszłoby tu nieszyfrowane, więc tej strony nie pokazujemy. Otwórz ją adresem, który zaczyna się od https.',
    },
  ],
  ['not-found', { status: 404, sentence: () => 'Nie ma tu takiej rzeczy. Sprawdź adres albo wróć do strony głównej.' }],
  ['too-many-requests', { status: 429, sentence: () => 'Za dużo zapytań naraz. Odczekaj minutę i spróbuj ponownie.' }],
  [
    'cursor-not-readable',
    { status: 400, sentence: () => 'Znacznik następnej strony jest uszkodzony. Zacznij listę od początku.' },
  ],
  [
    'idempotency-key-unreadable',
    {
      status: 400,
      sentence: () =>
        'Nagłówek Idempotency-Key: podaj od 16 do 100 liter bez znaków polskich, cyfr, łączników i podkreśleń.',
    },
  ],
  [
    'idempotency-key-reused',
    {
      status: 422,
      sentence: () =>
        'Pod tym kluczem Idempotency-Key przyszło już inne polecenie. Odśwież stronę i wyślij je jeszcze raz.',
    },
  ],
  [
    'too-large',
    {
      status: 413,
      sentence: () =>
        'Za dużo danych naraz: plik może mieć najwyżej 256 MB. Większy wczytaj na serwerze poleceniem „splot import”.',
    },
  ],
  [
    'media-type-refused',
    {
      status: 415,
      sentence: () =>
        'Nagłówek Content-Type: treść wyślij jako application/json, a plik jako application/octet-stream.',
    },
  ],
  ['import-refused', { status: 422, sentence: importSentence }],
])

function importSentence(details: Record<string, unknown>): string {
  const problems = (details.report as { problems: { message: string; remedy: string }[] }).problems
  const first = problems[0]
  const rest = problems.length > 1 ? ` Błędów jest razem ${problems.length}.` : ''
  return first === undefined ? 'Pliku nie wczytano.' : `Pliku nie wczytano. ${first.message} ${first.remedy}${rest}`
}

/** Tells an error to the caller; a fault of ours says nothing of the inside. */
export function describeError(platform: Pick<Platform, 'refusals'>, error: unknown): Problem {
  if (error instanceof Refusal) {
    const known = platform.refusals.get(error.code) ?? PLATFORM_REFUSALS.get(error.code)
    if (known !== undefined) return problem(error.code, known.status, known.sentence(error.details), error.details)
  }
  const status = (error as { statusCode?: number }).statusCode
  if (status === 413) return describeError(platform, new Refusal('too-large'))
  if (status === 429) return describeError(platform, new Refusal('too-many-requests'))
  if (status === 404) return describeError(platform, new Refusal('not-found'))
  if (status !== undefined && status >= 400 && status < 500)
    return problem('request-malformed', status, 'Zapytanie jest niepoprawne. Sprawdź jego treść i nagłówki.', {})
  return problem('unexpected', 500, 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie za chwilę.', {})
}

function problem(code: string, status: number, detail: string, details: Record<string, unknown>): Problem {
  return { type: `urn:splot:problem:${code}`, title: TITLES[status] ?? 'Błąd', status, detail, code, details }
}

const TITLES: Record<number, string> = {
  400: 'Niepoprawne dane',
  403: 'Brak prawa',
  404: 'Nie znaleziono',
  409: 'Sprzeczność ze stanem',
  413: 'Za duży plik',
  415: 'Nieznany rodzaj treści',
  422: 'Nie można przyjąć',
  429: 'Za dużo zapytań',
  500: 'Błąd serwera',
}
