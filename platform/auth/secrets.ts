import { createHash, randomBytes } from 'node:crypto'

/** A secret that opens something: 256 random bits, safe in an address. Only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token. A token is random, so a fast hash without salt says nothing about it. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** An instant so many minutes after another. */
export function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString()
}
