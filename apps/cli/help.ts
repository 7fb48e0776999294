import type { Command } from './command.ts'

/** The list of commands, one line each. */
export function overview(commands: Command[]): string {
  const calls = commands.map(({ words, operands }) => [words, ...operands].join(' '))
  const width = Math.max(...calls.map((call) => call.length)) + 3
  return [
    'splot – polecenia obsługi. Użycie: npm run splot -- POLECENIE [opcje]',
    '',
    ...commands.map(({ summary }, place) => `  ${(calls[place] as string).padEnd(width)}${summary}`),
    '',
    'Opis polecenia: npm run splot -- POLECENIE --help',
    'Kody wyjścia: 0 – zrobione, 1 – odmowa albo błąd, 2 – złe użycie.',
  ].join('\n')
}

/** What a command does, its options and an example. */
export function commandHelp({ words, operands, summary, options, meanings, example }: Command): string {
  const lines = Object.entries(options).map(([name, { type }]) => {
    const flag = `--${name}${type === 'string' ? ' …' : ''}`
    return `  ${flag.padEnd(22)}${meanings[name] ?? ''}`
  })
  return [
    `splot ${[words, ...operands].join(' ')}`,
    `  ${summary}`,
    ...(lines.length > 0 ? ['', 'Opcje:', ...lines] : []),
    '',
    'Przykład:',
    `  npm run splot -- ${example}`,
  ].join('\n')
}
