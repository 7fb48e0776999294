import { counted } from '#kernel/plural.ts'
import { capitalise } from '#kernel/polish-text.ts'
import { ROLE_CODES, ROLES } from '#platform/access/roles.ts'
import type { Me } from '#platform/auth/facts.ts'
import { ownAccountOperations as api } from '#platform/auth/operations.ts'
import { Button, ButtonLink } from '#platform/web/html/button.tsx'
import { Facts } from '#platform/web/html/facts.tsx'
import { LinkList } from '#platform/web/html/link-list.tsx'
import { PostForm, TextField } from '#platform/web/html/post-form.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { NewPasswordFields } from './link-pages.tsx'
import { failureOf } from './next-step.ts'
import { OwnSessions } from './own-sessions.tsx'
import { type accountRoutes, type FieldErrors, fieldErrors, type Shown, type Visit } from './visit.ts'

export const PASSWORD_WORDS = {
  wrong: 'Obecne hasło się nie zgadza. Wpisz je jeszcze raz.',
  wayOut: 'Jeśli go nie pamiętasz, wyloguj się i ustal nowe przez „Nie pamiętam hasła”.',
}

export const SIGN_IN_FIRST: Shown = { to: '/logowanie?komunikat=zaloguj' }

/** The own account: who I am, how I sign in, where I am signed in. */
export function ownAccountPages({ page, form }: ReturnType<typeof accountRoutes>): void {
  page('/moje-konto', async (visit) => (visit.session === undefined ? SIGN_IN_FIRST : await accountPage(visit)))
  page('/moje-konto/haslo', async (visit) => (visit.session === undefined ? SIGN_IN_FIRST : passwordPage(visit)))
  form('/moje-konto/haslo', async (visit) => {
    if (visit.session === undefined) return SIGN_IN_FIRST
    const newPassword = visit.typed('haslo')
    if (newPassword !== visit.typed('haslo-powtorzone'))
      return passwordPage(visit, { 'haslo-powtorzone': 'Oba hasła muszą być takie same. Wpisz je jeszcze raz.' })
    try {
      const currentSessionId = visit.session.sessionId as never
      const body = { currentPassword: visit.typed('obecne-haslo'), newPassword, currentSessionId }
      const changed = await visit.own(api.changePassword, { body })
      if (changed.token !== null) visit.keepSession(changed.token)
      if (changed.outcome === 'changed') return { to: '/moje-konto?komunikat=haslo-zmienione' }
      return passwordPage(visit, failureOf(visit, 'obecne-haslo', changed, PASSWORD_WORDS))
    } catch (error) {
      return passwordPage(visit, fieldErrors(error, { currentPassword: 'obecne-haslo', newPassword: 'haslo' }))
    }
  })
}

async function accountPage(visit: Visit): Promise<Shown> {
  const me = await visit.own(api.get, {})
  const currentSessionId = visit.session?.sessionId as never
  const { items } = await visit.own(api.listSessions, { query: { currentSessionId } })
  return {
    title: 'Moje konto',
    body: (
      <>
        <Facts facts={factsOf(me)} />
        <p className="actions">
          {me.hasPassword && (
            <ButtonLink href="/moje-konto/haslo" kind="plain">
              Zmień hasło
            </ButtonLink>
          )}
          <ButtonLink href="/moje-konto/drugi-skladnik" kind="plain">
            {me.hasSecondFactor ? 'Zmień telefon' : 'Załóż drugi składnik'}
          </ButtonLink>
          {me.hasSecondFactor && (
            <ButtonLink href="/moje-konto/kody" kind="plain">
              Wydaj nowe kody zapasowe
            </ButtonLink>
          )}
        </p>
        <Section id="dane" title="Moje dane">
          <LinkList
            links={[
              { href: '/moje-konto/nazwisko', label: 'Popraw imię i nazwisko' },
              { href: '/moje-konto/adres', label: 'Zmień adres e-mail' },
              { href: '/moje-konto/kto-widzi', label: 'Zobacz, kto widzi moje dane i kto do nich zaglądał' },
              { href: '/moje-konto/kopia', label: 'Pobierz kopię moich danych' },
              { href: '/moje-konto/usun', label: 'Usuń konto' },
            ]}
          />
        </Section>
        <OwnSessions items={items} visit={visit} />
      </>
    ),
  }
}

function factsOf(me: Me) {
  const roles = ROLE_CODES.filter((code) => me.roles.includes(code)).map((code) => ROLES[code].name)
  const codes = counted(me.unusedBackupCodes, { one: 'kod zapasowy', few: 'kody zapasowe', many: 'kodów zapasowych' })
  const without = me.needsSecondFactor ? 'brak, choć rola go wymaga' : 'brak; warto go założyć'
  return [
    { term: 'Imię i nazwisko', detail: me.name },
    { term: 'E-mail', detail: me.email },
    { term: 'Role', detail: roles.length === 0 ? 'żadnej, która dziś obowiązuje' : capitalise(roles.join('; ')) },
    { term: 'Drugi składnik', detail: me.hasSecondFactor ? `aplikacja z kodami; zostało: ${codes}` : without },
  ]
}

function passwordPage(visit: Visit, errors: FieldErrors = {}): Shown {
  return {
    title: 'Zmień hasło',
    errors,
    body: (
      <PostForm action="/moje-konto/haslo" hidden={visit.hidden}>
        <TextField
          name="obecne-haslo"
          label="Obecne hasło"
          type="password"
          autoComplete="current-password"
          error={errors['obecne-haslo']}
        />
        <NewPasswordFields errors={errors} />
        <Button>Zmień hasło</Button>
      </PostForm>
    ),
  }
}
