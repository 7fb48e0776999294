import { z } from 'zod'
import { endpoint } from '../http/endpoint.ts'
import { Email, Password, PersonName, Token } from './facts.ts'

const lockedUntil = z.string().nullable().meta({ label: 'Próby wstrzymane do', reach: 'partners' })

/** How a person corrects the own name and address: by pages of this server only, since each takes a password or a link. */
export const ownIdentityOperations = {
  changeName: endpoint({
    name: 'auth.changeOwnName',
    method: 'PUT',
    path: '/me/name',
    summary: 'Zmień własne imię i nazwisko',
    description: 'Wymaga hasła. Wiadomość o zmianie idzie na adres konta.',
    action: 'ownAccount.change',
    body: z.object({ name: PersonName, password: Password }),
    returns: z.object({
      outcome: z.enum(['changed', 'wrong', 'locked']).meta({ label: 'Wynik', reach: 'partners' }),
      lockedUntil,
    }),
    inProcess: true,
  }),
  askForEmailChange: endpoint({
    name: 'auth.askForEmailChange',
    method: 'POST',
    path: '/me/email',
    summary: 'Poproś o zmianę własnego adresu e-mail',
    description: 'Wymaga hasła. Odnośnik idzie na nowy adres, zawiadomienie na dotychczasowy.',
    action: 'ownAccount.change',
    body: z.object({ email: Email, password: Password }),
    returns: z.object({
      outcome: z.enum(['asked', 'wrong', 'locked']).meta({ label: 'Wynik', reach: 'partners' }),
      lockedUntil,
    }),
    inProcess: true,
  }),
  checkEmailChange: endpoint({
    name: 'auth.checkEmailChange',
    method: 'GET',
    path: '/sign-in/email-change',
    summary: 'Sprawdź odnośnik do zmiany adresu',
    description: 'Odmawia, gdy odnośnik wygasł albo został użyty.',
    action: 'emailChange.confirm',
    query: z.object({ token: Token }),
    returns: z.object({ email: Email }),
    inProcess: true,
  }),
  confirmEmailChange: endpoint({
    name: 'auth.confirmEmailChange',
    method: 'POST',
    path: '/sign-in/email-change',
    summary: 'Potwierdź nowy adres e-mail',
    description: 'Od tej chwili osoba loguje się nowym adresem; wszystkie sesje się kończą.',
    action: 'emailChange.confirm',
    body: z.object({ token: Token }),
    returns: z.object({}),
    inProcess: true,
  }),
}
