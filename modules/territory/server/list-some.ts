import { formatNumber } from '#kernel/polish-number.ts'

/** The first few of a list and how many more there are: "020101, 020102 i jeszcze 14". */
export function listSome(items: readonly string[], most = 5): string {
  const rest = items.length - most
  return rest > 0 ? `${items.slice(0, most).join(', ')} i jeszcze ${formatNumber(rest)}` : items.join(', ')
}
