import type { Module } from '#platform/module.ts'
import { registerOf, retentionOf } from '#platform/privacy/register.ts'
import { RETENTION_CLASSES, RETENTION_CODES, type RetentionCode } from '#platform/privacy/retention-classes.ts'
import { type RetentionTerm, termInWords } from '#platform/privacy/retention-terms.ts'

/** The register of processing as the code declares it; terms that an office has decided stand in its own workspace. */
export function printProcessingRegister(modules: readonly Module[]): string {
  const proposed = Object.fromEntries(
    RETENTION_CODES.map((code) => [code, { days: RETENTION_CLASSES[code].days, decision: null }]),
  ) as Record<RetentionCode, RetentionTerm>
  const retention = retentionOf(proposed, () => null)
  const chapters = registerOf(modules, retention).flatMap((activity) => [
    `## ${activity.name}`,
    '',
    `- **Cel:** ${activity.purpose}`,
    `- **Podstawa prawna (do sprawdzenia):** ${activity.proposedBases.join('; ')}`,
    `- **Kogo dotyczy:** ${activity.persons}`,
    `- **Kategorie danych:** ${activity.categories.join('; ')}`,
    `- **Pola o zasięgu osobowym i wrażliwym:** ${listOr(
      activity.fields.map(({ label, reach }) => (reach === 'sensitive' ? `${label} (wrażliwe)` : label)),
    )}`,
    `- **Kto widzi w Splocie:** ${listOr(activity.readers)}`,
    `- **Odbiorcy poza Splotem:** ${listOr(activity.recipients)}`,
    `- **Jak długo:** ${listOr(activity.retention.map(({ name, days, rule }) => `${name} – ${termInWords({ days, decision: null })}. ${rule}`))}`,
    `- **Zabezpieczenia:** ${activity.security.join('; ')}`,
    `- **Gdzie:** ${activity.places.map((place) => `\`${place}\``).join(', ')}`,
    '',
  ])
  return [
    '# Rejestr czynności przetwarzania',
    '',
    'Wydruk z opisów pól, tabel i reguł (`npm run print`). Administratorem danych jest podmiot, który prowadzi instalację; jego nazwę i kontakt, kontakt inspektora i przekazania poza Unię dopisuje on sam. Splot nie przekazuje danych poza komputer, na którym działa, chyba że obsługa wskaże serwer poczty albo dostawcę tożsamości.',
    '',
    'Podstawy prawne i okresy są propozycją do sprawdzenia przez inspektora ochrony danych. Okresy ustalone przez urząd pokazuje strona `/praca/przetwarzanie`.',
    '',
    ...chapters,
    '## Okresy przechowywania',
    '',
    '| klasa | co | okres | jak liczymy | do sprawdzenia |',
    '|---|---|---|---|---|',
    ...retention.map(
      ({ classCode, name, days, rule, doubt }) =>
        `| ${classCode} | ${name} | ${termInWords({ days, decision: null })} | ${rule} | ${doubt ?? '–'} |`,
    ),
    '',
  ].join('\n')
}

function listOr(texts: readonly string[]): string {
  return texts.length === 0 ? 'nie ma' : texts.join('; ')
}
