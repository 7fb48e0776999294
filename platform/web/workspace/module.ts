import type { ComponentType } from 'react'
import type { ImportReport } from '#kernel/import-report.ts'
import type { Endpoint } from '#platform/http/endpoint.ts'
import type { InLanguages } from './language.ts'

/** Groups of the navigation, in the order in which it shows them. */
export const NAVIGATION_GROUPS = ['work', 'region', 'upkeep'] as const

/** One address of the workspace. Its script is fetched when somebody goes there. */
export type WorkspacePage = {
  /** Below `/praca`; parameters as `$name`. */
  path: string
  /** Whoever may run one of these operations sees the page; without any, everybody who is signed in. */
  needs: readonly Endpoint[]
  /** Where the navigation shows it, and by what words; pages reached from another page have none. */
  link?: { group: (typeof NAVIGATION_GROUPS)[number]; label: InLanguages }
  load: () => Promise<{ default: ComponentType }>
}

/** A file that a module takes in, for the one page of imports. */
export type ImportKind = {
  /** Last part of the address: `rejestr`. */
  key: string
  title: string
  /** What the file is and where it comes from, in words for whoever holds it. */
  hint: string
  operation: Endpoint
  /** What is known about the file before anybody looks, for the form that asks about its origin. */
  origin: string
  licence: string
  /** Questions that the file may leave open; each is a field of the operation's body. */
  questions: readonly { name: string; isNumber: boolean }[]
  /** A field of the operation's body that takes a day and is always asked, though it may stay empty. */
  day?: string
  /** True when the operation also wants the name of the file. */
  takesName: boolean
}

/** What every import answers with, whatever it says besides. */
export type AnyImportReport = ImportReport & { questions?: readonly { text: string }[] }

/** What a module gives to the workspace. */
export type WorkspaceModule = { pages: readonly WorkspacePage[]; imports: readonly ImportKind[] }
