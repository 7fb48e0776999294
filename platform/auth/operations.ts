import { z } from 'zod'
import { endpoint } from '../http/endpoint.ts'
import {
  Account,
  AccountId,
  Code,
  Email,
  IntendedRole,
  Invitation,
  InvitationId,
  Me,
  Password,
  PersonName,
  Session,
  SessionId,
  Token,
} from './facts.ts'

const ofAccount = z.object({ accountId: AccountId })
const ofInvitation = z.object({ invitationId: InvitationId })
const done = z.object({})
/** Which session asks, so that it is named in a list and outlives the others. */
const fromSession = z.object({ currentSessionId: SessionId.nullable().meta({ label: 'Bieżąca sesja' }) })

/** After a renewed proof the browser goes on with another token; null when it named no session of its own. */
const renewedToken = Token.nullable()

/** What administrators do with accounts. */
export const accountOperations = {
  invite: endpoint({
    name: 'auth.inviteAccount',
    method: 'POST',
    path: '/invitations',
    summary: 'Zaproś osobę do pracy',
    description:
      'Zaproszenie z jednorazowym odnośnikiem trafia do poczty. Poprzednie otwarte zaproszenie na ten adres przestaje działać.',
    action: 'invitation.create',
    body: z.object({
      email: Email,
      name: PersonName,
      roles: z.array(IntendedRole).min(1, 'Podaj co najmniej jedną rolę.'),
    }),
    returns: z.object({
      invitationId: InvitationId,
      messageId: z.uuid().meta({ label: 'Wiadomość z odnośnikiem', reach: 'partners' }),
      expiresAt: z.string().meta({ label: 'Odnośnik działa do', reach: 'partners' }),
    }),
  }),
  listInvitations: endpoint({
    name: 'auth.listInvitations',
    method: 'GET',
    path: '/invitations',
    summary: 'Wyświetl zaproszenia',
    description: 'Zaproszenia od najnowszych, ze stanem; odnośników tu nie ma.',
    action: 'invitation.read',
    returns: z.object({ items: z.array(Invitation) }),
  }),
  withdrawInvitation: endpoint({
    name: 'auth.withdrawInvitation',
    method: 'DELETE',
    path: '/invitations/:invitationId',
    summary: 'Wycofaj zaproszenie',
    description: 'Odnośnik przestaje działać od razu. Przyjętego zaproszenia nie można wycofać; można wyłączyć konto.',
    action: 'invitation.withdraw',
    params: ofInvitation,
    returns: done,
  }),
  list: endpoint({
    name: 'auth.listAccounts',
    method: 'GET',
    path: '/accounts',
    summary: 'Wyświetl konta',
    description: 'Konta według nazwiska, z informacją o drugim składniku i o wyłączeniu.',
    action: 'account.read',
    returns: z.object({ items: z.array(Account) }),
  }),
  disable: endpoint({
    name: 'auth.disableAccount',
    method: 'POST',
    path: '/accounts/:accountId/disabling',
    summary: 'Wyłącz konto',
    description: 'Kończy wszystkie sesje tej osoby; od tej chwili się nie zaloguje.',
    action: 'account.disable',
    params: ofAccount,
    returns: done,
  }),
  enable: endpoint({
    name: 'auth.enableAccount',
    method: 'DELETE',
    path: '/accounts/:accountId/disabling',
    summary: 'Włącz konto',
    description: 'Osoba może znów się zalogować tym samym hasłem i drugim składnikiem.',
    action: 'account.disable',
    params: ofAccount,
    returns: done,
  }),
  correctName: endpoint({
    name: 'auth.correctName',
    method: 'PUT',
    path: '/accounts/:accountId/name',
    summary: 'Popraw imię i nazwisko osoby',
    description: 'Na prośbę osoby albo gdy jest w nich błąd. Osoba dostaje wiadomość o zmianie.',
    action: 'account.correct',
    params: ofAccount,
    body: z.object({ name: PersonName }),
    returns: done,
  }),
  removeSecondFactor: endpoint({
    name: 'auth.removeSecondFactor',
    method: 'DELETE',
    path: '/accounts/:accountId/second-factor',
    summary: 'Usuń drugi składnik osoby, która go straciła',
    description:
      'Kończy sesje i kasuje aplikację oraz kody zapasowe. Przy następnym logowaniu osoba założy nowe. Najpierw upewnij się, kto o to prosi.',
    action: 'account.recover',
    params: ofAccount,
    returns: done,
  }),
  createDemoAccounts: endpoint({
    name: 'auth.createDemoAccounts',
    method: 'POST',
    path: '/accounts/demo',
    summary: 'Załóż konta pokazowe',
    description: 'Po jednym na rolę, tylko w bazie pokazowej. Te, które już są, zostają bez zmian.',
    action: 'account.showDemo',
    body: z.object({
      items: z.array(
        z.object({
          role: IntendedRole.shape.role,
          name: PersonName,
          email: Email,
          unitCode: IntendedRole.shape.unitCode,
        }),
      ),
    }),
    returns: z.object({ created: z.int() }),
    inProcess: true,
  }),
}

