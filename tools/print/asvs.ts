import { counted } from '#kernel/plural.ts'
import type { Chapter, Probe, Proof } from '../asvs/item.ts'

/** The checklist of OWASP ASVS 5.0, levels 1 and 2: numbers of requirements, our own words, and where each is proven. */
export function printAsvs(chapters: readonly Chapter[]): string {
  const items = chapters.flatMap((chapter) => chapter.items)
  const isOf = (kind: Proof['kind']) => items.filter(({ proofs }) => proofs.some((proof) => proof.kind === kind)).length
  const openItems = items.filter(({ proofs }) => proofs.some(({ kind }) => kind === 'open'))
  return [
    '# OWASP ASVS 5.0, poziomy 1 i 2',
    '',
    'Wydruk (`npm run print`). Numery wymagań pochodzą z normy, opisy są nasze i mówią, co robi Splot; treść wymagań jest w [normie](https://owasp.org/www-project-application-security-verification-standard/). Każdy dowód sprawdza `tools/asvs.test.ts`: test o tym tytule istnieje i biegnie, ustawienie i nagłówek dokumentu są na miejscu, a rzecz, której „nie ma”, nie pojawiła się w programie.',
    '',
    `Wymagań jest ${items.length}. Sprawdzonych testem: ${isOf('test')}, ustawieniem: ${isOf('configuration')}, przeglądem całego kodu: ${isOf('source')}, opisem: ${isOf('document')}; bez zastosowania: ${isOf('absent')}; niespełnionych: ${openItems.length}. Jedno wymaganie może mieć kilka dowodów.`,
    '',
    '## Niespełnione',
    '',
    ...openItems.map(
      ({ id, proofs }) =>
        `- **${id}** – ${proofs.flatMap((proof) => (proof.kind === 'open' ? [proof.reason] : [])).join(' ')}`,
    ),
    '',
    ...chapters.flatMap(printChapter),
  ].join('\n')
}

function printChapter({ number, name, items }: Chapter): string[] {
  const size = counted(items.length, { one: 'wymaganie', few: 'wymagania', many: 'wymagań' })
  return [
    `## ${number}. ${name}`,
    '',
    `${size}.`,
    '',
    '| nr | co robi Splot | dowód |',
    '|---|---|---|',
    ...items.map(({ id, does, proofs }) => `| ${id} | ${does} | ${proofs.map(proofInWords).join('<br>')} |`),
    '',
  ]
}

function proofInWords(proof: Proof): string {
  switch (proof.kind) {
    case 'test':
      return `test: ${proof.title.replaceAll('|', '\\|')} (\`${proof.file}\`)`
    case 'configuration':
      return `ustawienie: \`${proof.contains.replaceAll('|', '\\|')}\` w \`${proof.file}\``
    case 'document':
      return `opis: ${proof.heading} (\`${proof.file}\`)`
    case 'source':
      return `kod: \`${proof.pattern.replaceAll('|', '\\|')}\` – ${proof.except.length === 0 ? 'nigdzie' : `tylko w ${proof.except.map((file) => `\`${file}\``).join(', ')}`}`
    case 'absent':
      return `nie dotyczy, nie ma: ${proof.feature} (${probeInWords(proof.probe)})`
    case 'open':
      return '**niespełnione**, powód wyżej'
  }
}

function probeInWords(probe: Probe): string {
  if ('packages' in probe) return `biblioteki \`${probe.packages.replaceAll('|', '\\|')}\``
  if ('operations' in probe) return `operacji \`${probe.operations.replaceAll('|', '\\|')}\``
  return `w kodzie \`${probe.source.replaceAll('|', '\\|')}\``
}
