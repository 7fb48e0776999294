import { z } from 'zod'
import { counted } from '#kernel/plural.ts'
import { capitalise } from '#kernel/polish-text.ts'
import { ROLE_CODES, ROLES } from '#platform/access/roles.ts'
import type { AnswerOf } from '#platform/http/endpoint.ts'
import { Block, plainTwin } from '#platform/mail/blocks.ts'
import type { Look, Viewer } from '#platform/privacy/facts.ts'
import { privacyOperations as api } from '#platform/privacy/operations.ts'
import { Button } from '#platform/web/html/button.tsx'
import { Facts } from '#platform/web/html/facts.tsx'
import { PostForm } from '#platform/web/html/post-form.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { failureOf } from './next-step.ts'
import { PASSWORD_WORDS, SIGN_IN_FIRST } from './own-account-pages.tsx'
import { OwnPasswordField } from './own-identity-pages.tsx'
import { type accountRoutes, type FieldErrors, fieldErrors, type Shown, type Visit } from './visit.ts'
import { momentInWords } from './words.ts'

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/
const Letter = z.array(Block)
const PEOPLE = { one: 'osoba', few: 'osoby', many: 'osób' }

/** Who sees my data, who looked, and a copy of everything that is kept about me. */
export function ownDataPages({ page, form }: ReturnType<typeof accountRoutes>): void {
  page('/moje-konto/kto-widzi', async (visit) => (visit.session === undefined ? SIGN_IN_FIRST : await seenPage(visit)))
  page('/moje-konto/kopia', async (visit) => (visit.session === undefined ? SIGN_IN_FIRST : copyPage(visit)))
  form('/moje-konto/kopia', async (visit) => {
    if (visit.session === undefined) return SIGN_IN_FIRST
    try {
      const copy = await visit.own(api.exportOwn, { body: { password: visit.typed('haslo') } })
      if (copy.outcome !== 'given') return copyPage(visit, failureOf(visit, 'haslo', copy, PASSWORD_WORDS))
      return visit.typed('postac') === 'json' ? jsonFile(copy) : readableCopy(visit, copy)
    } catch (error) {
      return copyPage(visit, fieldErrors(error, { password: 'haslo' }))
    }
  })
}

async function seenPage(visit: Visit): Promise<Shown> {
  const { dalej } = visit.request.query as { dalej?: string }
  const { items: viewers } = await visit.own(api.listOwnViewers, {})
  const { items, nextCursor } = await visit.own(api.listOwnLooks, { query: { cursor: dalej } })
  return {
    title: 'Kto widzi moje dane i kto do nich zaglądał',
    body: (
      <>
        <Section
          id="zagladali"
          title="Kto zaglądał"
          intro="Ze śladu, od najnowszych. Bez tego, co robisz samodzielnie."
        >
          {items.length === 0 ? (
            <p>
              {dalej === undefined ? 'Nikt jeszcze nie zaglądał do Twoich danych.' : 'Wcześniejszych wpisów nie ma.'}
            </p>
          ) : (
            <ul className="bare act-list">
              {items.map((look) => (
                <LookRow key={look.id} look={look} now={visit.now} />
              ))}
            </ul>
          )}
          {nextCursor !== null && (
            <p className="after-form">
              <a href={`/moje-konto/kto-widzi?dalej=${nextCursor}#zagladali`}>Pokaż wcześniejsze</a>
            </p>
          )}
          {dalej !== undefined && (
            <p className="after-form">
              <a href="/moje-konto/kto-widzi#zagladali">Wróć do najnowszych</a>
            </p>
          )}
        </Section>
        <Section
          id="widza"
          title="Kto może je dziś zobaczyć"
          intro="Tak mówią reguły dostępu i role, które dziś obowiązują."
        >
          <ul className="bare act-list">
            {viewers.map((viewer) => (
              <ViewerRow key={viewer.who} viewer={viewer} />
            ))}
          </ul>
        </Section>
      </>
    ),
  }
}

