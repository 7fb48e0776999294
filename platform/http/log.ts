import { type Logger, pino } from 'pino'

/** Structured log lines on standard error; secrets are cut out wherever they stand. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_PATHS, censor: '[ukryte]' },
      serializers: { err: tellError },
    },
    pino.destination(2),
  )
}

const SECRETS = ['password', 'token', 'secret', 'authorization', 'cookie', 'pesel', 'connectionString']
const SECRET_PATHS = SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

/** Addresses of databases carry passwords and turn up in messages of drivers. */
function tellError(error: Error): Record<string, unknown> {
  return { name: error.name, message: hidePasswords(error.message), stack: hidePasswords(error.stack ?? '') }
}

/** Takes passwords out of addresses such as postgres://login:password@host. */
export function hidePasswords(text: string): string {
  return text.replaceAll(/(\w+:\/\/[^\s:/@]+):[^\s@]+@/g, '$1:[ukryte]@')
}
