import { formatNumber } from '#kernel/polish-number.ts'
import { privacyOperations } from '#platform/privacy/operations.ts'
import { type Command, EXIT_DONE } from '../command.ts'

/** Erases what is past its term, as the server does every hour; a dry run only counts. */
export const retention: Command = {
  words: 'retention',
  summary: 'Usuń to, czemu minął okres przechowywania',
  operands: [],
  options: { 'dry-run': { type: 'boolean' } },
  meanings: { 'dry-run': 'tylko policz, niczego nie usuwaj' },
  example: 'retention --dry-run',
  needsDatabase: true,
  async run({ call, say }, _operands, values) {
    const dryRun = values['dry-run'] === true
    const { items } = await call(privacyOperations.applyRetention, { body: { dryRun } })
    for (const { what, table, count } of items) say(`${formatNumber(count).padStart(6)}  ${what} (${table})`)
    const sum = items.reduce((total, { count }) => total + count, 0)
    say(`${dryRun ? 'Do usunięcia' : 'Usunięto albo wyczyszczono'} wierszy: ${formatNumber(sum)}.`)
    return EXIT_DONE
  },
}
