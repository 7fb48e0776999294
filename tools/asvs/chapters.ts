import { BROWSER, ENCODING, VALIDATION } from './chapters-1-3.ts'
import { API, AUTHENTICATION, FILES } from './chapters-4-6.ts'
import { AUTHORISATION, SESSIONS, TOKENS } from './chapters-7-9.ts'
import { CRYPTOGRAPHY, OAUTH, TRANSPORT } from './chapters-10-12.ts'
import { CODE, CONFIGURATION, DATA } from './chapters-13-15.ts'
import { LOGGING, REAL_TIME } from './chapters-16-17.ts'
import type { Chapter } from './item.ts'

/** OWASP ASVS 5.0, levels 1 and 2. */
export const chapters: readonly Chapter[] = [
  ENCODING,
  VALIDATION,
  BROWSER,
  API,
  FILES,
  AUTHENTICATION,
  SESSIONS,
  AUTHORISATION,
  TOKENS,
  OAUTH,
  CRYPTOGRAPHY,
  TRANSPORT,
  CONFIGURATION,
  DATA,
  CODE,
  LOGGING,
  REAL_TIME,
]
