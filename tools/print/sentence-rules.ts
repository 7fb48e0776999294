import type { SentenceRule } from '#modules/indicators/shared/sentences/rule.ts'

/** The rules by which sentences about a municipality are made, for whoever wants to know why a page says what it says. */
export function printSentenceRules(
  rules: readonly SentenceRule[],
  choice: readonly string[],
  countyLead: string,
): string {
  const chapters = rules.flatMap(({ id, speaksWhen, pattern, example, cites, family }) => [
    `## ${id}`,
    '',
    `- Odzywa się, gdy ${speaksWhen}`,
    `- Wzór: ${pattern}`,
    `- Przykład: „${example}”`,
    `- Cytuje komórki wskaźników: ${cites.join(', ')}`,
    `- Rodzina: ${family} (gmina dostaje najwyżej jedno zdanie z rodziny)`,
    '',
  ])
  return [
    '# Reguły zdań o gminach',
    '',
    `Wydruk z kodu (\`npm run print\`). Reguł jest ${rules.length}.`,
    '',
    ...choice.flatMap((sentence) => [sentence, '']),
    countyLead,
    '',
    ...chapters,
  ].join('\n')
}
