import type { ReactNode } from 'react'
import { formatDate, type PlainDate, todayInWarsaw } from '#kernel/plain-date.ts'
import { typographic } from '#kernel/polish-text.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { publisherOperations } from '#platform/publisher/operations.ts'
import type { Publisher } from '#platform/publisher/publisher.ts'
import { Prose } from '#platform/web/html/layout.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import { readSite } from './site.ts'

/** The day on which the pages of this version were last gone through for this statement. */
const ASSESSED_ON: PlainDate = '2026-11-22'

/**
 * Deklaracja dostępności with the element ids that the ministry's technical conditions prescribe: machines read them,
 * so each stands once and none is translated. What the office has not told is said to be missing, never made up.
 *
 * @law Ustawa z dnia 4 kwietnia 2019 r. o dostępności cyfrowej, art. 10 i 12; Warunki techniczne publikacji 2.0
 */
export const accessibilityPage: PublicPage = {
  path: '/deklaracja-dostepnosci',
  async answer(ask) {
    const { publisher } = await ask(publisherOperations.get, {})
    const { items: states } = await ask(territoryOperations.listRegisterStates, {})
    const { isDemo, regionName } = await readSite(ask)
    const days = states.map(({ importedAt }) => todayInWarsaw(new Date(importedAt))).sort()
    return {
      kind: 'page',
      title: 'Deklaracja dostępności',
      description: 'Jak dostępna jest ta strona, co jeszcze nie działa i jak zgłosić problem.',
      canonical: '/deklaracja-dostepnosci',
      body: (
        <>
          <PageTitle title="Deklaracja dostępności" />
          <Statement
            publisher={publisher}
            isDemo={isDemo}
            regionName={regionName}
            publishedOn={days[0] ?? ASSESSED_ON}
            updatedOn={[ASSESSED_ON, ...days].sort().at(-1) as PlainDate}
          />
        </>
      ),
    }
  },
}

type StatementProps = {
  publisher: Publisher | null
  isDemo: boolean
  regionName: string
  publishedOn: PlainDate
  updatedOn: PlainDate
}

/** The statement itself. */
export function Statement({ publisher, isDemo, regionName, publishedOn, updatedOn }: StatementProps) {
  return (
    <Prose>
      <MissingFacts publisher={publisher} isDemo={isDemo} />
      <div id="a11y-wstep" className="prose">
        <p>
          <span id="a11y-podmiot">{publisher?.name ?? 'Podmiot prowadzący tę stronę (nie podał jeszcze nazwy)'}</span>{' '}
          zobowiązuje się zapewnić dostępność strony internetowej zgodnie z ustawą z&nbsp;dnia 4&nbsp;kwietnia
          2019&nbsp;r. o&nbsp;dostępności cyfrowej stron internetowych i&nbsp;aplikacji mobilnych podmiotów publicznych.
        </p>
        <p>
          Deklaracja dotyczy strony <span id="a11y-zakres">Splot, {regionName}</span>:{' '}
          <a id="a11y-url" href={publisher?.siteUrl ?? '/'}>
            {publisher?.siteUrl ?? 'strona, na której jesteś'}
          </a>
          .
        </p>
      </div>
      <ul>
        <li>
          Data publikacji strony: <Day id="a11y-data-publikacja" day={publishedOn} />
        </li>
        <li>
          Data ostatniej istotnej aktualizacji: <Day id="a11y-data-aktualizacja" day={updatedOn} />
        </li>
      </ul>

      <h2>Stan dostępności</h2>
      <p id="a11y-status">
        Strona jest częściowo zgodna z&nbsp;ustawą o&nbsp;dostępności cyfrowej z&nbsp;powodu niezgodności wymienionych
        niżej.
      </p>
      <h3>Niedostępne treści</h3>
      <ul>
        <li>
          Mapa, którą można przesuwać: czytnik ekranu nie odczyta z&nbsp;niej pojedynczych gmin. Obok każdej mapy jest
          lista z&nbsp;tymi samymi liczbami. Bez skryptów w&nbsp;przeglądarce zamiast tej mapy jest rysunek.
        </li>
        <li>
          Zeszyty powiatów w&nbsp;PDF i&nbsp;DOCX: mają nagłówki, opisy obrazów i&nbsp;nagłówki tabel, ale nie
          sprawdziły ich jeszcze osoby, które używają czytników ekranu. Te same liczby są na stronach gmin
          i&nbsp;powiatów.
        </li>
      </ul>

      <h2>Jak powstała ta deklaracja</h2>
      <p>
        Deklarację sporządzono <Day id="a11y-data-sporzadzenie" day={ASSESSED_ON} /> na podstawie samooceny. Każdą
        stronę sprawdza program axe (WCAG&nbsp;2.2, poziomy A i&nbsp;AA), w&nbsp;dwóch szerokościach oraz w&nbsp;jasnych
        i&nbsp;ciemnych kolorach. Sprawdzono też obsługę samą klawiaturą i&nbsp;powiększenie do&nbsp;400%.
      </p>
      <p>Strona nie ma własnych skrótów klawiaturowych poza widokiem na rzutnik, w którym działają strzałki.</p>

      <h2>Kontakt</h2>
      <div id="a11y-kontakt" className="prose">
        <p>Problemy z&nbsp;dostępnością tej strony zgłoś e-mailem albo telefonicznie.</p>
        <ul>
          <li>
            E-mail: <Email address={publisher?.email ?? null} />
          </li>
          <li>
            Telefon: <Phone number={publisher?.phone ?? null} />
          </li>
          {publisher?.address != null && <li>Adres: {publisher.address}</li>}
        </ul>
      </div>

      <h2>Jak zażądać dostępności</h2>
      <Procedure />

      <h2>Dostępność budynku</h2>
      <div id="a11y-architektura" className="prose">
        <Told text={publisher?.buildingAccess ?? null}>
          Ta strona nie ma własnej siedziby. Podmiot, który ją prowadzi, nie podał jeszcze opisu dojścia do swojego
          budynku. Do tego czasu zapytaj o&nbsp;nie e-mailem albo telefonicznie.
        </Told>
      </div>
      <h2>Dostępność komunikacyjna</h2>
      <div id="a11y-komunikacja" className="prose">
        <Told text={publisher?.signLanguage ?? null}>
          Podmiot nie podał jeszcze, czy zapewnia tłumacza języka migowego. Jeśli go potrzebujesz, zgłoś to e-mailem
          albo telefonicznie.
        </Told>
      </div>
    </Prose>
  )
}

