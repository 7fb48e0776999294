import { counted } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'
import type { ExpectedVariable } from '../bdl/expected-variables.ts'

const LEVELS: Record<ExpectedVariable['level'], string> = {
  municipality: 'gmin',
  county: 'powiatów',
  voivodeship: 'województw',
}
const TIMES = { one: 'raz', few: 'razy', many: 'razy' }
const UNITS = { one: 'jednostka', few: 'jednostki', many: 'jednostek' }
const MOST_NAMED = 5

/** Every sentence of the synchronisation about what the bank said or failed to say. */
export const syncReasons = {
  otherLabel: (expected: string, said: string) => `Bank nazywa tę zmienną „${said}”, a oczekujemy „${expected}”.`,
  otherUnit: (expected: string, said: string) => `Bank liczy ją w jednostce „${said}”, a oczekujemy „${expected}”.`,
  otherSubject: (expected: string, said: string) => `Bank ma ją w podgrupie ${said}, a oczekujemy ${expected}.`,
  otherLevel: (level: ExpectedVariable['level']) => `Bank nie podaje jej dla ${LEVELS[level]}.`,
  /** What stands after the objections: the remedy. */
  suspended: (objections: readonly string[]) =>
    `${objections.join(' ')} Niczego nie wczytano. Sprawdź zmienną na stronie Banku Danych Lokalnych; jeśli to właściwa, potwierdź jej nazwę i jednostkę.`,
  unknownVariable: () =>
    'Bank nie zna zmiennej o tym numerze. Sprawdź numer na stronie Banku Danych Lokalnych i popraw spis oczekiwanych zmiennych.',
  noFigures: () => 'Bank nie ma liczb tej zmiennej za wybrane lata.',
  noUnitList: () =>
    'Nie ma wykazu jednostek banku, więc nie wiadomo, czyje są liczby. Uruchom synchronizację ponownie.',
  unstable: (rounds: number) =>
    `Strony odpowiedzi nie tworzyły całości, choć czytano je ${formatNumber(rounds)} ${TIMES.few}: liczby zmieniały się w trakcie. Uruchom synchronizację później.`,
  gaveUp: (failures: number, last: string) =>
    `Próbowano ${formatNumber(failures)} ${failures === 1 ? TIMES.one : TIMES.few} i bez skutku. Ostatnio: ${last} Uruchom synchronizację później.`,
  badRequest: (status: number) =>
    `Bank odrzucił pytanie (${status}). Sprawdź, czy adres w BDL_API_URL jest adresem Banku Danych Lokalnych.`,
  unknownAttribute: (attrId: number, place: string) =>
    `Bank oznaczył liczbę (${place}) atrybutem ${attrId}, którego nie znamy. Niczego nie wczytano; zgłoś nam ten numer.`,
  valueAgainstAttribute: (attrId: number, place: string) =>
    `Atrybut ${attrId} mówi, że liczby nie ma, a bank ją podał (${place}). Niczego nie wczytano; sprawdź tę komórkę na stronie banku.`,
  valueMissing: (place: string) =>
    `Bank nie podał liczby, choć oznaczył ją jako wartość (${place}). Niczego nie wczytano.`,
  unlisted: (units: readonly string[]) =>
    `Spoza wykazu banku albo rejestru, niewczytane (${counted(units.length, UNITS)}): ${units.slice(0, MOST_NAMED).join(', ')}${units.length > MOST_NAMED ? '…' : '.'}`,
  blankZeroes: (count: number) =>
    `Zer, które bank wpisuje także tam, gdzie nie ma danych: ${formatNumber(count)}. Zapisano je jako brak, nie jako zero.`,
  stoppedByHand: () => 'Synchronizację przerwano.',

  // what happened to a single question
  unreadable: () => 'odpowiedź była ucięta albo nie miała znanej postaci.',
  status: (status: number) => `bank odpowiedział błędem ${status}.`,
  slow: () => 'bank nie odpowiedział na czas.',
  unreachable: () => 'nie ma połączenia z bankiem.',
  tooLarge: () => 'odpowiedź była większa, niż wolno.',

  // pauses
  quotaOfBank: () => 'Bank odpowiedział, że limit zapytań jest wyczerpany (429).',
  keyRefused: () =>
    'Bank odmówił dostępu (403). Sprawdź BDL_CLIENT_ID; klucz wydaje strona api.stat.gov.pl. Za godzinę spróbujemy ponownie.',
  quotaOfBook: () => 'Limit zapytań do banku jest wykorzystany.',
} as const
