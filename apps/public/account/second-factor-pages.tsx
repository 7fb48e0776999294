import { ownAccountOperations as api } from '#platform/auth/operations.ts'
import { Button } from '#platform/web/html/button.tsx'
import { PostForm, TextField } from '#platform/web/html/post-form.tsx'
import { AuthenticatorSteps, BackupCodes } from './authenticator.tsx'
import { failureOf } from './next-step.ts'
import { PASSWORD_WORDS, SIGN_IN_FIRST } from './own-account-pages.tsx'
import { type accountRoutes, type FieldErrors, fieldErrors, type Shown, type Visit } from './visit.ts'

const WORDS = {
  wrong: 'Ten kod nie pasuje albo został już użyty. Wpisz następny, który pokaże aplikacja.',
  wayOut: 'Jeśli nie masz już telefonu ani kodów zapasowych, poproś administratora o usunięcie drugiego składnika.',
}

/** A first or another telephone, and new backup codes, for somebody who is signed in. */
export function secondFactorPages({ page, form }: ReturnType<typeof accountRoutes>): void {
  page('/moje-konto/drugi-skladnik', (visit) => signedIn(visit, () => factorPage(visit)))
  form('/moje-konto/drugi-skladnik/dowod', (visit) =>
    signedIn(visit, async () => {
      try {
        const answer = await visit.own(api.prepareSecondFactor, { body: { code: visit.typed('kod'), password: null } })
        if (answer.outcome === 'prepared') return { to: '/moje-konto/drugi-skladnik' }
        return proofPage(visit, PROOF, failureOf(visit, 'kod', answer, WORDS))
      } catch (error) {
        return proofPage(visit, PROOF, fieldErrors(error, { code: 'kod' }))
      }
    }),
  )
  form('/moje-konto/drugi-skladnik/haslo', (visit) =>
    signedIn(visit, async () => {
      try {
        const body = { code: null, password: visit.typed('obecne-haslo') }
        const answer = await visit.own(api.prepareSecondFactor, { body })
        if (answer.outcome === 'prepared') return { to: '/moje-konto/drugi-skladnik' }
        return proofPage(visit, FIRST, failureOf(visit, 'obecne-haslo', answer, PASSWORD_WORDS))
      } catch (error) {
        return proofPage(visit, FIRST, fieldErrors(error, { password: 'obecne-haslo' }))
      }
    }),
  )
  form('/moje-konto/drugi-skladnik', (visit) =>
    signedIn(visit, async (sessionId) => {
      try {
        const body = { code: visit.typed('kod'), currentSessionId: sessionId as never }
        const answer = await visit.own(api.confirmSecondFactor, { body })
        if (answer.token !== null) visit.keepSession(answer.token)
        if (answer.outcome === 'confirmed') return codesPage(answer.backupCodes)
        return await factorPage(visit, failureOf(visit, 'kod', answer, WORDS))
      } catch (error) {
        return await factorPage(visit, fieldErrors(error, { code: 'kod' }))
      }
    }),
  )
  page('/moje-konto/kody', (visit) => signedIn(visit, async () => proofPage(visit, RENEWAL)))
  form('/moje-konto/kody', (visit) =>
    signedIn(visit, async () => {
      try {
        const answer = await visit.own(api.renewBackupCodes, { body: { code: visit.typed('kod') } })
        if (answer.outcome === 'renewed') return codesPage(answer.backupCodes)
        return proofPage(visit, RENEWAL, failureOf(visit, 'kod', answer, WORDS))
      } catch (error) {
        return proofPage(visit, RENEWAL, fieldErrors(error, { code: 'kod' }))
      }
    }),
  )
}

async function signedIn(visit: Visit, show: (sessionId: string) => Promise<Shown>): Promise<Shown> {
  return visit.session === undefined ? SIGN_IN_FIRST : await show(visit.session.sessionId)
}

async function factorPage(visit: Visit, errors: FieldErrors = {}): Promise<Shown> {
  const { address } = await visit.own(api.prepareSecondFactor, { body: { code: null, password: null } })
  if (address === null) return proofPage(visit, (await visit.own(api.get, {})).hasSecondFactor ? PROOF : FIRST)
  const steps = (
    <AuthenticatorSteps
      action="/moje-konto/drugi-skladnik"
      hidden={visit.hidden}
      address={address}
      error={errors.kod}
    />
  )
  return { title: 'Załóż drugi składnik', errors, body: steps }
}

type Proof = { title: string; action: string; text: string; submit: string; asksPassword?: true }

const PROOF: Proof = {
  title: 'Zmień telefon',
  action: '/moje-konto/drugi-skladnik/dowod',
  text: 'Najpierw kod z dotychczasowej aplikacji albo kod zapasowy. Dotychczasowa aplikacja działa, dopóki nie potwierdzisz nowej.',
  submit: 'Dalej',
}
const FIRST: Proof = {
  title: 'Załóż drugi składnik',
  action: '/moje-konto/drugi-skladnik/haslo',
  text: 'Najpierw podaj swoje hasło. Dzięki temu nikt nie założy go za Ciebie przy odejściu od komputera.',
  submit: 'Dalej',
  asksPassword: true,
}
const RENEWAL: Proof = {
  title: 'Wydaj nowe kody zapasowe',
  action: '/moje-konto/kody',
  text: 'Podaj kod z aplikacji albo kod zapasowy. Dotychczasowe kody zapasowe przestaną działać.',
  submit: 'Wydaj nowe kody',
}

function proofPage(
  visit: Visit,
  { title, action, text, submit, asksPassword }: Proof,
  errors: FieldErrors = {},
): Shown {
  return {
    title,
    errors,
    body: (
      <>
        <p>{text}</p>
        <PostForm action={action} hidden={visit.hidden}>
          {asksPassword ? (
            <TextField
              name="obecne-haslo"
              label="Hasło"
              type="password"
              autoComplete="current-password"
              error={errors['obecne-haslo']}
            />
          ) : (
            <TextField name="kod" label="Kod" autoComplete="one-time-code" width="short" error={errors.kod} />
          )}
          <Button>{submit}</Button>
        </PostForm>
      </>
    ),
  }
}

function codesPage(codes: readonly string[]): Shown {
  return { title: 'Zapisz kody zapasowe', body: <BackupCodes codes={codes} next="/moje-konto" /> }
}
