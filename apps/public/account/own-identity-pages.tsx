import { ownAccountOperations as own } from '#platform/auth/operations.ts'
import { ownIdentityOperations as api } from '#platform/auth/own-identity-operations.ts'
import { Button } from '#platform/web/html/button.tsx'
import { PostForm, TextField } from '#platform/web/html/post-form.tsx'
import { failureOf } from './next-step.ts'
import { PASSWORD_WORDS, SIGN_IN_FIRST } from './own-account-pages.tsx'
import { type accountRoutes, type FieldErrors, fieldErrors, refusedField, type Shown, type Visit } from './visit.ts'

/** Correcting the own name and address; both ask for the password. */
export function ownIdentityPages({ page, form }: ReturnType<typeof accountRoutes>): void {
  page('/moje-konto/nazwisko', async (visit) => {
    if (visit.session === undefined) return SIGN_IN_FIRST
    return namePage(visit, (await visit.own(own.get, {})).name)
  })
  form('/moje-konto/nazwisko', async (visit) => {
    if (visit.session === undefined) return SIGN_IN_FIRST
    const name = visit.typed('nazwisko')
    try {
      const answer = await visit.own(api.changeName, { body: { name, password: visit.typed('haslo') } })
      if (answer.outcome === 'changed') return { to: '/moje-konto?komunikat=nazwisko-zmienione' }
      return namePage(visit, name, failureOf(visit, 'haslo', answer, PASSWORD_WORDS))
    } catch (error) {
      return namePage(visit, name, fieldErrors(error, { name: 'nazwisko', password: 'haslo' }))
    }
  })
  page('/moje-konto/adres', async (visit) => (visit.session === undefined ? SIGN_IN_FIRST : addressPage(visit)))
  form('/moje-konto/adres', async (visit) => {
    if (visit.session === undefined) return SIGN_IN_FIRST
    const email = visit.typed('email')
    try {
      const answer = await visit.own(api.askForEmailChange, { body: { email, password: visit.typed('haslo') } })
      if (answer.outcome === 'asked') return { to: '/moje-konto?komunikat=adres-czeka' }
      return addressPage(visit, email, failureOf(visit, 'haslo', answer, PASSWORD_WORDS))
    } catch (error) {
      const same = refusedField(error, 'email-already-own', 'email', 'To jest Twój obecny adres. Wpisz inny.')
      return addressPage(visit, email, same ?? fieldErrors(error, { email: 'email', password: 'haslo' }))
    }
  })
}

function namePage(visit: Visit, name: string, errors: FieldErrors = {}): Shown {
  return {
    title: 'Popraw imię i nazwisko',
    errors,
    body: (
      <PostForm action="/moje-konto/nazwisko" hidden={visit.hidden}>
        <TextField
          name="nazwisko"
          label="Imię i nazwisko"
          hint="Tak widzą Cię współpracownicy. O zmianie przyjdzie wiadomość na Twój adres."
          value={name}
          autoComplete="name"
          error={errors.nazwisko}
        />
        <OwnPasswordField error={errors.haslo} />
        <Button>Zapisz</Button>
      </PostForm>
    ),
  }
}

function addressPage(visit: Visit, email = '', errors: FieldErrors = {}): Shown {
  return {
    title: 'Zmień adres e-mail',
    errors,
    body: (
      <>
        <p>
          Na nowy adres wyślemy odnośnik. Adres zmieni się dopiero wtedy, gdy go otworzysz. Zawiadomimy o tym także
          dotychczasowy adres.
        </p>
        <PostForm action="/moje-konto/adres" hidden={visit.hidden}>
          <TextField
            name="email"
            label="Nowy adres e-mail"
            type="email"
            value={email}
            autoComplete="email"
            error={errors.email}
          />
          <OwnPasswordField error={errors.haslo} />
          <Button>Wyślij odnośnik</Button>
        </PostForm>
      </>
    ),
  }
}

/** The present password, before something that an unattended screen must not be enough for. */
export function OwnPasswordField({ error }: { error: string | undefined }) {
  return <TextField name="haslo" label="Twoje hasło" type="password" autoComplete="current-password" error={error} />
}
