import type { Session } from '#platform/auth/facts.ts'
import { Button, ButtonLink } from '#platform/web/html/button.tsx'
import { PostForm } from '#platform/web/html/post-form.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { Visit } from './visit.ts'
import { momentInWords } from './words.ts'

/** Where a session is ended. */
export const ENDING_PATH = '/moje-konto/koniec-sesji'
/** In the address: all sessions but the one that asks. */
export const OTHERS = 'pozostale'

/** Devices on which I am signed in; each can be ended, the others after the password. */
export function OwnSessions({ items, visit }: { items: readonly Session[]; visit: Visit }) {
  return (
    <Section
      id="sesje"
      title="Urządzenia z otwartą sesją"
      intro="Nie poznajesz urządzenia? Zakończ sesję i zmień hasło."
    >
      <ul className="bare act-list">
        {items.map((session) => (
          <SessionRow key={session.id} session={session} visit={visit} />
        ))}
      </ul>
      {items.length > 2 && (
        <p className="actions">
          <ButtonLink href={`${ENDING_PATH}?sesja=${OTHERS}`} kind="plain">
            Zakończ wszystkie pozostałe sesje
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}

function SessionRow({ session, visit }: { session: Session; visit: Visit }) {
  const { id, client, isThis } = session
  return (
    <li>
      <div>
        <b id={`sesja-${id}`}>{isThis ? `${client} – ta przeglądarka` : client}</b>
        <br />
        <span className="quiet">{timesOf(session, visit)}</span>
      </div>
      {isThis ? (
        <PostForm action={ENDING_PATH} hidden={{ ...visit.hidden, sesja: id }}>
          <Button kind="plain" describedBy={`sesja-${id}`}>
            Zakończ
          </Button>
        </PostForm>
      ) : (
        <ButtonLink href={`${ENDING_PATH}?sesja=${id}`} kind="plain" describedBy={`sesja-${id}`}>
          Zakończ
        </ButtonLink>
      )}
    </li>
  )
}

/** When somebody signed in on a device and when it was last used. */
export function timesOf({ beganAt, seenAt }: Session, { now }: Visit): string {
  return `zalogowano ${momentInWords(beganAt, now)}, ostatnio używana ${momentInWords(seenAt, now)}`
}