/** What the office told, a paragraph a line; until then the sentence that says that it has not. */
function Told({ text, children }: { text: string | null; children: ReactNode }) {
  if (text === null) return <p>{children}</p>
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => <p key={line}>{typographic(line)}</p>)
}

/** What the statement still lacks, with the command that gives it. */
function MissingFacts({ publisher, isDemo }: { publisher: Publisher | null; isDemo: boolean }) {
  const missing = [
    ...(publisher === null ? ['nazwy podmiotu'] : []),
    ...(publisher?.siteUrl == null ? ['adresu strony'] : []),
    ...(publisher?.email == null ? ['adresu e-mail'] : []),
    ...(publisher?.phone == null ? ['numeru telefonu'] : []),
    ...(publisher?.buildingAccess == null ? ['opisu dojścia do budynku'] : []),
    ...(publisher?.signLanguage == null ? ['informacji o tłumaczu języka migowego'] : []),
  ]
  if (missing.length === 0) return null
  return (
    <>
      <p>
        {isDemo && 'To pokaz: nie prowadzi go żaden podmiot publiczny. '}
        <strong>W&nbsp;tej deklaracji brakuje: {missing.join(', ')}.</strong>{' '}
        {isDemo ? 'W prawdziwej instalacji podaje je polecenie:' : 'Osoba prowadząca instalację podaje je poleceniem:'}
      </p>
      <p>
        <code>
          npm run splot -- init --region KOD --publisher NAZWA --url ADRES_STRONY --email ADRES --phone NUMER --building
          OPIS --sign-language OPIS
        </code>
      </p>
    </>
  )
}

/** @law Ustawa o dostępności cyfrowej, art. 18: 7 days, 2 months at most, then the complaint and the Ombudsman. */
function Procedure() {
  return (
    <div id="a11y-procedura" className="prose">
      <p>
        Każdy może zażądać, aby strona albo jej część była dostępna cyfrowo. Można też poprosić o&nbsp;tę samą treść
        w&nbsp;innej postaci, na przykład o&nbsp;odczytanie jej przez telefon albo opisanie rysunku.
      </p>
      <p>W&nbsp;żądaniu podaj:</p>
      <ul>
        <li>imię i&nbsp;nazwisko oraz sposób kontaktu,</li>
        <li>adres strony, która jest niedostępna,</li>
        <li>co jest niedostępne i&nbsp;w&nbsp;jakiej postaci chcesz dostać tę treść.</li>
      </ul>
      <p>
        Podmiot odpowie bez zbędnej zwłoki, najpóźniej w&nbsp;ciągu 7&nbsp;dni. Jeśli nie zdąży, poda przyczynę
        i&nbsp;nowy termin, nie dłuższy niż 2&nbsp;miesiące od dnia żądania. Jeśli nie może zapewnić dostępności,
        zaproponuje inny sposób dostępu.
      </p>
      <p>
        Gdy podmiot odmówi albo nie dotrzyma terminu, możesz złożyć do niego skargę. Potem możesz zwrócić się do{' '}
        <a href="https://bip.brpo.gov.pl">Rzecznika Praw Obywatelskich</a>.
      </p>
    </div>
  )
}

function Day({ id, day }: { id: string; day: PlainDate }) {
  return (
    <time id={id} dateTime={day}>
      {formatDate(day)}
    </time>
  )
}

function Email({ address }: { address: string | null }) {
  if (address === null) return <span id="a11y-email">nie podano</span>
  return (
    <a id="a11y-email" href={`mailto:${address}`}>
      {address}
    </a>
  )
}

function Phone({ number }: { number: string | null }) {
  if (number === null) return <span id="a11y-telefon">nie podano</span>
  return (
    <a id="a11y-telefon" href={`tel:${number.replaceAll(' ', '')}`}>
      {number}
    </a>
  )
}
