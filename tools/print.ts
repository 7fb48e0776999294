import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { modules } from '#apps/server/modules.ts'
import { definitions } from '#modules/indicators/shared/definitions.ts'
import { choiceInWords, sentenceRules } from '#modules/indicators/shared/sentences/choose.ts'
import { countyLeadInWords } from '#modules/indicators/shared/sentences/county-lead.ts'
import { openApiDocument } from '#platform/http/openapi.ts'
import { RETENTION_CLASSES } from '#platform/privacy/retention-classes.ts'
import { TABLE_CLASSES } from '#platform/privacy/table-classes.ts'
import { projectRoot } from '#platform/project-root.ts'
import { chapters } from './asvs/chapters.ts'
import { printAccessMatrix } from './print/access-matrix.ts'
import { printAsvs } from './print/asvs.ts'
import { printDataDictionary } from './print/data-dictionary.ts'
import { printIndicatorCatalogue } from './print/indicator-catalogue.ts'
import { printProcessingRegister } from './print/processing-register.ts'
import { printSentenceRules } from './print/sentence-rules.ts'

// npm run print – documents made from the code; `--check` only says which are stale.

const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
const endpoints = modules.flatMap(({ routes }) => routes.map(({ api }) => api))

const PRINTS: Record<string, () => string> = {
  'docs/printed/access-matrix.md': () => printAccessMatrix(modules),
  'docs/printed/openapi.json': () => `${JSON.stringify(openApiDocument(endpoints, version), null, 2)}\n`,
  'docs/printed/data-dictionary.md': () =>
    printDataDictionary(readFileSync(join(projectRoot, 'platform/db/types.ts'), 'utf8'), retentionName),
  'docs/printed/indicator-catalogue.md': () => printIndicatorCatalogue(definitions),
  'docs/printed/processing-register.md': () => printProcessingRegister(modules),
  'docs/printed/asvs.md': () => printAsvs(chapters),
  'docs/printed/sentence-rules.md': () => printSentenceRules(sentenceRules, choiceInWords, countyLeadInWords),
}

function retentionName(table: string): string {
  return RETENTION_CLASSES[TABLE_CLASSES[table as keyof typeof TABLE_CLASSES]].name
}

const isCheck = process.argv.includes('--check')
for (const [file, print] of Object.entries(PRINTS)) {
  const place = join(projectRoot, file)
  const fresh = print()
  const held = existsSync(place) ? readFileSync(place, 'utf8') : ''
  if (held === fresh) continue
  if (isCheck) {
    console.error(`${file} jest nieświeży. Uruchom „npm run print” i zatwierdź zmianę.`)
    process.exitCode = 1
    continue
  }
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, fresh)
  console.log(file)
}
