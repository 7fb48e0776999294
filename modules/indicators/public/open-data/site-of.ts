import type { Publisher } from '#platform/publisher/publisher.ts'

/** Where people find this site, without a slash at the end; empty while the office has not said it. */
export function siteOf({ publisher }: { publisher: Pick<Publisher, 'siteUrl'> | null }): string {
  return (publisher?.siteUrl ?? '').replace(/\/+$/, '')
}
