import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { projectRoot } from './project-root.ts'

/** What an operator may set by environment variables; each has a default that works on one machine. */
export type Settings = {
  host: string
  port: number
  /** Addresses and ranges of proxies whose word about the visitor's address and TLS is taken. */
  trustedProxies: string[]
  dataDir: string
  /** Undefined: the embedded PostgreSQL. */
  database: { appUrl: string; ownerUrl: string } | undefined
  /** File with the key of secrets; undefined: in the folder of data, where backups take it along. */
  vaultKeyFile: string | undefined
  /** Where the nightly backups go; undefined: none are made. */
  backupDir: string | undefined
  /** Load the fictional region into an empty database. */
  demo: boolean
  /** Token that may read /metrics from elsewhere than this machine. */
  metricsToken: string | undefined
  logLevel: string
  /** Where people find this installation, for links in mail; undefined: what `splot init --url` said, or this machine. */
  publicUrl: string | undefined
  /** Undefined: messages stay in the outbox. */
  mail: { smtpUrl: string; from: string } | undefined
  /** How many days before a statutory deadline people are reminded of it. */
  reminderDays: number[]
  /** A provider of identity beside passwords: a national node or the office's directory. */
  provider: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined
  /** The statistical office's Local Data Bank; `nightly` is the consent that the server itself asks it. */
  bdl: { apiUrl: string; clientId: string | undefined; nightly: boolean }
}

/** A setting that Splot cannot use; the message says what to write instead. */
export class WrongSetting extends Error {}

/** May also come from a file named by `…_FILE`, where systemd and containers keep secrets. */
const SECRETS = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'SMTP_URL', 'OIDC_CLIENT_SECRET', 'METRICS_TOKEN']

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent']

/** Reads the settings. An empty variable counts as absent. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const read: Read = (name) => environment[name]?.trim() || readSecretFile(name, environment[`${name}_FILE`])
  const settings: Settings = {
    host: read('HOST') ?? '127.0.0.1',
    port: readPort(read('PORT')),
    trustedProxies: readProxies(read('TRUSTED_PROXIES')),
    dataDir: resolve(projectRoot, read('DATA_DIR') ?? 'data'),
    database: readDatabase(read('DATABASE_URL'), read('DATABASE_OWNER_URL')),
    vaultKeyFile: readPath(read('VAULT_KEY_FILE')),
    backupDir: readBackupDir(read('BACKUP_DIR'), read('DATABASE_URL')),
    demo: readSwitch('SPLOT_DEMO', read('SPLOT_DEMO'), true),
    metricsToken: readToken(read('METRICS_TOKEN')),
    logLevel: readChoice('LOG_LEVEL', read('LOG_LEVEL') ?? 'info', LOG_LEVELS),
    publicUrl: readAddress('PUBLIC_URL', read('PUBLIC_URL'), /^https?:$/, 'https://splot.urzad.example'),
    mail: readMail(read),
    reminderDays: readReminderDays(read('REMINDER_DAYS')),
    provider: readProvider(read),
    bdl: readBdl(read),
  }
  checkWays(settings.database)
  return settings
}

/** Names, letters and case files must not travel between machines in plain text. */
function checkWays(database: Settings['database']): void {
  if (database === undefined) return
  for (const [name, url] of Object.entries({ DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl })) {
    if (isPrivateWay(new URL(url))) continue
    throw new WrongSetting(
      `${name} prowadzi do innego komputera bez szyfrowania. Dopisz na końcu ?sslmode=verify-full, a gdy system nie zna urzędu certyfikacji, także &sslrootcert=/ścieżka/ca.pem.`,
    )
  }
}

type Read = (name: string) => string | undefined

function readSecretFile(name: string, file: string | undefined): string | undefined {
  if (!SECRETS.includes(name) || file === undefined || file === '') return undefined
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new WrongSetting(
      `${name}_FILE wskazuje plik ${file}, którego nie da się odczytać (${code}). Sprawdź ścieżkę i prawa.`,
    )
  }
}

