import type { ImportProblem } from '#kernel/import-report.ts'
import { counted } from '#kernel/plural.ts'
import { formatNumber } from '#kernel/polish-number.ts'

/** Where in the file a problem stands. */
type Place = { row: number; column?: string }

const DOWNLOAD_AGAIN = 'Pobierz plik ponownie z Banku Danych Lokalnych i wczytaj go bez otwierania w arkuszu.'

/** A cell as a person should see it: quoted, and cut when somebody pasted a novel. */
function shown(text: string): string {
  return `„${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`
}

function inFile(message: string, remedy: string): ImportProblem {
  return { row: null, column: null, message, remedy }
}

function at({ row, column }: Place, message: string, remedy: string): ImportProblem {
  return { row, column: column ?? null, message, remedy }
}

/** Every complaint of the importer, with what to do about it. */
export const bdlProblems = {
  empty: () => inFile('Plik jest pusty.', DOWNLOAD_AGAIN),
  notATable: () =>
    inFile(
      'To nie jest plik CSV, XLSX ani ZIP z takim plikiem.',
      'Pobierz z Banku Danych Lokalnych plik w postaci CSV albo XLSX.',
    ),
  oldExcel: () => inFile('To jest plik starego programu Excel (.xls).', 'Zapisz go jako .xlsx albo pobierz plik CSV.'),
  archive: (tables: string[]) =>
    tables.length === 0
      ? inFile('W archiwum ZIP nie ma pliku CSV ani XLSX.', 'Pobierz plik z Banku Danych Lokalnych ponownie.')
      : inFile(
          `W archiwum ZIP jest kilka plików: ${tables.slice(0, 5).join(', ')}.`,
          'Rozpakuj archiwum i wczytaj każdy plik osobno.',
        ),
  archiveDamaged: () => inFile('Nie da się rozpakować pliku: jest ucięty albo uszkodzony.', DOWNLOAD_AGAIN),
  archiveTooLarge: () =>
    inFile('Po rozpakowaniu plik jest większy niż 256 MB.', 'Pobierz mniej lat albo jednostek i wczytaj w częściach.'),
  openQuote: (row: number) =>
    at({ row }, 'Cudzysłów w tym wierszu nie jest zamknięty: plik jest ucięty albo zmieniony.', DOWNLOAD_AGAIN),
  noHeader: () =>
    inFile(
      'W pliku nie ma nagłówka z kolumnami „Kod” i „Nazwa”.',
      'Wczytaj plik eksportu z Banku Danych Lokalnych (CTAB, CREL, XTAB albo XREL).',
    ),
  noFigures: () => inFile('W pliku nie ma żadnej kolumny z liczbami.', DOWNLOAD_AGAIN),
  noRows: () => inFile('Pod nagłówkiem nie ma ani jednego wiersza.', DOWNLOAD_AGAIN),
  noColumnName: (row: number, position: number) =>
    at({ row }, `Kolumna ${position}. ma liczby, ale nie ma nagłówka.`, DOWNLOAD_AGAIN),
  rowWidth: (row: number, cells: number, expected: number) =>
    at(
      { row },
      `Wiersz ma ${counted(cells, CELLS)}, a nagłówek ${formatNumber(expected)}: plik jest ucięty albo zmieniony.`,
      DOWNLOAD_AGAIN,
    ),
  code: (row: number, text: string) =>
    at({ row, column: 'Kod' }, `${shown(text)} nie jest kodem jednostki z Banku Danych Lokalnych.`, DOWNLOAD_AGAIN),
  codeLostZero: (row: number, text: string) =>
    at(
      { row, column: 'Kod' },
      `Kod ${shown(text)} ma ${counted(text.length, DIGITS)} zamiast 7 albo 12: arkusz uciął zera z przodu.`,
      'Wczytaj plik prosto z Banku Danych Lokalnych albo zapisz kolumnę „Kod” jako tekst.',
    ),
  number: (place: Place, text: string) => at(place, `${shown(text)} nie jest liczbą.`, DOWNLOAD_AGAIN),
  decimalDot: (place: Place, text: string) =>
    at(
      place,
      `${shown(text)} ma kropkę, a w tym pliku ułamek oddziela przecinek.`,
      'Wczytaj plik prosto z urzędu albo zamień kropki na przecinki w całym pliku.',
    ),
  decimalComma: (place: Place, text: string) =>
    at(
      place,
      `${shown(text)} ma przecinek, a w innych komórkach tego pliku ułamek oddziela kropka.`,
      'Wczytaj plik prosto z urzędu albo zapisz wszystkie liczby jednakowo.',
    ),
  unknownSign: (place: Place, sign: string) =>
    at(
      place,
      `Nie znamy znaku umownego ${shown(sign)}.`,
      'Usuń ten wiersz z pliku albo zgłoś nam, co znaczy ten znak.',
    ),
  signAgainstFigure: (place: Place, sign: string, figure: string) =>
    at(
      place,
      `Znak ${shown(sign)} mówi, że liczby nie ma, a w komórce jest ${shown(figure)}.`,
      'Sprawdź tę komórkę na stronie Banku Danych Lokalnych i pobierz plik ponownie.',
    ),
  year: (place: Place, text: string) => at(place, `${shown(text)} nie jest rokiem.`, DOWNLOAD_AGAIN),
  yearAhead: (year: number, thisYear: number) =>
    inFile(`Liczby są za ${year} r., a mamy ${thisYear} r.`, 'Sprawdź rok w nagłówku pliku albo w opcji --year.'),
  twoMeasureUnits: (column: string, label: string, first: string, second: string): ImportProblem => ({
    ...inFile(`„${label}” jest raz w jednostce ${shown(first)}, a raz w ${shown(second)}.`, DOWNLOAD_AGAIN),
    column,
  }),
  otherMeasureUnit: (label: string, given: string, kept: string) =>
    inFile(
      `„${label}” ma w tym pliku jednostkę ${shown(given)}, a dotąd była to ${shown(kept)}.`,
      'Sprawdź podgrupę i opcję --unit. Jedna zmienna ma jedną jednostkę.',
    ),
  unequalRows: (
    place: Place,
    name: string,
    first: { row: number; column: string; figure: string },
    second: { figure: string },
  ) =>
    at(
      place,
      `${name}: w tej komórce jest ${shown(second.figure)}, a w wierszu ${first.row}${
        first.column === place.column ? '' : `, kolumna „${first.column}”,`
      } ${shown(first.figure)}. To ta sama jednostka, rok i zmienna.`,
      'Sprawdź obie komórki na stronie Banku Danych Lokalnych i zostaw prawdziwą.',
    ),
  totalDisagrees: (place: Place, year: number, published: number, added: number) =>
    at(
      place,
      `Rok ${year}: w komórce jest ${formatNumber(published)}, a części dodane do siebie dają ${formatNumber(added)}.`,
      `Plik jest uszkodzony albo kolumny są pomylone. ${DOWNLOAD_AGAIN}`,
    ),
  partsDisagree: (place: Place, name: string, year: number, published: number, added: number) =>
    at(
      place,
      `${name}, rok ${year}: w komórce jest ${formatNumber(published)}, a jednostki niższego szczebla z tego pliku dają razem ${formatNumber(added)}.`,
      `Plik jest uszkodzony albo brakuje w nim wierszy. ${DOWNLOAD_AGAIN}`,
    ),
  noSubject: () =>
    inFile(
      'Nie wiadomo, jakie to dane: nazwa pliku nie ma numeru podgrupy, a sama kolumna „ogółem” tego nie mówi.',
      'Przywróć nazwę nadaną przez urząd albo dodaj opcję --subject, na przykład --subject P2137.',
    ),
  noYear: () => inFile('Plik nie mówi, za który rok są liczby.', 'Dodaj opcję --year, na przykład --year 2020.'),
  noUnit: (label: string) =>
    inFile(`Plik nie mówi, w jakiej jednostce jest „${label}”.`, 'Dodaj opcję --unit, na przykład --unit osoba.'),
  otherSubject: (flag: string, inName: string) =>
    inFile(
      `Nazwa pliku mówi o podgrupie ${inName}, a opcja --subject o ${flag}.`,
      'Popraw opcję --subject albo ją pomiń: nazwa nadana przez urząd wystarczy.',
    ),
  noRegister: () =>
    inFile(
      'Żadnej jednostki z tego pliku nie ma w rejestrze, który jest w bazie.',
      'Najpierw wczytaj rejestr: npm run splot -- import teryt PLIK.',
    ),
  realIntoDemo: () =>
    inFile(
      'Ta baza zawiera region pokazowy ze zmyślonymi danymi, więc nie przyjmuje danych urzędu.',
      'Załóż osobną bazę: DATA_DIR=./dane-regionu npm run splot -- init --region 28 (podaj kod swojego województwa).',
    ),
  syntheticIntoReal: () =>
    inFile(
      'Ta baza zawiera prawdziwy rejestr, więc nie przyjmuje zmyślonych liczb.',
      'Region pokazowy uruchom w osobnym folderze: DATA_DIR=./pokaz npm start.',
    ),
}

/** What the program asks about what a file does not say. */
export const bdlQuestions = {
  subject: () => 'Z jakiej podgrupy Banku Danych Lokalnych jest ten plik?',
  year: () => 'Za który rok są te liczby?',
  unit: (label: string) => `W jakiej jednostce jest „${label}”?`,
}

const CELLS = { one: 'komórkę', few: 'komórki', many: 'komórek' }
const DIGITS = { one: 'cyfrę', few: 'cyfry', many: 'cyfr' }
