import type { FastifyRequest } from 'fastify'

const accounts = new WeakMap<FastifyRequest, string>()

/** Remembers whose session a request came with, for the log of refusals. */
export function rememberAccount(request: FastifyRequest, accountId: string): void {
  accounts.set(request, accountId)
}

/** The account whose session a request came with, once it was looked up; only the identifier, as in the audit. */
export function signedInAs(request: FastifyRequest): string | undefined {
  return accounts.get(request)
}
