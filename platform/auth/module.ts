import { operator, ownAccount, signInPages, withRole } from '../access/rules.ts'
import type { AnswerOf } from '../http/endpoint.ts'
import type { IsDemo } from '../is-demo.ts'
import { defineModule, type Module, on } from '../module.ts'
import { correctName, disableAccount, enableAccount, getMe, listAccounts, removeSecondFactor } from './accounts.ts'
import { createDemoAccounts, listDemoAccounts } from './demo-accounts.ts'
import { acceptInvitation, inviteAccount, listInvitations, openInvitation, withdrawInvitation } from './invitations.ts'
import { accountOperations as accounts, ownAccountOperations as own } from './operations.ts'
import { changePassword, confirmSecondFactor, prepareSecondFactor, renewBackupCodes } from './own-account.ts'
import { askForEmailChange, changeOwnName, checkEmailChange, confirmEmailChange } from './own-identity.ts'
import { ownIdentityOperations as identity } from './own-identity-operations.ts'
import { ownId } from './own-password.ts'
import { endOwnSessions } from './own-sessions.ts'
import { askForReset, checkReset, resetPassword } from './password-reset.ts'
import { leaveForProvider, returnFromProvider, signInByProvider } from './provider.ts'
import { refusals } from './refusals.ts'
import { endSessionOf, listSessions } from './sessions.ts'
import { confirmEnrolment, enterCode, prepareEnrolment, signIn, signInToDemo } from './sign-in.ts'
import { signInOperations as pages } from './sign-in-operations.ts'

const done = {}

const administrator = withRole('administrator')

/** Accounts and signing in, as a module of the platform. */
export function createAuthModule({ isDemo }: { isDemo: IsDemo }): Module {
  return defineModule({
    name: 'auth',
    routes: [
      on(accounts.invite, (ctx, { body }) => inviteAccount(ctx, body)),
      on(accounts.listInvitations, async (ctx) => ({ items: await listInvitations(ctx) })),
      on(accounts.withdrawInvitation, (ctx, { params }) =>
        withdrawInvitation(ctx, params.invitationId).then(() => done),
      ),
      on(accounts.list, async (ctx) => ({ items: await listAccounts(ctx) })),
      on(accounts.disable, (ctx, { params }) => disableAccount(ctx, params.accountId).then(() => done)),
      on(accounts.enable, (ctx, { params }) => enableAccount(ctx, params.accountId).then(() => done)),
      on(accounts.correctName, (ctx, { params, body }) =>
        correctName(ctx, params.accountId, body.name).then(() => done),
      ),
      on(accounts.removeSecondFactor, (ctx, { params }) => removeSecondFactor(ctx, params.accountId).then(() => done)),
      on(accounts.createDemoAccounts, (ctx, { body }) => createDemoAccounts(ctx, isDemo, body.items)),

      on(own.get, (ctx) => getMe(ctx, ownId(ctx))),
      on(own.listSessions, async (ctx, { query }) => ({
        items: await listSessions(ctx, ownId(ctx), query.currentSessionId),
      })),
      on(own.endSessions, (ctx, { body }) => endOwnSessions(ctx, body)),
      on(own.changePassword, (ctx, { body }) => changePassword(ctx, body)),
      on(own.prepareSecondFactor, (ctx, { body }) => prepareSecondFactor(ctx, body)),
      on(own.confirmSecondFactor, (ctx, { body }) => confirmSecondFactor(ctx, body)),
      on(own.renewBackupCodes, (ctx, { body }) => renewBackupCodes(ctx, body)),

      on(identity.changeName, (ctx, { body }) => changeOwnName(ctx, body)),
      on(identity.askForEmailChange, (ctx, { body }) => askForEmailChange(ctx, body)),
      on(identity.checkEmailChange, (ctx, { query }) => checkEmailChange(ctx, query.token)),
      on(identity.confirmEmailChange, (ctx, { body }) => confirmEmailChange(ctx, body.token)),

      on(pages.signIn, (ctx, { body }) => signIn(ctx, isDemo, body)),
      on(pages.signInToDemo, (ctx, { body }) => signInToDemo(ctx, isDemo, body)),
      on(pages.listDemoAccounts, (ctx) => listDemoAccounts(ctx, isDemo)),
      on(pages.enterCode, (ctx, { body }) => enterCode(ctx, body)),
      on(pages.prepareEnrolment, (ctx, { body }) => prepareEnrolment(ctx, body)),
      on(pages.confirmEnrolment, (ctx, { body }) => confirmEnrolment(ctx, body)),
      on(pages.signOut, (ctx, { body }) => endSessionOf(ctx, body.token).then(() => done)),
      on(
        pages.openInvitation,
        (ctx, { query }) => openInvitation(ctx, query.token) as Promise<AnswerOf<typeof pages.openInvitation>>,
      ),
      on(pages.acceptInvitation, (ctx, { body }) => acceptInvitation(ctx, body)),
      on(pages.askForReset, (ctx, { body }) => askForReset(ctx, body)),
      on(pages.checkReset, (ctx, { query }) => checkReset(ctx, query)),
      on(pages.resetPassword, (ctx, { body }) => resetPassword(ctx, body)),
      on(pages.leaveForProvider, (ctx) => leaveForProvider(ctx)),
      on(pages.returnFromProvider, (ctx, { body }) => returnFromProvider(ctx, body)),
      on(pages.signInByProvider, (ctx, { body }) => signInByProvider(ctx, body)),
    ],
    // The command line is the administration of this version; rights of the administrator's role join these lists.
    rules: {
      'invitation.create': [operator, administrator],
      'invitation.read': [operator, administrator],
      'invitation.withdraw': [operator, administrator],
      'account.read': [operator, administrator],
      'account.correct': [operator, administrator],
      'account.disable': [operator, administrator],
      'account.recover': [operator, administrator],
      'account.showDemo': [operator],
      'ownAccount.read': [ownAccount],
      'ownAccount.change': [ownAccount],
      'session.begin': [signInPages],
      'session.end': [signInPages],
      'invitation.accept': [signInPages],
      'password.reset': [signInPages],
      'emailChange.confirm': [signInPages],
    },
    refusals,
  })
}