function readProxies(text: string | undefined): string[] {
  const given = (text ?? 'loopback').split(',').map((part) => part.trim())
  const isRange = (part: string) => {
    const [address = '', bits = '0', ...rest] = part.split('/')
    return (
      isIP(address) !== 0 &&
      /^\d{1,3}$/.test(bits) &&
      Number(bits) <= (isIP(address) === 4 ? 32 : 128) &&
      rest.length === 0
    )
  }
  if (given.every((part) => part === 'loopback' || isRange(part))) return given
  throw new WrongSetting(
    'TRUSTED_PROXIES: podaj adresy albo zakresy serwerów pośredniczących, na przykład TRUSTED_PROXIES=loopback,10.20.0.5,172.30.0.0/24.',
  )
}

function readMail(read: Read): Settings['mail'] {
  const smtpUrl = readAddress('SMTP_URL', read('SMTP_URL'), /^smtps?:$/, 'smtps://konto:haslo@poczta.urzad.example:465')
  if (smtpUrl === undefined) return undefined
  const from = read('MAIL_FROM')
  if (from === undefined || !/^[^\s@]+@[^\s@]+$/.test(from)) {
    throw new WrongSetting(
      'Z SMTP_URL podaj też MAIL_FROM, adres nadawcy wiadomości, na przykład MAIL_FROM=splot@urzad.example.',
    )
  }
  return { smtpUrl, from }
}

/** A month to prepare and a week to finish; whoever needs other days says so. */
function readReminderDays(text = '30,7'): number[] {
  const days = text.split(',').map((part) => part.trim())
  if (!days.every((part) => /^\d{1,3}$/.test(part)))
    throw new WrongSetting(
      `REMINDER_DAYS ma wartość „${text}”. Wpisz liczby dni po przecinku, na przykład REMINDER_DAYS=30,7.`,
    )
  return [...new Set(days.map(Number))].sort((one, other) => other - one)
}

function readProvider(read: Read): Settings['provider'] {
  const issuer = readAddress('OIDC_ISSUER', read('OIDC_ISSUER'), /^https?:$/, 'https://logowanie.urzad.example')
  if (issuer === undefined) return undefined
  const clientId = read('OIDC_CLIENT_ID')
  const clientSecret = read('OIDC_CLIENT_SECRET')
  if (clientId === undefined || clientSecret === undefined) {
    throw new WrongSetting(
      'Z OIDC_ISSUER podaj też OIDC_CLIENT_ID i OIDC_CLIENT_SECRET; wydaje je dostawca tożsamości.',
    )
  }
  const { protocol, hostname } = new URL(issuer)
  if (protocol === 'http:' && !['127.0.0.1', 'localhost'].includes(hostname)) {
    throw new WrongSetting('OIDC_ISSUER musi zaczynać się od https.')
  }
  return { issuer, clientId, clientSecret, name: read('OIDC_NAME') ?? 'konto urzędu' }
}

const BDL_API_URL = 'https://bdl.stat.gov.pl/api/v1'

/** Every question goes to this address, with the key in a header: other machines are reached by https only. */
function readBdl(read: Read): Settings['bdl'] {
  const apiUrl = readAddress('BDL_API_URL', read('BDL_API_URL'), /^https?:$/, BDL_API_URL) ?? BDL_API_URL
  const { protocol, hostname } = new URL(apiUrl)
  if (protocol === 'http:' && !['127.0.0.1', 'localhost'].includes(hostname))
    throw new WrongSetting('BDL_API_URL musi zaczynać się od https.')
  const clientId = read('BDL_CLIENT_ID')
  if (clientId !== undefined && !/^[\x21-\x7e]{1,200}$/.test(clientId))
    throw new WrongSetting('BDL_CLIENT_ID ma niedozwolone znaki. Przepisz klucz z api.stat.gov.pl bez zmian.')
  return { apiUrl, clientId, nightly: readSwitch('BDL_SYNC', read('BDL_SYNC'), false) }
}

