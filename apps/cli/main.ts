import { userInfo } from 'node:os'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { Refusal } from '#kernel/refusal.ts'
import { sealAudit } from '#platform/audit/seal-audit.ts'
import { callOperation } from '#platform/call.ts'
import { hidePasswords } from '#platform/http/log.ts'
import { describeError } from '#platform/http/problem.ts'
import { type Installation, openInstallation } from '#platform/installation.ts'
import { assemble } from '#platform/platform.ts'
import { originOf } from '#platform/public-origin.ts'
import { readSettings, type Settings, WrongSetting } from '#platform/settings.ts'
import { modules } from '../server/modules.ts'
import { type Command, type Desk, EXIT_DONE, EXIT_FAILED, WrongUse } from './command.ts'
import { commands } from './commands.ts'
import { commandHelp, overview } from './help.ts'
import { progressTo } from './progress.ts'

const EXIT_WRONG_USE = 2

process.exitCode = await main(process.argv.slice(2))

async function main(words: string[]): Promise<number> {
  try {
    const command = findCommand(words)
    if (command === undefined) return showOverview(words)
    const rest = words.slice(command.words.split(' ').length)
    if (rest.includes('--help') || rest.includes('-h')) return show(commandHelp(command))
    const { values, positionals } = readArguments(command, rest)
    const settings = readSettings(process.env)
    return command.needsDatabase
      ? await runWithDatabase(command, settings, positionals, values)
      : await command.run(deskWithout(settings), positionals, values)
  } catch (error) {
    if (error instanceof WrongUse || error instanceof WrongSetting) return fail(error.message, EXIT_WRONG_USE)
    return fail(hidePasswords((error as Error).stack ?? String(error)), EXIT_FAILED)
  }
}

function findCommand(words: string[]): Command | undefined {
  return commands.find((command) => command.words.split(' ').every((word, place) => words[place] === word))
}

function showOverview(words: string[]): number {
  const asked = words.find((word) => !word.startsWith('-'))
  if (asked === undefined) return show(overview(commands))
  return fail(`Nie ma polecenia „${words.join(' ')}”.\n\n${overview(commands)}`, EXIT_WRONG_USE)
}

function readArguments(command: Command, rest: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: command.options,
      allowPositionals: true,
      strict: true,
    })
    if (positionals.length !== command.operands.length) {
      throw new WrongUse(`Podaj: splot ${command.words} ${command.operands.join(' ')}\n\n${commandHelp(command)}`)
    }
    return { values: values as Record<string, string | boolean | undefined>, positionals }
  } catch (error) {
    if (error instanceof WrongUse) throw error
    throw new WrongUse(`Nie rozumiem tych opcji: ${rest.join(' ')}\n\n${commandHelp(command)}`)
  }
}

async function runWithDatabase(
  command: Command,
  settings: Settings,
  operands: string[],
  values: Record<string, string | boolean | undefined>,
): Promise<number> {
  const progress = progressTo(process.stderr)
  const installation = await openInstallation(settings, 'splot-cli')
  const platform = assemble({ ...installation, onProgress: progress.show }, modules)
  const actor = { kind: 'operator', name: userInfo().username } as const
  await sealWhatWaits(installation)
  try {
    return await command.run(
      {
        ...deskWithout(settings),
        call: (api, input) => callOperation(platform, actor, api, input),
        platform: () => ({ platform, actor }),
        origin: () => originOf(platform.db, settings),
      },
      operands,
      values,
    )
  } catch (error) {
    progress.end()
    if (!(error instanceof Refusal)) throw error
    return fail(describeError(platform, error).detail, EXIT_FAILED)
  } finally {
    progress.end()
    await sealWhatWaits(installation)
    await installation.close()
  }
}

/** The server seals while it runs; without it the command line does, before and after its own work. */
async function sealWhatWaits({ sealing }: Installation): Promise<void> {
  await sealAudit(sealing).catch((error: Error) => {
    process.stderr.write(`${hidePasswords(error.message)}\n`)
  })
}

function deskWithout(settings: Settings): Desk {
  return {
    settings,
    call: () => {
      throw new Error('To polecenie nie otwiera bazy danych.')
    },
    platform: () => {
      throw new Error('To polecenie nie otwiera bazy danych.')
    },
    origin: () => {
      throw new Error('To polecenie nie otwiera bazy danych.')
    },
    say: (line) => {
      process.stdout.write(`${line}\n`)
    },
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    ask: async (question) => {
      const dialogue = createInterface({ input: process.stdin, output: process.stdout })
      try {
        return (await dialogue.question(`${question} `)).trim()
      } finally {
        dialogue.close()
      }
    },
  }
}

function show(text: string): number {
  process.stdout.write(`${text}\n`)
  return EXIT_DONE
}

function fail(text: string, code: number): number {
  process.stderr.write(`${text}\n`)
  return code
}
