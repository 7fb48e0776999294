import { capitalise } from '#kernel/polish-text.ts'
import { ROLE_CODES, ROLES } from '#platform/access/roles.ts'
import { clientOf } from '#platform/auth/http/client-of.ts'
import { readCookie } from '#platform/auth/http/cookies.ts'
import { DEMO_PASSWORD } from '#platform/auth/password.ts'
import { signInOperations as api } from '#platform/auth/sign-in-operations.ts'
import { Button, ButtonLink } from '#platform/web/html/button.tsx'
import { PostForm, TextField } from '#platform/web/html/post-form.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { afterSignIn, failureOf, goOn } from './next-step.ts'
import { type accountRoutes, type FieldErrors, fieldErrors, type Shown, type Visit } from './visit.ts'

const TITLE = 'Zaloguj się'
const WORDS = {
  wrong: 'Adres albo hasło się nie zgadza. Sprawdź oba i spróbuj jeszcze raz.',
  wayOut: 'Jeśli nie pamiętasz hasła, ustal nowe: to znosi blokadę.',
}

type Routes = ReturnType<typeof accountRoutes>

/** Signing in, the demo's buttons, and signing out. */
export function signInPages({ page, form }: Routes, providerName: string | undefined): void {
  page('/logowanie', async (visit) =>
    visit.session === undefined ? await signInPage(visit, providerName) : { to: afterSignIn(visit) },
  )
  form('/logowanie', async (visit) => {
    const email = visit.typed('email')
    const body = { email, password: visit.typed('haslo'), client: clientOf(visit.request) }
    try {
      const outcome = await visit.signIn(api.signIn, { body })
      const next = goOn(visit, outcome)
      return next ?? (await signInPage(visit, providerName, email, failureOf(visit, 'haslo', outcome, WORDS)))
    } catch (error) {
      const errors = fieldErrors(error, { email: 'email', password: 'haslo' })
      return await signInPage(visit, providerName, email, errors)
    }
  })
  form('/logowanie/pokaz', async (visit) => {
    const role = ROLE_CODES.find((code) => code === visit.typed('rola'))
    if (role === undefined) return { to: '/logowanie' }
    const outcome = await visit.signIn(api.signInToDemo, { body: { role, client: clientOf(visit.request) } })
    return goOn(visit, outcome) ?? { to: '/logowanie' }
  })
  page('/wyloguj', async (visit) => {
    if (visit.session === undefined) return { to: '/logowanie' }
    return { title: 'Wyloguj się', body: <p>Przycisk „Wyloguj” u góry strony kończy pracę w tej przeglądarce.</p> }
  })
  form('/wyloguj', async (visit) => {
    const token = readCookie(visit.request, 'splot')
    if (token !== undefined && token.length >= 20) await visit.signIn(api.signOut, { body: { token } })
    visit.forgetSession()
    return { to: '/logowanie?komunikat=wylogowano' }
  })
}

async function signInPage(
  visit: Visit,
  providerName: string | undefined,
  email = '',
  errors: FieldErrors = {},
): Promise<Shown> {
  const { items } = await visit.signIn(api.listDemoAccounts, {})
  const body = (
    <>
      <PostForm action="/logowanie" hidden={visit.hidden}>
        <TextField
          name="email"
          label="E-mail"
          type="email"
          value={email}
          autoComplete="username"
          error={errors.email}
        />
        <TextField name="haslo" label="Hasło" type="password" autoComplete="current-password" error={errors.haslo} />
        <Button>Zaloguj</Button>
      </PostForm>
      <p className="after-form">
        <a href="/haslo">Nie pamiętam hasła</a>
      </p>
      {providerName !== undefined && (
        <Section id="dostawca" title="Bez hasła">
          <p className="actions">
            <ButtonLink href="/logowanie/dostawca" kind="plain">
              Zaloguj przez: {providerName}
            </ButtonLink>
          </p>
        </Section>
      )}
      {items.length > 0 ? (
        <DemoAccounts visit={visit} items={items} />
      ) : (
        <p className="note">Konta dostają osoby, które pracują w&nbsp;Splocie. Zaprasza je administrator.</p>
      )}
    </>
  )
  return { title: TITLE, body, errors }
}

type DemoAccountsProps = { visit: Visit; items: readonly { role: keyof typeof ROLES; name: string; email: string }[] }

/** One button a role, in the order of the list of roles; it stands only where the region is fictional. */
function DemoAccounts({ visit, items }: DemoAccountsProps) {
  const sorted = ROLE_CODES.flatMap((code) => items.filter(({ role }) => role === code))
  return (
    <Section
      id="pokaz"
      title="Konta pokazowe"
      intro={
        <>
          Wejdź jednym przyciskiem na konto zmyślonej osoby. Jej adres i&nbsp;hasło <code>{DEMO_PASSWORD}</code>{' '}
          działają też w&nbsp;formularzu.
        </>
      }
    >
      <ul className="bare act-list">
        {sorted.map(({ role, name, email }) => (
          <li key={role}>
            <div>
              <b id={`rola-${role}`}>{capitalise(ROLES[role].name)}</b>
              <br />
              {name} <span className="quiet">{email}</span>
            </div>
            <PostForm action="/logowanie/pokaz" hidden={{ ...visit.hidden, rola: role }}>
              <Button kind="plain" describedBy={`rola-${role}`}>
                Wejdź
              </Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </Section>
  )
}
