import { type TOTP, URI } from 'otpauth'
import { expect } from 'vitest'
import type { Role } from '../access/roles.ts'
import { SIGN_IN_PAGES } from '../access/rules.ts'
import { createMailModule } from '../mail/module.ts'
import { mailOperations } from '../mail/operations.ts'
import type { Module } from '../module.ts'
import { type Caller, type World, world } from '../testing/world.ts'
import { createAuthModule } from './module.ts'
import { accountOperations } from './operations.ts'
import { signInOperations } from './sign-in-operations.ts'

export const PASSWORD = 'zielony rower w deszczu'
export const CLIENT = 'Firefox, Linux'
export const ANNA = { email: 'anna.nowak@urzad.example', name: 'Anna Nowak' }
export const JAN = { email: 'jan.kowalski@urzad.example', name: 'Jan Kowalski' }

/** A region with accounts and mail, a clock that can be moved, and the sign-in pages as a caller. */
export async function accountWorld({ isDemo = false, modules = [] }: { isDemo?: boolean; modules?: Module[] } = {}) {
  const asked = { isDemo: async () => isDemo }
  const region = await world('2026-03-02', [createMailModule(asked), createAuthModule(asked), ...modules])
  let instant = Date.parse('2026-03-02T11:00:00.000Z')
  region.platform.clock = () => new Date(instant)
  return {
    ...region,
    pages: region.as(SIGN_IN_PAGES),
    wait: (minutes: number) => {
      instant += minutes * 60_000
    },
    now: () => new Date(instant),
  }
}

export type AccountWorld = Awaited<ReturnType<typeof accountWorld>>

/** Invites a person and answers with the token of the link in the outbox. */
export async function givenInvitation(region: AccountWorld, person = ANNA, roles: Role[] = ['regional-researcher']) {
  const { invitationId, messageId } = await region.operator.call(accountOperations.invite, {
    body: { ...person, roles: roles.map((role) => ({ role, unitCode: null, validFrom: '2026-01-01', validTo: null })) },
  })
  return { invitationId, messageId, token: await linkToken(region, messageId) }
}

/** A person with an account and a password; the role asks for no second factor unless told otherwise. */
export async function givenAccount(region: AccountWorld, person = ANNA, roles: Role[] = ['regional-researcher']) {
  const { token } = await givenInvitation(region, person, roles)
  const { token: session } = await region.pages.call(signInOperations.acceptInvitation, {
    body: { token, password: PASSWORD, client: CLIENT },
  })
  const { id } = await region.db
    .selectFrom('auth.account')
    .where('email', '=', person.email)
    .select('id')
    .executeTakeFirstOrThrow()
  return { ...person, id, session: session as string, as: asAccount(region, id) }
}

/** The same with a confirmed second factor; answers also with its codes and its backup codes. */
export async function givenAccountWithFactor(region: AccountWorld, person = ANNA) {
  const account = await givenAccount(region, person, ['social-worker'])
  const { address } = await region.pages.call(signInOperations.prepareEnrolment, { body: { token: account.session } })
  const code = (steps = 0) => codeAt(address, region.now(), steps)
  const confirmed = await region.pages.call(signInOperations.confirmEnrolment, {
    body: { token: account.session, code: code(), client: CLIENT },
  })
  expect(confirmed.outcome).toBe('signed-in')
  return { ...account, session: confirmed.token as string, code, backupCodes: confirmed.backupCodes }
}

/** What an authenticator shows at an instant, or some steps of half a minute later. */
export function codeAt(address: string, instant: Date, steps = 0): string {
  return (URI.parse(address) as TOTP).generate({ timestamp: instant.getTime() + steps * 30_000 })
}

export function asAccount(region: World, id: string): Caller {
  return region.as({ kind: 'account', id, onBehalfOf: null })
}

/** The token of the link in a message, as whoever hands it over sees it. */
export async function linkToken(region: World, messageId: string): Promise<string> {
  const { linkPath } = await region.operator.call(mailOperations.revealLink, {
    params: { messageId: messageId as never },
  })
  return linkPath.split('/')[2] as string
}

/** Token of the newest link in the outbox, or undefined. */
export async function newestToken(region: World): Promise<string | undefined> {
  const { items } = await region.operator.call(mailOperations.listOutbox, {})
  const message = items.find(({ hasLink }) => hasLink)
  return message === undefined ? undefined : await linkToken(region, message.id)
}

/** Signs in by the pages, as somebody who types. */
export async function tryPassword(region: AccountWorld, email: string, password: string) {
  return await region.pages.call(signInOperations.signIn, { body: { email, password, client: CLIENT } })
}
