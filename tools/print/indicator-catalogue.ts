import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectedVariable } from '#modules/indicators/shared/bdl/expected-variables.ts'
import { SOURCE_NAMES } from '#modules/indicators/shared/delivered-rows.ts'
import { type Indicator, TOPICS } from '#modules/indicators/shared/indicator.ts'
import { labels } from '#modules/indicators/shared/labels.pl.ts'
import { exampleInWords } from '#modules/indicators/shared/worked-example.ts'
import { projectRoot } from '#platform/project-root.ts'

const GRADES = {
  V: 'zgodna w dwóch źródłach',
  S: 'jedno źródło, do sprawdzenia',
  '?': 'niepewna, do sprawdzenia',
}

/** The catalogue of indicators for whoever plans a diagnosis and wants to know what can be counted and from what. */
export function printIndicatorCatalogue(definitions: readonly Indicator[]): string {
  const areas = namesIn('service-areas.csv')
  const serviceTypes = namesIn('service-types.csv')
  const named = (codes: readonly string[], names: ReadonlyMap<string, string>) =>
    codes.map((code) => `${names.get(code) ?? code} (${code})`).join('; ')
  const chapters = TOPICS.flatMap((topic) => [
    `## ${labels.topics[topic]}`,
    '',
    ...definitions
      .filter((definition) => definition.topic === topic)
      .flatMap((definition) => [
        `### ${definition.number === null ? '' : `${definition.number}. `}${definition.name}`,
        '',
        `${definition.says} ${definition.doesNotSay}`,
        '',
        `- Kod: \`${definition.code}\`; jednostka: ${definition.unit}; ${labels.directions[definition.direction]}`,
        `- Wzór: ${definition.formulaInWords}`,
        `- Przykład: ${exampleInWords(definition)}`,
        `- Dane: ${inputsInWords(definition)}`,
        ...(definition.bdlVariables.length === 0 ? [] : [`- Zmienne BDL: ${variablesInWords(definition)}`]),
        `- Metoda: ${definition.method}`,
        ...(definition.law === null ? [] : [`- Prawo: ${definition.law}`]),
        ...definition.caveats.map((caveat) => `- Pamiętaj: ${caveat}`),
        ...(definition.smallNumbers === null ? [] : [`- ${labels.smallNumbers(definition.smallNumbers)}`]),
        `- Obszary usług: ${named(definition.evidenceFor.areas, areas)}`,
        `- Rodzaje usług: ${named(definition.evidenceFor.serviceTypes, serviceTypes)}`,
        ...(definition.isProposal ? [`- ${labels.proposal}`] : []),
        '',
      ]),
  ])
  const extra = definitions.filter(({ number }) => number === null).length
  return [
    '# Katalog wskaźników',
    '',
    `Wydruk z kodu (\`npm run print\`). Wskaźników jest ${definitions.length}: ${definitions.length - extra} z numerem katalogu i ${extra} dodane przez Splot. Każdy przykład liczy test tym samym programem, który liczy prawdziwe dane.`,
    '',
    ...chapters,
  ].join('\n')
}

function inputsInWords({ inputs }: Indicator): string {
  const places = Object.values(inputs)
    .flat()
    .map(({ source, subject, label, row }) =>
      source === 'bdl'
        ? `„${label}” (${subject === 'P?' ? 'podgrupy nie znamy' : subject})`
        : `„${label}” (${SOURCE_NAMES[source]}, wiersz ${row})`,
    )
  return [...new Set(places)].join('; ')
}

function variablesInWords({ bdlVariables }: Indicator): string {
  return bdlVariables
    .map((id) => {
      const expected = expectedVariable(id)
      return `${id} ${expected?.label} (${expected === undefined ? 'nieznana' : GRADES[expected.grade]})`
    })
    .join('; ')
}

/** Code → name of a codelist kept as CSV; the first two columns are never quoted. */
function namesIn(file: string): Map<string, string> {
  const lines = readFileSync(join(projectRoot, 'database/reference', file), 'utf8')
    .split('\n')
    .slice(1)
  return new Map(lines.filter((line) => line !== '').map((line) => line.split(';').slice(0, 2) as [string, string]))
}
