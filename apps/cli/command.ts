import type { ParseArgsConfig } from 'node:util'
import type { Actor } from '#platform/ctx.ts'
import type { AnswerOf, Endpoint, InputOf } from '#platform/http/endpoint.ts'
import type { Platform } from '#platform/platform.ts'
import type { Settings } from '#platform/settings.ts'

/** What a command works with: operations called by the operator, and where to write. */
export type Desk = {
  settings: Settings
  call: <E extends Endpoint>(api: E, input: InputOf<E>) => Promise<AnswerOf<E>>
  /** For long work that is made of many operations: the platform itself, and who works. */
  platform: () => { platform: Platform; actor: Actor }
  say: (line: string) => void
  /** Where people find this installation, for links. */
  origin: () => Promise<string>
  /** True when somebody sits at a terminal and can be asked. */
  interactive: boolean
  ask: (question: string) => Promise<string>
}

type Values = Record<string, string | boolean | undefined>

/** One command of `splot`. */
export type Command = {
  /** Words that call it: "import teryt". */
  words: string
  /** One line in the list of commands. */
  summary: string
  /** Names of what follows the words: "PLIK". */
  operands: string[]
  options: NonNullable<ParseArgsConfig['options']>
  /** Meaning of each option, for --help. */
  meanings: Record<string, string>
  /** An example that works as it stands, below --help. */
  example: string
  /** False for commands that look at the machine before a database can be opened. */
  needsDatabase: boolean
  run: (desk: Desk, operands: string[], values: Values) => Promise<number>
}

/** A command called wrongly: the message says how to call it; exit code 2. */
export class WrongUse extends Error {}

export const EXIT_DONE = 0
export const EXIT_FAILED = 1
