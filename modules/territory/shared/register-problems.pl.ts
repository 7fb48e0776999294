import type { ImportProblem } from '#kernel/import-report.ts'
import { formatDate, type PlainDate } from '#kernel/plain-date.ts'
import { counted, type PluralForms } from '#kernel/plural.ts'
import { COUNTIES, MUNICIPALITIES, VOIVODESHIPS } from './labels.pl.ts'

const AGAIN = 'Pobierz plik ponownie z serwisu eTERYT i nie otwieraj go w arkuszu przed wczytaniem.'
const FORMS: Record<'counties' | 'municipalities', PluralForms> = { counties: COUNTIES, municipalities: MUNICIPALITIES }

function inRow(row: number, column: string | null, message: string, remedy = AGAIN): ImportProblem {
  return { row, column, message, remedy }
}

function inFile(message: string, remedy = AGAIN): ImportProblem {
  return { row: null, column: null, message, remedy }
}

/** What can be wrong with a register file, in words for the person who holds it. */
export const registerProblems = {
  noRows: () => inFile('W pliku nie ma ani jednej jednostki.'),
  codeNotTwoDigits: (row: number, column: string, found: string) =>
    inRow(row, column, `Kod „${found}” nie ma dwóch cyfr. Arkusz kalkulacyjny mógł usunąć zera z przodu.`),
  municipalityWithoutCounty: (row: number) => inRow(row, 'POW', 'Jest kod gminy, a nie ma kodu powiatu.'),
  kindAndMunicipalityApart: (row: number) =>
    inRow(row, 'RODZ', 'Kod gminy i rodzaj muszą być podane razem albo oba puste.'),
  unknownKind: (row: number, found: string) =>
    inRow(row, 'RODZ', `Nieznany rodzaj jednostki „${found}”. Rejestr zna 1, 2, 3, 4, 5, 8 i 9.`),
  emptyCell: (row: number, column: string) => inRow(row, column, 'Komórka jest pusta.'),
  notADay: (row: number, found: string) => inRow(row, 'STAN_NA', `„${found}” nie jest dniem w postaci RRRR-MM-DD.`),
  twoDays: (row: number, first: PlainDate, other: PlainDate) =>
    inRow(
      row,
      'STAN_NA',
      `Plik łączy dwa stany rejestru: ${formatDate(first)} i ${formatDate(other)}`,
      'Wczytaj każdy stan z osobnego pliku, tak jak podaje go GUS.',
    ),
  addressVariant: () =>
    inFile(
      'To wariant „Adresowy” rejestru TERC: nie ma w nim gmin miejsko-wiejskich (RODZ 3), tylko ich części.',
      'Pobierz z eTERYT plik TERC w wariancie „Urzędowy”.',
    ),
  realCodeInDemo: (row: number, code: string) =>
    inRow(
      row,
      'WOJ',
      `Kod ${code} należy do prawdziwej jednostki, a ten import przyjmuje tylko region pokazowy (kody 98).`,
      'Prawdziwy rejestr wczytaj do osobnej bazy, bez oznaczenia danych syntetycznych.',
    ),
  demoCodeInReal: (row: number, code: string) =>
    inRow(
      row,
      'WOJ',
      `Kod ${code} należy do regionu pokazowego, a nie do rejestru TERYT.`,
      'Prawdziwej bazy nie łącz z regionem pokazowym. Podaj plik TERC pobrany z eTERYT.',
    ),
  tooFewVoivodeships: (found: number) =>
    inFile(`W pliku jest ${counted(found, VOIVODESHIPS)}, a powinno być 16. Plik jest ucięty.`),
  repeated: (row: number, code: string, firstRow: number) =>
    inRow(row, null, `Jednostka ${code} powtarza się: jest już w wierszu ${firstRow}.`),
  noParent: (row: number, code: string, parent: string) =>
    inRow(
      row,
      null,
      `Jednostka ${code} nie ma jednostki nadrzędnej ${parent}. Plik jest ucięty albo ma zamienione kolumny.`,
    ),
  noChildren: (row: number, code: string) =>
    inRow(row, null, `Jednostka ${code} nie ma ani jednej jednostki podrzędnej. Plik jest ucięty.`),
  urbanRuralWithoutParts: (row: number, code: string) =>
    inRow(row, 'RODZ', `Gmina miejsko-wiejska ${code} nie ma wiersza miasta (4) albo obszaru wiejskiego (5).`),
  partWithoutWhole: (row: number, code: string) =>
    inRow(row, 'RODZ', `Miasto albo obszar wiejski ${code} nie ma wiersza swojej gminy miejsko-wiejskiej (3).`),
  districtWithoutCity: (row: number, code: string) =>
    inRow(
      row,
      'RODZ',
      `Dzielnica albo delegatura ${code} nie ma wiersza swojego miasta (${code.slice(0, 4)}01, RODZ 1).`,
    ),
  tooFewUnits: (level: 'counties' | 'municipalities', given: number, held: number, stateOn: PlainDate) =>
    inFile(
      `Plik ma ${counted(given, FORMS[level])}, a wczytany stan na ${formatDate(stateOn)} ma ${counted(held, FORMS[level])}. Brakuje ponad 1%, więc plik jest ucięty.`,
    ),
  otherContent: (stateOn: PlainDate) =>
    inFile(
      `Stan na ${formatDate(stateOn)} jest już wczytany z inną treścią.`,
      'Sprawdź, który plik pochodzi z GUS. Jeden dzień może mieć tylko jeden stan rejestru.',
    ),
  realIntoDemo: () =>
    inFile(
      'Ta baza zawiera region pokazowy ze zmyślonymi danymi, więc nie przyjmuje prawdziwego rejestru.',
      'Załóż osobną bazę: DATA_DIR=./dane-regionu npm run splot -- init --region 28 (podaj kod swojego województwa).',
    ),
  demoIntoReal: () =>
    inFile(
      'Ta baza zawiera prawdziwy rejestr, więc nie przyjmuje regionu pokazowego.',
      'Region pokazowy uruchom w osobnym folderze: DATA_DIR=./pokaz npm start.',
    ),
} satisfies Record<string, (...details: never[]) => ImportProblem>
