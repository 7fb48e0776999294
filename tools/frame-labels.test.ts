import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { frame as englishFrame } from '#apps/staff/labels.en.ts'
import { frame as polishFrame } from '#apps/staff/labels.pl.ts'
import { frame as ukrainianFrame } from '#apps/staff/labels.uk.ts'
import { inbox as englishInbox } from '#apps/staff/start/labels.en.ts'
import { inbox as polishInbox } from '#apps/staff/start/labels.pl.ts'
import { inbox as ukrainianInbox } from '#apps/staff/start/labels.uk.ts'
import { projectRoot } from '#platform/project-root.ts'
import { LANGUAGES } from '#platform/web/workspace/language.ts'
import type { WorkspacePage } from '#platform/web/workspace/module.ts'

/** Pages of a browser do not compile with the types of Node, so they come by their path. */
const { workspacePages } = (await import(join(projectRoot, 'apps/staff/pages.tsx'))) as {
  workspacePages: readonly WorkspacePage[]
}

/** Texts by their names, those of functions as they read for one and for five. */
function textsOf(words: object, under = ''): Map<string, string> {
  const texts = Object.entries(words).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[under + name, value]]
    if (typeof value === 'function') return [0, 1, 5].map((count) => [`${under}${name} ${count}`, value(count)])
    return [...textsOf(value as object, `${under}${name}.`)]
  })
  return new Map(texts)
}

const links = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    Object.fromEntries(workspacePages.flatMap(({ path, link }) => (link ? [[path, link.label[language]]] : []))),
  ]),
)
const frames = { pl: polishFrame, uk: ukrainianFrame, en: englishFrame }
const inboxes = { pl: polishInbox, uk: ukrainianInbox, en: englishInbox }

describe.each([
  ['rama', frames],
  ['lista spraw', inboxes],
  ['menu', links],
])('słowa w trzech językach: %s', (_, words) => {
  const [polish, ukrainian, english] = [words.pl, words.uk, words.en].map((one) => textsOf(one as object))

  test('każdy tekst jest w każdym języku i żaden nie jest pusty', () => {
    expect(polish?.size).toBeGreaterThan(5)
    for (const texts of [ukrainian, english]) {
      expect([...(texts?.keys() ?? [])]).toEqual([...(polish?.keys() ?? [])])
      expect([...(texts?.values() ?? [])].filter((text) => text.trim() === '')).toEqual([])
    }
  })

  test('ukraiński jest cyrylicą bez liter rosyjskich, angielski bez polskich liter', () => {
    for (const [name, text] of ukrainian ?? []) {
      expect(text.replace('Splot', ''), name).not.toMatch(/[a-ząćęłńóśźżыэъё]/i)
      expect(text, name).toMatch(/[а-яіїєґ]/i)
    }
    for (const [name, text] of english ?? []) expect(text, name).not.toMatch(/[ąćęłńóśźżа-я]/i)
  })

  test('nic nie zostało po polsku', () => {
    const same = [...(polish ?? [])].filter(([name, text]) => english?.get(name) === text).map(([, text]) => text)
    expect(same.filter((text) => !INTERNATIONAL.includes(text))).toEqual([])
  })
})

/** The same word in Polish and in English. */
const INTERNATIONAL = ['Menu', 'Region']
