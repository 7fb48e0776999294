import { z } from 'zod'
import { ROLE_CODES } from '../access/roles.ts'
import { endpoint } from '../http/endpoint.ts'
import { Client, Code, Email, Password, PersonName, Token } from './facts.ts'

/** How an attempt to sign in ended. A refusal that was counted is an answer, because throwing would undo the count. */
const SignInOutcome = z.object({
  outcome: z.enum(['signed-in', 'code-needed', 'enrolment-needed', 'wrong', 'locked']),
  /** Of the new session, for the cookie; null when there is none. */
  token: Token.nullable(),
  lockedUntil: z.string().nullable(),
})
export type SignInOutcome = z.infer<typeof SignInOutcome>

const common = { method: 'POST', action: 'session.begin', inProcess: true } as const
const ofToken = z.object({ token: Token })

/** What pages of this server do while nobody is signed in yet. None has an address of its own. */
export const signInOperations = {
  signIn: endpoint({
    ...common,
    name: 'auth.signIn',
    path: '/sign-in',
    summary: 'Zaloguj adresem i hasłem',
    description: 'Nieznany adres i złe hasło dają tę samą odpowiedź w tym samym czasie.',
    body: z.object({ email: Email, password: Password, client: Client }),
    returns: SignInOutcome,
  }),
  signInToDemo: endpoint({
    ...common,
    name: 'auth.signInToDemo',
    path: '/sign-in/demo',
    summary: 'Wejdź na konto pokazowe',
    description: 'Bez hasła; tylko w bazie pokazowej.',
    body: z.object({ role: z.enum(ROLE_CODES).meta({ label: 'Rola' }), client: Client }),
    returns: SignInOutcome,
  }),
  listDemoAccounts: endpoint({
    ...common,
    method: 'GET',
    name: 'auth.listDemoAccounts',
    path: '/sign-in/demo',
    summary: 'Wyświetl konta pokazowe',
    description: 'Puste poza bazą pokazową.',
    returns: z.object({
      items: z.array(z.object({ role: z.enum(ROLE_CODES), name: z.string(), email: z.string() })),
    }),
  }),
  enterCode: endpoint({
    ...common,
    name: 'auth.enterCode',
    path: '/sign-in/code',
    summary: 'Podaj kod drugiego składnika',
    description: 'Kod z aplikacji albo zapasowy, po przyjętym haśle.',
    body: z.object({ token: Token, code: Code, client: Client }),
    returns: SignInOutcome,
  }),
  prepareEnrolment: endpoint({
    ...common,
    name: 'auth.prepareEnrolment',
    path: '/sign-in/enrolment',
    summary: 'Zacznij zakładanie koniecznego drugiego składnika',
    description: 'Adres dla aplikacji z kodami, po przyjętym haśle.',
    body: ofToken,
    returns: z.object({ address: z.string().meta({ label: 'Adres dla aplikacji', reach: 'sensitive' }) }),
  }),
  confirmEnrolment: endpoint({
    ...common,
    name: 'auth.confirmEnrolment',
    path: '/sign-in/enrolment/confirmation',
    summary: 'Potwierdź konieczny drugi składnik',
    description: 'Pierwszy kod zakłada drugi składnik, wydaje kody zapasowe i loguje.',
    body: z.object({ token: Token, code: Code, client: Client }),
    returns: SignInOutcome.extend({
      backupCodes: z.array(z.string()).meta({ label: 'Kody zapasowe', reach: 'sensitive' }),
    }),
  }),
  signOut: endpoint({
    ...common,
    name: 'auth.signOut',
    path: '/sign-out',
    summary: 'Wyloguj',
    description: 'Kończy sesję, której znak ma przeglądarka.',
    action: 'session.end',
    body: ofToken,
    returns: z.object({}),
  }),
  openInvitation: endpoint({
    ...common,
    method: 'GET',
    name: 'auth.openInvitation',
    path: '/sign-in/invitation',
    summary: 'Pokaż zaproszenie osobie, która ma odnośnik',
    description: 'Imię i nazwisko oraz adres, na który przyszło zaproszenie.',
    action: 'invitation.accept',
    query: ofToken,
    returns: z.object({
      name: PersonName,
      email: Email,
      sender: z.string().meta({ label: 'Kto zaprosił', reach: 'personal' }),
      needsSecondFactor: z.boolean(),
    }),
  }),
  acceptInvitation: endpoint({
    ...common,
    name: 'auth.acceptInvitation',
    path: '/sign-in/invitation',
    summary: 'Przyjmij zaproszenie',
    description: 'Zakłada konto z hasłem i loguje.',
    action: 'invitation.accept',
    body: z.object({ token: Token, password: Password, client: Client }),
    returns: SignInOutcome,
  }),
  askForReset: endpoint({
    ...common,
    name: 'auth.askForPasswordReset',
    path: '/sign-in/reset',
    summary: 'Poproś o nowe hasło',
    description: 'Odpowiedź jest zawsze ta sama; odnośnik idzie pocztą tylko na adres, który ma czynne konto.',
    action: 'password.reset',
    body: z.object({ email: Email }),
    returns: z.object({}),
  }),
  checkReset: endpoint({
    ...common,
    method: 'GET',
    name: 'auth.checkPasswordReset',
    path: '/sign-in/reset',
    summary: 'Sprawdź odnośnik do nowego hasła',
    description: 'Odmawia, gdy odnośnik wygasł albo został użyty.',
    action: 'password.reset',
    query: ofToken,
    returns: z.object({}),
  }),
  resetPassword: endpoint({
    ...common,
    name: 'auth.resetPassword',
    path: '/sign-in/reset/password',
    summary: 'Ustaw nowe hasło z odnośnika',
    description: 'Kończy wszystkie sesje i zdejmuje blokadę hasła. Nie loguje: drugi składnik nadal obowiązuje.',
    action: 'password.reset',
    body: z.object({ token: Token, password: Password }),
    returns: z.object({}),
  }),
  leaveForProvider: endpoint({
    ...common,
    name: 'auth.leaveForProvider',
    path: '/sign-in/provider',
    summary: 'Wyjdź do dostawcy tożsamości',
    description: 'Zapamiętuje znaki, z którymi przeglądarka i poświadczenie mają wrócić.',
    returns: z.object({ state: z.string(), nonce: z.string(), codeVerifier: z.string() }),
  }),
  returnFromProvider: endpoint({
    ...common,
    name: 'auth.returnFromProvider',
    path: '/sign-in/provider/return',
    summary: 'Wróć od dostawcy tożsamości',
    description: 'Oddaje zapamiętane znaki jeden raz.',
    body: z.object({ state: z.string().max(200) }),
    returns: z.object({ nonce: z.string(), codeVerifier: z.string() }),
  }),
  signInByProvider: endpoint({
    ...common,
    name: 'auth.signInByProvider',
    path: '/sign-in/provider/identity',
    summary: 'Zaloguj tożsamością od dostawcy',
    description: 'Rozpoznaje konto po powiązaniu, a za pierwszym razem po potwierdzonym adresie e-mail.',
    body: z.object({
      issuer: z.string(),
      subject: z.string(),
      email: z.string().nullable(),
      isEmailVerified: z.boolean(),
      client: Client,
    }),
    returns: SignInOutcome,
  }),
}
