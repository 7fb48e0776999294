import { setTimeout as wait } from 'node:timers/promises'
import { clientOf } from '#platform/auth/http/client-of.ts'
import { ownIdentityOperations as identity } from '#platform/auth/own-identity-operations.ts'
import { SHORTEST_PASSWORD } from '#platform/auth/password.ts'
import { signInOperations as api } from '#platform/auth/sign-in-operations.ts'
import { Button } from '#platform/web/html/button.tsx'
import { PostForm, TextField } from '#platform/web/html/post-form.tsx'
import { goOn } from './next-step.ts'
import { type accountRoutes, type FieldErrors, fieldErrors, type Shown, type Visit } from './visit.ts'

export const PASSWORD_HINT = `Co najmniej ${SHORTEST_PASSWORD} znaków, najlepiej kilka słów. Cyfry i znaki specjalne nie są potrzebne.`
const REPEAT_ERROR = 'Oba hasła muszą być takie same. Wpisz je jeszcze raz.'
/** The answer about a new password takes so long in any case, so that its time says nothing of the account. */
const STEADY_MS = 400

type Routes = ReturnType<typeof accountRoutes>

/** Pages behind one-time links: an invitation and a new password. */
export function linkPages({ page, form }: Routes): void {
  page('/zaproszenie/:token', (visit) => invitationPage(visit))
  form('/zaproszenie/:token', async (visit) => {
    const password = visit.typed('haslo')
    if (password !== visit.typed('haslo-powtorzone'))
      return await invitationPage(visit, { 'haslo-powtorzone': REPEAT_ERROR })
    try {
      const body = { token: tokenOf(visit), password, client: clientOf(visit.request) }
      return goOn(visit, await visit.signIn(api.acceptInvitation, { body })) ?? { to: '/logowanie' }
    } catch (error) {
      return await invitationPage(visit, fieldErrors(error, { password: 'haslo' }))
    }
  })

  page('/zmiana-adresu/:token', async (visit) => {
    const { email } = await visit.signIn(identity.checkEmailChange, { query: { token: tokenOf(visit) } })
    return newAddressPage(visit, email)
  })
  form('/zmiana-adresu/:token', async (visit) => {
    await visit.signIn(identity.confirmEmailChange, { body: { token: tokenOf(visit) } })
    visit.forgetSession()
    return { to: '/logowanie?komunikat=adres-zmieniony' }
  })

  page('/haslo', async (visit) => askPage(visit))
  form('/haslo', async (visit) => {
    const email = visit.typed('email')
    try {
      await Promise.all([visit.signIn(api.askForReset, { body: { email } }), wait(STEADY_MS)])
      return SENT
    } catch (error) {
      return askPage(visit, email, fieldErrors(error, { email: 'email' }))
    }
  })

  page('/haslo/:token', async (visit) => {
    await visit.signIn(api.checkReset, { query: { token: tokenOf(visit) } })
    return newPasswordPage(visit)
  })
  form('/haslo/:token', async (visit) => {
    const password = visit.typed('haslo')
    if (password !== visit.typed('haslo-powtorzone'))
      return newPasswordPage(visit, { 'haslo-powtorzone': REPEAT_ERROR })
    try {
      await visit.signIn(api.resetPassword, { body: { token: tokenOf(visit), password } })
      visit.forgetSession()
      return { to: '/logowanie?komunikat=nowe-haslo' }
    } catch (error) {
      return newPasswordPage(visit, fieldErrors(error, { password: 'haslo' }))
    }
  })
}

function tokenOf(visit: Visit): string {
  return (visit.request.params as { token: string }).token.padEnd(20, '-')
}

async function invitationPage(visit: Visit, errors: FieldErrors = {}): Promise<Shown> {
  const { name, email, sender, needsSecondFactor } = await visit.signIn(api.openInvitation, {
    query: { token: tokenOf(visit) },
  })
  return {
    title: 'Przyjmij zaproszenie',
    errors,
    body: (
      <>
        <p>
          Zaproszenie jest dla: <b>{name}</b>. Zaprasza: <b>{sender}</b>. Logować się będziesz adresem <b>{email}</b>.
        </p>
        {needsSecondFactor && <p>Po ustaleniu hasła założysz drugi składnik. Przygotuj telefon.</p>}
        <PostForm action={visit.request.url} hidden={visit.hidden}>
          <input type="hidden" name="email" value={email} autoComplete="username" />
          <NewPasswordFields errors={errors} />
          <Button>Załóż konto</Button>
        </PostForm>
      </>
    ),
  }
}

function askPage(visit: Visit, email = '', errors: FieldErrors = {}): Shown {
  return {
    title: 'Ustal nowe hasło',
    errors,
    body: (
      <>
        <p>Podaj adres, którym się logujesz. Wyślemy na niego odnośnik, który działa godzinę.</p>
        <PostForm action="/haslo" hidden={visit.hidden}>
          <TextField
            name="email"
            label="E-mail"
            type="email"
            value={email}
            autoComplete="username"
            error={errors.email}
          />
          <Button>Wyślij odnośnik</Button>
        </PostForm>
      </>
    ),
  }
}

const SENT: Shown = {
  title: 'Sprawdź pocztę',
  body: (
    <>
      <p>
        Jeśli ten adres ma tu konto, za chwilę przyjdzie na niego wiadomość z&nbsp;odnośnikiem. Działa godzinę
        i&nbsp;tylko raz.
      </p>
      <p>Nic nie przyszło? Zajrzyj do spamu, sprawdź, czy adres jest bez literówki, albo poproś administratora.</p>
    </>
  ),
}

/** A button, because programs that look through mail open links without anybody wanting it. */
function newAddressPage(visit: Visit, email: string): Shown {
  return {
    title: 'Potwierdź nowy adres',
    body: (
      <>
        <p>
          Od tej chwili będziesz logować się adresem <b>{email}</b>. Otwarte sesje skończą się.
        </p>
        <PostForm action={visit.request.url} hidden={visit.hidden}>
          <Button>Potwierdź nowy adres</Button>
        </PostForm>
      </>
    ),
  }
}

function newPasswordPage(visit: Visit, errors: FieldErrors = {}): Shown {
  return {
    title: 'Ustal nowe hasło',
    errors,
    body: (
      <PostForm action={visit.request.url} hidden={visit.hidden}>
        <NewPasswordFields errors={errors} />
        <Button>Ustal hasło</Button>
      </PostForm>
    ),
  }
}

/** Twice, because without script there is nothing to show what was typed. */
export function NewPasswordFields({ errors }: { errors: FieldErrors }) {
  return (
    <>
      <TextField
        name="haslo"
        label="Nowe hasło"
        type="password"
        hint={PASSWORD_HINT}
        autoComplete="new-password"
        error={errors.haslo}
      />
      <TextField
        name="haslo-powtorzone"
        label="Nowe hasło jeszcze raz"
        type="password"
        autoComplete="new-password"
        error={errors['haslo-powtorzone']}
      />
    </>
  )
}
