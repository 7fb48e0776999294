import { formatNumber } from '#kernel/polish-number.ts'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import type { QuotaUse } from '../../shared/desk/operations.ts'
import { desk } from './labels.pl.ts'

const words = desk.quotas

/** How much of each window is used up, with a key of the bank and without. */
export function QuotaTable({ items }: { items: readonly QuotaUse[] }) {
  const seconds = [...new Set(items.map((one) => one.seconds))]
  const told = (client: QuotaUse['client'], window: number) => {
    const found = items.find((one) => one.client === client && one.seconds === window)
    return found === undefined ? '' : words.used(formatNumber(found.used), formatNumber(found.requests))
  }
  return (
    <WorkTable
      caption={words.title}
      rows={seconds}
      keyOf={String}
      empty={words.empty}
      columns={[
        { key: 'window', title: words.columns.window, cell: (window) => words.windows[window] ?? `${window} s` },
        { key: 'anonymous', title: words.columns.anonymous, cell: (window) => told('anonymous', window) },
        { key: 'registered', title: words.columns.registered, cell: (window) => told('registered', window) },
      ]}
    />
  )
}
