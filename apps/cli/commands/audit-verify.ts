import { formatNumber } from '#kernel/polish-number.ts'
import { auditOperations } from '#platform/audit/operations.ts'
import { type Command, EXIT_DONE, EXIT_FAILED } from '../command.ts'

/** Verifies the audit and tells where it is broken; the exit code tells it to scripts. */
export const auditVerify: Command = {
  words: 'audit verify',
  summary: 'Sprawdź, czy nikt nie zmienił śladu',
  operands: [],
  options: { head: { type: 'string' } },
  meanings: { head: 'NUMER:SKRÓT z wcześniejszego sprawdzenia, który ma być w łańcuchu' },
  example: 'audit verify',
  needsDatabase: true,
  async run({ call, say }, _operands, { head }) {
    const report = await call(auditOperations.verify, { query: { knownHead: head as string | undefined } })
    say(
      `Wpisy z pieczęcią: ${formatNumber(report.sealedEntries)}, czekają na nią: ${formatNumber(report.waitingEntries)}`,
    )
    say(
      `Pieczęcie: ${formatNumber(report.newestSeal?.number ?? 0)}, w wykazie poza bazą: ${formatNumber(report.keptHeads)}`,
    )
    for (const { sentence } of report.damages) say(`✗ ${sentence}`)
    if (report.damageCount > report.damages.length)
      say(`✗ i jeszcze ${formatNumber(report.damageCount - report.damages.length)}.`)
    for (const notice of report.notices) say(`! ${notice}`)
    if (!report.isWhole) {
      say('Łańcuch śladu jest uszkodzony. Niczego nie naprawiaj; zacznij od docs/operations/audit.md.')
      return EXIT_FAILED
    }
    say('Łańcuch śladu jest cały.')
    if (report.newestSeal !== null)
      say(`Zapisz poza tym komputerem: ${report.newestSeal.number}:${report.newestSeal.hash}`)
    return EXIT_DONE
  },
}
