import { Refusal } from '#kernel/refusal.ts'
import { clientOf } from '#platform/auth/http/client-of.ts'
import { readCookie } from '#platform/auth/http/cookies.ts'
import { signInOperations as api } from '#platform/auth/sign-in-operations.ts'
import { Button } from '#platform/web/html/button.tsx'
import { PostForm, TextField } from '#platform/web/html/post-form.tsx'
import { AuthenticatorSteps, BackupCodes } from './authenticator.tsx'
import { afterSignIn, failureOf, goOn } from './next-step.ts'
import { type accountRoutes, type FieldErrors, fieldErrors, type Shown, type Visit } from './visit.ts'

const CODE_WORDS = {
  wrong: 'Ten kod nie pasuje albo został już użyty. Wpisz ten, który aplikacja pokazuje teraz.',
  wayOut: 'Jeśli nie masz już telefonu ani kodów zapasowych, poproś administratora o usunięcie drugiego składnika.',
}

/** The step after the password: a code, or the founding of the second factor. */
export function codePages({ page, form }: ReturnType<typeof accountRoutes>): void {
  page('/logowanie/kod', async (visit) => (waiting(visit) === undefined ? EXPIRED : codePage(visit)))
  form('/logowanie/kod', (visit) =>
    inStep(visit, async (token) => {
      const body = { token, code: visit.typed('kod'), client: clientOf(visit.request) }
      try {
        const outcome = await visit.signIn(api.enterCode, { body })
        return goOn(visit, outcome) ?? codePage(visit, failureOf(visit, 'kod', outcome, CODE_WORDS))
      } catch (error) {
        return codePage(visit, fieldErrors(error, { code: 'kod' }))
      }
    }),
  )
  page('/logowanie/drugi-skladnik', (visit) => inStep(visit, (token) => enrolmentPage(visit, token)))
  form('/logowanie/drugi-skladnik', (visit) =>
    inStep(visit, async (token) => {
      const body = { token, code: visit.typed('kod'), client: clientOf(visit.request) }
      try {
        const confirmed = await visit.signIn(api.confirmEnrolment, { body })
        if (goOn(visit, confirmed) === undefined)
          return await enrolmentPage(visit, token, failureOf(visit, 'kod', confirmed, CODE_WORDS))
        return {
          title: 'Zapisz kody zapasowe',
          body: <BackupCodes codes={confirmed.backupCodes} next={afterSignIn(visit)} />,
        }
      } catch (error) {
        return await enrolmentPage(visit, token, fieldErrors(error, { code: 'kod' }))
      }
    }),
  )
}

const EXPIRED: Shown = { to: '/logowanie?komunikat=czas-minal' }

function waiting(visit: Visit): string | undefined {
  const token = readCookie(visit.request, 'splot')
  return token === undefined || token.length < 20 ? undefined : token
}

/** A step that took too long, or was taken already, begins anew. */
async function inStep(visit: Visit, step: (token: string) => Promise<Shown>): Promise<Shown> {
  if (visit.session !== undefined) return { to: afterSignIn(visit) }
  const token = waiting(visit)
  if (token === undefined) return EXPIRED
  try {
    return await step(token)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'sign-in-expired') return EXPIRED
    throw error
  }
}

function codePage(visit: Visit, errors: FieldErrors = {}): Shown {
  return {
    title: 'Podaj kod z aplikacji',
    errors,
    body: (
      <PostForm action="/logowanie/kod" hidden={visit.hidden}>
        <TextField
          name="kod"
          label="Kod"
          hint="Sześć cyfr z aplikacji w telefonie. Bez telefonu wpisz jeden z kodów zapasowych."
          autoComplete="one-time-code"
          width="short"
          error={errors.kod}
        />
        <Button>Dalej</Button>
      </PostForm>
    ),
  }
}

async function enrolmentPage(visit: Visit, token: string, errors: FieldErrors = {}): Promise<Shown> {
  const { address } = await visit.signIn(api.prepareEnrolment, { body: { token } })
  return {
    title: 'Załóż drugi składnik',
    errors,
    body: (
      <>
        <p>
          Twoja rola daje prawa albo dostęp do danych osób, więc samo hasło nie wystarcza. Zakładasz go raz, potem przy
          każdym logowaniu przepisujesz kod z&nbsp;telefonu.
        </p>
        <AuthenticatorSteps
          action="/logowanie/drugi-skladnik"
          hidden={visit.hidden}
          address={address}
          error={errors.kod}
        />
      </>
    ),
  }
}
