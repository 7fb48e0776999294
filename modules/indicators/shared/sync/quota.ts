/** Whom the bank takes us for: its quotas differ. */
export const BANK_CLIENTS = ['anonymous', 'registered'] as const
export type BankClient = (typeof BANK_CLIENTS)[number]

type Window = { seconds: number; requests: number }

const SECOND = 1
const QUARTER = 15 * 60
const HALF_DAY = 12 * 3600
const WEEK = 7 * 24 * 3600

/** The bank's quotas. All windows hold at once. */
export const QUOTAS: Readonly<Record<BankClient, readonly Window[]>> = {
  anonymous: [
    { seconds: SECOND, requests: 5 },
    { seconds: QUARTER, requests: 100 },
    { seconds: HALF_DAY, requests: 1_000 },
    { seconds: WEEK, requests: 10_000 },
  ],
  registered: [
    { seconds: SECOND, requests: 10 },
    { seconds: QUARTER, requests: 500 },
    { seconds: HALF_DAY, requests: 5_000 },
    { seconds: WEEK, requests: 50_000 },
  ],
}

/** The least time in which so many calls fit the quotas, with nothing asked before. */
export function leastSeconds(client: BankClient, calls: number): number {
  const perWindow = QUOTAS[client].map(
    ({ seconds, requests }) => Math.floor(Math.max(0, calls - 1) / requests) * seconds,
  )
  return Math.max(0, ...perWindow)
}

/**
 * Seconds in a `Retry-After` as the bank writes it: "396 sek". One number with a unit or without is understood; a date
 * of the standard has several numbers and is not, and neither is anything else that would be a guess.
 */
export function retryAfterSeconds(header: string | null): number | undefined {
  const [, digits, unit = ''] = /^\D*?(\d{1,7})\s*(\p{L}*)\.?\W*$/u.exec(header ?? '') ?? []
  if (digits === undefined) return undefined
  if (/^(s|sek|sekund[ay]?|sec|seconds?)?$/i.test(unit)) return Math.min(Number(digits), WEEK)
  if (/^(m|min|minut[ay]?|minutes?)$/i.test(unit)) return Math.min(Number(digits) * 60, WEEK)
  return undefined
}

/** Without a word from the bank, the next quarter of an hour is the first window that it may mean. */
export const UNTOLD_PAUSE_SECONDS = QUARTER

/** A refused key is not asked with again and again; an operator who mends it waits no longer than this. */
export const REFUSED_PAUSE_SECONDS = 3600

/** After so many failed attempts a call is given up and its variable with it. */
export const MOST_FAILURES = 5

/** How long to leave the bank alone after a call failed for the n-th time. */
export function backoffSeconds(failures: number): number {
  return Math.min(5 * 4 ** (failures - 1), QUARTER)
}
