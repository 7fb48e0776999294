import { formatDate, todayInWarsaw } from '#kernel/plain-date.ts'
import { counted } from '#kernel/plural.ts'

/** What has just been done, by its name in the address; anything else in the address says nothing. */
export const NOTICES: Readonly<Record<string, string>> = {
  wylogowano: 'Wylogowano.',
  'nowe-haslo': 'Nowe hasło jest ustalone. Zaloguj się nim.',
  'haslo-zmienione': 'Hasło jest zmienione. Na innych urządzeniach trzeba zalogować się na nowo.',
  'nazwisko-zmienione': 'Imię i nazwisko są zmienione.',
  'adres-czeka':
    'Jeśli nowy adres jest wolny, przyjdzie na niego odnośnik; działa 24 godziny. Do jego otwarcia logujesz się dotychczasowym adresem.',
  'adres-zmieniony': 'Adres jest zmieniony. Zaloguj się nowym.',
  'prosba-wyslana': 'Prośba o usunięcie konta czeka na administratora. Konto działa, dopóki jej nie spełni.',
  'prosba-wycofana': 'Prośba o usunięcie konta jest wycofana.',
  'konto-usuniete': 'Konto jest usunięte. Twoich danych już w nim nie ma.',
  'sesja-zakonczona': 'Sesja jest zakończona.',
  'sesje-zakonczone': 'Wszystkie pozostałe sesje są zakończone.',
  'czas-minal': 'Minął czas na ten krok logowania. Zaloguj się od początku.',
  zaloguj: 'Zaloguj się, żeby otworzyć tę stronę. Po dłuższej przerwie sesja kończy się sama.',
}

/** How long a lock lasts and the way out of it. */
export function lockSentence(lockedUntil: string, now: Date, wayOut: string): string {
  const minutes = Math.max(1, Math.ceil((Date.parse(lockedUntil) - now.getTime()) / 60_000))
  return `Za dużo nieudanych prób. Następną sprawdzimy za ${counted(minutes, { one: 'minutę', few: 'minuty', many: 'minut' })}, o ${clockTime(lockedUntil)}. ${wayOut}`
}

/** The time of day in Warsaw: 9:30. */
function clockTime(instant: string): string {
  return new Intl.DateTimeFormat('pl-PL', { timeZone: 'Europe/Warsaw', hour: 'numeric', minute: '2-digit' }).format(
    new Date(instant),
  )
}

/** A moment for a list of sessions: "dziś o 9:30", "2 marca 2026 r. o 9:30". */
export function momentInWords(instant: string, now: Date): string {
  const day = todayInWarsaw(new Date(instant))
  return `${day === todayInWarsaw(now) ? 'dziś' : formatDate(day)} o ${clockTime(instant)}`
}