function LookRow({ look, now }: { look: Look; now: Date }) {
  const { what, isListOfEverybody, onBehalfOf, recordedAt } = look
  return (
    <li>
      <div>
        <b>{what}</b>
        {isListOfEverybody && ' – lista, na której jesteś także Ty'}
        <br />
        <span className="quiet">
          {actorInWords(look)}
          {onBehalfOf !== null && `, w imieniu: ${onBehalfOf}`}, {momentInWords(recordedAt, now)}
        </span>
      </div>
    </li>
  )
}

function actorInWords({ actorKind, actorName, roles }: Look): string {
  if (actorKind === 'operator') return 'obsługa z wiersza poleceń'
  if (actorKind === 'system' || actorName === null) return 'zadanie systemu'
  const names = ROLE_CODES.filter((code) => roles.includes(code)).map((code) => ROLES[code].name)
  return names.length === 0 ? actorName : `${actorName} (${names.join(', ')})`
}

function ViewerRow({ viewer: { who, people, reasons } }: { viewer: Viewer }) {
  return (
    <li>
      <div>
        <b>{capitalise(who)}</b>
        {people !== null && ` – ${counted(people, PEOPLE)}`}
        {reasons.map(({ sentence, operations }) => (
          <p key={sentence}>
            {operations.join('; ')}
            <br />
            <span className="quiet">Reguła: {sentence}.</span>
          </p>
        ))}
      </div>
    </li>
  )
}

function copyPage(visit: Visit, errors: FieldErrors = {}): Shown {
  return {
    title: 'Pobierz kopię moich danych',
    errors,
    body: (
      <>
        <p>
          Kopia ma wszystko, co Splot o&nbsp;Tobie przechowuje, także wpisy śladu. Nie ma w&nbsp;niej skrótów haseł
          i&nbsp;kluczy ani danych innych osób.
        </p>
        <PostForm action="/moje-konto/kopia" hidden={visit.hidden}>
          <OwnPasswordField error={errors.haslo} />
          <div className="actions">
            <Button name="postac" value="dokument">
              Pokaż do czytania
            </Button>
            <Button kind="plain" name="postac" value="json">
              Pobierz plik JSON
            </Button>
          </div>
        </PostForm>
      </>
    ),
  }
}

type Copy = AnswerOf<typeof api.exportOwn>

function jsonFile({ madeAt, tables }: Copy): Shown {
  const text = `${JSON.stringify({ madeAt, tables }, null, 2)}\n`
  return { file: { name: 'moje-dane-splot.json', mediaType: 'application/json; charset=utf-8', text } }
}

/** The same in words of the database's own comments; meant to be read or printed. */
function readableCopy(visit: Visit, { madeAt, tables }: Copy): Shown {
  const held = tables
    .filter(({ rows }) => rows.length > 0)
    .map((table, place) => ({ ...table, id: `tabela-${place + 1}`, numbered: withIds(table.rows) }))
  return {
    title: 'Kopia moich danych',
    body: (
      <>
        <p>
          Zrobiono {momentInWords(madeAt, visit.now)}. Żeby ją zachować, wydrukuj tę stronę albo{' '}
          <a href="/moje-konto/kopia">pobierz plik JSON</a>. Po zamknięciu trzeba ją zrobić od nowa.
        </p>
        {held.map(({ id, meaning, columns, omitted, numbered }) => (
          <Section
            key={id}
            id={id}
            title={meaning}
            intro={omitted.length === 0 ? undefined : `Pominięto: ${omitted.join('; ')}.`}
          >
            {numbered.map(({ key, row }) => (
              <Facts
                key={key}
                facts={columns
                  .filter(({ column }) => row[column] !== null && row[column] !== undefined)
                  .map(({ column, meaning: term }) => ({ term, detail: valueInWords(row[column], visit.now) }))}
              />
            ))}
          </Section>
        ))}
      </>
    ),
  }
}

function withIds(rows: Copy['tables'][number]['rows']) {
  return rows.map((row, place) => ({ key: `wiersz-${place}`, row }))
}

function valueInWords(value: unknown, now: Date): string {
  if (typeof value === 'string' && MOMENT.test(value)) return momentInWords(value, now)
  if (value === true) return 'tak'
  if (value === false) return 'nie'
  if (typeof value !== 'object') return String(value)
  const letter = Letter.safeParse(value)
  return letter.success ? plainTwin(letter.data, { origin: '', link: 'jednorazowy odnośnik' }) : JSON.stringify(value)
}
