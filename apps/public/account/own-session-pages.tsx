import type { Me } from '#platform/auth/facts.ts'
import { ownAccountOperations as api } from '#platform/auth/operations.ts'
import { Button } from '#platform/web/html/button.tsx'
import { PostForm, TextField } from '#platform/web/html/post-form.tsx'
import { failureOf } from './next-step.ts'
import { PASSWORD_WORDS, SIGN_IN_FIRST } from './own-account-pages.tsx'
import { ENDING_PATH, OTHERS, timesOf } from './own-sessions.tsx'
import { type accountRoutes, type FieldErrors, fieldErrors, type Shown, type Visit } from './visit.ts'

const CODE_WORDS = {
  wrong: 'Ten kod nie pasuje albo został już użyty. Wpisz następny, który pokaże aplikacja.',
  wayOut: 'Jeśli nie masz już telefonu ani kodów zapasowych, poproś administratora o usunięcie drugiego składnika.',
}

/** Ending sessions on other devices, with the proof that the owner asks. */
export function ownSessionPages({ page, form }: ReturnType<typeof accountRoutes>): void {
  page(ENDING_PATH, async (visit) => {
    if (visit.session === undefined) return SIGN_IN_FIRST
    const { sesja } = visit.request.query as { sesja?: string }
    return await endingPage(visit, sesja ?? '')
  })
  form(ENDING_PATH, async (visit) => {
    if (visit.session === undefined) return SIGN_IN_FIRST
    const asked = visit.typed('sesja')
    const { sessionId: currentSessionId } = visit.session
    const body = {
      sessionId: (asked === OTHERS ? null : asked) as never,
      currentSessionId: currentSessionId as never,
      proof: visit.typed('haslo') || visit.typed('kod'),
    }
    try {
      const answer = await visit.own(api.endSessions, { body })
      if (answer.outcome !== 'ended') {
        const { field, words } = proofOf(await visit.own(api.get, {}))
        return await endingPage(visit, asked, failureOf(visit, field, answer, words))
      }
    } catch (error) {
      return await endingPage(visit, asked, fieldErrors(error, { proof: 'haslo' }))
    }
    if (asked !== currentSessionId)
      return { to: `/moje-konto?komunikat=${asked === OTHERS ? 'sesje-zakonczone' : 'sesja-zakonczona'}` }
    visit.forgetSession()
    return { to: '/logowanie?komunikat=wylogowano' }
  })
}

async function endingPage(visit: Visit, asked: string, errors: FieldErrors = {}): Promise<Shown> {
  const { items } = await visit.own(api.listSessions, {})
  const session = items.find(({ id }) => id === asked)
  if (asked !== OTHERS && session === undefined) return { to: '/moje-konto?komunikat=sesja-zakonczona' }
  const { field } = proofOf(await visit.own(api.get, {}))
  return {
    title: session === undefined ? 'Zakończ wszystkie pozostałe sesje' : 'Zakończ sesję',
    errors,
    body: (
      <>
        {session === undefined ? (
          <p>Na każdym innym urządzeniu trzeba będzie zalogować się na nowo.</p>
        ) : (
          <p>
            Urządzenie: <b>{session.client}</b>, {timesOf(session, visit)}.
          </p>
        )}
        <PostForm action={ENDING_PATH} hidden={{ ...visit.hidden, sesja: asked }}>
          {field === 'haslo' && (
            <TextField
              name="haslo"
              label="Twoje hasło"
              type="password"
              autoComplete="current-password"
              error={errors.haslo}
            />
          )}
          {field === 'kod' && (
            <TextField name="kod" label="Kod" autoComplete="one-time-code" width="short" error={errors.kod} />
          )}
          <Button>Zakończ</Button>
        </PostForm>
      </>
    ),
  }
}

/** What this person proves themselves with; nothing where only a fresh sign-in can do it, and the refusal says so. */
function proofOf({ hasPassword, hasSecondFactor }: Me) {
  if (hasPassword) return { field: 'haslo', words: PASSWORD_WORDS } as const
  return { field: hasSecondFactor ? 'kod' : '', words: CODE_WORDS } as const
}
