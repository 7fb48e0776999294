import { ownAccountOperations as own } from '#platform/auth/operations.ts'
import { privacyOperations as api } from '#platform/privacy/operations.ts'
import { Button, ButtonLink } from '#platform/web/html/button.tsx'
import { PostForm } from '#platform/web/html/post-form.tsx'
import { failureOf } from './next-step.ts'
import { PASSWORD_WORDS, SIGN_IN_FIRST } from './own-account-pages.tsx'
import { OwnPasswordField } from './own-identity-pages.tsx'
import { type accountRoutes, type FieldErrors, fieldErrors, type Shown, type Visit } from './visit.ts'
import { momentInWords } from './words.ts'

/** Asking to be erased, and being erased at once where no role is in force. */
export function erasurePages({ page, form }: ReturnType<typeof accountRoutes>): void {
  page('/moje-konto/usun', async (visit) => (visit.session === undefined ? SIGN_IN_FIRST : await erasurePage(visit)))
  form('/moje-konto/usun', async (visit) => {
    if (visit.session === undefined) return SIGN_IN_FIRST
    try {
      const answer = await visit.own(api.eraseOwn, { body: { password: visit.typed('haslo') } })
      if (answer.outcome !== 'erased')
        return await erasurePage(visit, failureOf(visit, 'haslo', answer, PASSWORD_WORDS))
      visit.forgetSession()
      return { to: '/logowanie?komunikat=konto-usuniete' }
    } catch (error) {
      return await erasurePage(visit, fieldErrors(error, { password: 'haslo' }))
    }
  })
  form('/moje-konto/usun/prosba', async (visit) => {
    if (visit.session === undefined) return SIGN_IN_FIRST
    await visit.own(api.askForErasure, {})
    return { to: '/moje-konto?komunikat=prosba-wyslana' }
  })
  form('/moje-konto/usun/wycofanie', async (visit) => {
    if (visit.session === undefined) return SIGN_IN_FIRST
    await visit.own(api.withdrawErasure, {})
    return { to: '/moje-konto?komunikat=prosba-wycofana' }
  })
}

async function erasurePage(visit: Visit, errors: FieldErrors = {}): Promise<Shown> {
  const { roles } = await visit.own(own.get, {})
  const { askedAt } = await visit.own(api.getErasure, {})
  return {
    title: 'Usuń konto',
    errors,
    body: (
      <>
        <p>
          Usunięcie kasuje imię, nazwisko, adres, hasło, drugi składnik, sesje i&nbsp;wiadomości. Nie da się go cofnąć.
          W&nbsp;śladzie zostaje identyfikator bez nazwiska, bo śladu nie zmienia nikt.
        </p>
        <p>
          Chcesz zachować swoje dane? Najpierw <a href="/moje-konto/kopia">pobierz ich kopię</a>.
        </p>
        {roles.length === 0 ? (
          <PostForm action="/moje-konto/usun" hidden={visit.hidden}>
            <OwnPasswordField error={errors.haslo} />
            <Button>Usuń konto</Button>
          </PostForm>
        ) : (
          <ThroughAdministrator visit={visit} askedAt={askedAt} />
        )}
      </>
    ),
  }
}

/** Whoever has a role has work that somebody must take over first. */
function ThroughAdministrator({ visit, askedAt }: { visit: Visit; askedAt: string | null }) {
  if (askedAt !== null)
    return (
      <>
        <p>
          Prośba czeka na administratora: wysłano ją {momentInWords(askedAt, visit.now)}. Konto działa, dopóki jej nie
          spełni.
        </p>
        <PostForm action="/moje-konto/usun/wycofanie" hidden={visit.hidden}>
          <Button kind="plain">Wycofaj prośbę</Button>
        </PostForm>
      </>
    )
  return (
    <>
      <p>Masz rolę, która dziś obowiązuje, więc konto usuwa administrator, gdy ktoś przejmie Twoje zadania.</p>
      <PostForm action="/moje-konto/usun/prosba" hidden={visit.hidden}>
        <div className="actions">
          <Button>Poproś administratora o usunięcie konta</Button>
          <ButtonLink href="/moje-konto" kind="plain">
            Wróć
          </ButtonLink>
        </div>
      </PostForm>
    </>
  )
}