function readAddress(name: string, text: string | undefined, protocol: RegExp, example: string): string | undefined {
  if (text === undefined) return undefined
  if (URL.canParse(text) && protocol.test(new URL(text).protocol)) return text.replace(/\/$/, '')
  throw new WrongSetting(
    `${name} nie jest takim adresem, jaki tu jest potrzebny. Wpisz na przykład ${name}=${example}.`,
  )
}

function readPort(text: string | undefined): number {
  if (text === undefined) return 3000
  const port = Number(text)
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new WrongSetting(`PORT ma wartość „${text}”. Wpisz numer portu od 1 do 65535, na przykład PORT=3000.`)
  }
  return port
}

function readPath(path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(projectRoot, path)
}

function readBackupDir(folder: string | undefined, databaseUrl: string | undefined): string | undefined {
  if (folder !== undefined && databaseUrl !== undefined)
    throw new WrongSetting(
      'BACKUP_DIR działa tylko z bazą wbudowaną. Własną bazę kopiuj jej narzędziami (pg_dump, pgBackRest) i usuń BACKUP_DIR.',
    )
  return folder === undefined ? undefined : resolve(projectRoot, folder)
}

function readDatabase(appUrl: string | undefined, ownerUrl: string | undefined): Settings['database'] {
  if (appUrl === undefined && ownerUrl === undefined) return undefined
  if (appUrl === undefined || ownerUrl === undefined) {
    const absent = appUrl === undefined ? 'DATABASE_URL' : 'DATABASE_OWNER_URL'
    throw new WrongSetting(
      `Brakuje ${absent}. Własna baza potrzebuje dwóch adresów: DATABASE_URL (konto aplikacji) i DATABASE_OWNER_URL (właściciel schematów), na przykład postgres://konto:haslo@serwer:5432/splot?sslmode=verify-full.`,
    )
  }
  const app = databaseAddress('DATABASE_URL', appUrl)
  const owner = databaseAddress('DATABASE_OWNER_URL', ownerUrl)
  if (app.username === owner.username) {
    throw new WrongSetting(
      'DATABASE_URL i DATABASE_OWNER_URL wskazują to samo konto. Podaj dwa różne: aplikacja nie może być właścicielem schematów.',
    )
  }
  return { appUrl, ownerUrl }
}

function databaseAddress(name: string, text: string): URL {
  if (URL.canParse(text)) {
    const address = new URL(text)
    if (/^postgres(ql)?:$/.test(address.protocol) && address.username !== '' && address.pathname.length > 1)
      return address
  }
  throw new WrongSetting(
    `${name} nie jest adresem bazy PostgreSQL. Wpisz na przykład ${name}=postgres://konto:haslo@serwer:5432/splot?sslmode=verify-full.`,
  )
}

/** Over TLS with a checked certificate, by a socket of this machine, or to this very machine. */
function isPrivateWay({ hostname, searchParams }: URL): boolean {
  const host = searchParams.get('host') ?? hostname // the library asks in this order
  const isSocket = /^(?:\/|%2F)/i.test(host)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(host)
  return isSocket || isHere || ['verify-full', 'verify-ca'].includes(searchParams.get('sslmode') ?? '')
}

function readSwitch(name: string, text: string | undefined, standard: boolean): boolean {
  if (text === undefined) return standard
  if (text === '1') return true
  if (text === '0') return false
  throw new WrongSetting(`${name} ma wartość „${text}”. Wpisz ${name}=1 (tak) albo ${name}=0 (nie).`)
}

function readToken(text: string | undefined): string | undefined {
  if (text !== undefined && text.length < 16) {
    throw new WrongSetting(
      'METRICS_TOKEN jest za krótki. Wpisz co najmniej 16 znaków, na przykład wynik polecenia „openssl rand -hex 16”.',
    )
  }
  return text
}

function readChoice(name: string, text: string, choices: string[]): string {
  if (choices.includes(text)) return text
  throw new WrongSetting(`${name} ma wartość „${text}”. Wybierz jedną z: ${choices.join(', ')}.`)
}
