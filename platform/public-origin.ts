import type { Database } from './db/connect.ts'
import type { Settings } from './settings.ts'

/** Where people find this installation: as set, as the office said of itself, or on this machine. Never from a request. */
export async function originOf(
  db: Database,
  { publicUrl, host, port }: Pick<Settings, 'publicUrl' | 'host' | 'port'>,
): Promise<string> {
  if (publicUrl !== undefined) return publicUrl
  const office = await db.selectFrom('publisher.office').select('siteUrl').executeTakeFirst()
  if (office?.siteUrl != null) return office.siteUrl.replace(/\/$/, '')
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
