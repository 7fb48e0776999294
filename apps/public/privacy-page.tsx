import { publisherOperations } from '#platform/publisher/operations.ts'
import { Prose } from '#platform/web/html/layout.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'

/** What the public site does with data of those who read it. Each sentence is held by a test of the shell or of pages. */
export const privacyPage: PublicPage = {
  path: '/prywatnosc',
  async answer(ask) {
    const { publisher } = await ask(publisherOperations.get, {})
    return {
      kind: 'page',
      title: 'Prywatność',
      description: 'Co ta strona robi z danymi osób, które ją czytają.',
      canonical: '/prywatnosc',
      body: (
        <>
          <PageTitle title="Nie śledzimy osób, które tu zaglądają">
            Strony można czytać bez konta, bez ciasteczek i bez zgód.
          </PageTitle>
          <Prose>
            <h2>Czego nie ma</h2>
            <ul>
              <li>
                Nie ma ciasteczek na stronach, które się czyta: niczego nie zapisują w&nbsp;Twojej przeglądarce poza
                zwykłą pamięcią plików. Ciasteczka ma tylko <a href="/logowanie">logowanie</a>, dla osób, które pracują
                w&nbsp;Splocie: jedno pilnuje formularza, drugie pamięta, kto się zalogował. Oba znikają
                z&nbsp;zamknięciem przeglądarki.
              </li>
              <li>Nie ma statystyk odwiedzin z&nbsp;zewnątrz, reklam ani przycisków sieci społecznościowych.</li>
              <li>
                Kroje pisma, mapy i&nbsp;skrypty są na tym samym serwerze. Przeglądarka nie łączy się z&nbsp;nikim
                innym.
              </li>
            </ul>
            <h2>Co serwer widzi i co z tym robi</h2>
            <ul>
              <li>
                Adresy IP ostatnich pięciu tysięcy odwiedzin trzyma w&nbsp;pamięci, by jedna osoba nie zajęła całego
                serwera. Nie zapisuje ich na dysku, a&nbsp;przy zatrzymaniu znikają.
              </li>
              <li>
                Dziennik zapisuje rodzaj strony (na przykład „profil gminy”), czas odpowiedzi i&nbsp;to, czy się udała.
                Nie zapisuje adresu IP, szukanych słów ani nazwy przeglądarki.
              </li>
              <li>Słowa wpisane w&nbsp;wyszukiwarkę służą tylko do pokazania wyniku.</li>
            </ul>
            <p>
              Splot nie ma wpływu na to, co zapisuje dostawca łącza albo serwer, przez który ta strona jest wystawiona
              do internetu. O&nbsp;to zapytaj podmiot, który prowadzi stronę.
            </p>
            <h2>Czyje dane są na stronach</h2>
            <p>
              Na stronach są liczby o&nbsp;gminach, nie o&nbsp;osobach. Gdy liczba mogłaby wskazać konkretną osobę,
              urząd statystyczny jej nie podaje, a&nbsp;my piszemy, że jej brak.
            </p>
            <h2>Kogo zapytać</h2>
            {publisher === null ? (
              <p>
                Podmiot prowadzący tę stronę nie podał jeszcze nazwy i&nbsp;kontaktu. Jak je podać, mówi{' '}
                <a href="/deklaracja-dostepnosci">deklaracja dostępności</a>.
              </p>
            ) : (
              <p>
                Stronę prowadzi {publisher.name}
                {publisher.address !== null && `, ${publisher.address}`}.
                {publisher.email !== null && (
                  <>
                    {' '}
                    E-mail: <a href={`mailto:${publisher.email}`}>{publisher.email}</a>.
                  </>
                )}
              </p>
            )}
          </Prose>
        </>
      ),
    }
  },
}