/** What a signed-in person does with the own account. */
export const ownAccountOperations = {
  get: endpoint({
    name: 'auth.getMe',
    method: 'GET',
    path: '/me',
    summary: 'Pokaż własne konto',
    description: 'Kim jest zalogowana osoba, jakie ma role i czy ma drugi składnik.',
    action: 'ownAccount.read',
    returns: Me,
  }),
  listSessions: endpoint({
    name: 'auth.listOwnSessions',
    method: 'GET',
    path: '/me/sessions',
    summary: 'Wyświetl własne sesje',
    description: 'Urządzenia, na których ta osoba jest zalogowana, od ostatnio używanego.',
    action: 'ownAccount.read',
    query: z.object({ currentSessionId: SessionId.optional().meta({ label: 'Bieżąca sesja' }) }),
    returns: z.object({ items: z.array(Session) }),
  }),
  endSessions: endpoint({
    name: 'auth.endOwnSessions',
    method: 'POST',
    path: '/me/sessions/ending',
    summary: 'Zakończ własne sesje na innych urządzeniach',
    description:
      'Jedną albo wszystkie pozostałe, po ponownym podaniu hasła, a bez hasła – kodu. Urządzenie jest wylogowane od razu.',
    action: 'ownAccount.change',
    body: fromSession.extend({
      sessionId: SessionId.nullable().meta({ label: 'Sesja', hint: 'Pusta oznacza wszystkie pozostałe.' }),
      proof: z.string().max(200, 'Skróć hasło do 200 znaków.').meta({ label: 'Hasło albo kod', reach: 'sensitive' }),
    }),
    returns: z.object({ outcome: z.enum(['ended', 'wrong', 'locked']), lockedUntil: z.string().nullable() }),
    inProcess: true,
  }),
  changePassword: endpoint({
    name: 'auth.changePassword',
    method: 'PUT',
    path: '/me/password',
    summary: 'Zmień własne hasło',
    description: 'Wymaga obecnego hasła. Kończy pozostałe sesje.',
    action: 'ownAccount.change',
    body: fromSession.extend({ currentPassword: Password, newPassword: Password }),
    returns: z.object({
      outcome: z.enum(['changed', 'wrong', 'locked']),
      lockedUntil: z.string().nullable(),
      token: renewedToken,
    }),
    inProcess: true,
  }),
  prepareSecondFactor: endpoint({
    name: 'auth.prepareSecondFactor',
    method: 'POST',
    path: '/me/second-factor',
    summary: 'Zacznij zakładanie drugiego składnika',
    description:
      'Kto ma już aplikację, podaje z niej kod; kto zakłada pierwszą, swoje hasło. Nowa działa dopiero po potwierdzeniu pierwszym kodem.',
    action: 'ownAccount.change',
    body: z.object({ code: Code.nullable(), password: Password.nullable() }),
    returns: z.object({
      outcome: z.enum(['prepared', 'wrong', 'locked']),
      lockedUntil: z.string().nullable(),
      address: z.string().nullable().meta({ label: 'Adres dla aplikacji', reach: 'sensitive' }),
    }),
    inProcess: true,
  }),
  confirmSecondFactor: endpoint({
    name: 'auth.confirmSecondFactor',
    method: 'PUT',
    path: '/me/second-factor',
    summary: 'Potwierdź drugi składnik pierwszym kodem',
    description: 'Odpowiada nowymi kodami zapasowymi; poprzednie przestają działać. Kończy pozostałe sesje.',
    action: 'ownAccount.change',
    body: fromSession.extend({ code: Code }),
    returns: z.object({
      outcome: z.enum(['confirmed', 'wrong', 'locked']),
      lockedUntil: z.string().nullable(),
      backupCodes: z.array(z.string()).meta({ label: 'Kody zapasowe', reach: 'sensitive' }),
      token: renewedToken,
    }),
    inProcess: true,
  }),
  renewBackupCodes: endpoint({
    name: 'auth.renewBackupCodes',
    method: 'POST',
    path: '/me/backup-codes',
    summary: 'Wydaj nowe kody zapasowe',
    description: 'Wymaga kodu z aplikacji albo kodu zapasowego. Poprzednie przestają działać.',
    action: 'ownAccount.change',
    body: z.object({ code: Code }),
    returns: z.object({
      outcome: z.enum(['renewed', 'wrong', 'locked']),
      lockedUntil: z.string().nullable(),
      backupCodes: z.array(z.string()).meta({ label: 'Kody zapasowe', reach: 'sensitive' }),
    }),
    inProcess: true,
  }),
}
