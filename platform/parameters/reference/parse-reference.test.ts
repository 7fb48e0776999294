import { describe, expect, test } from 'vitest'
import { amendedFiles, type Edits } from '../testing/given-reference.ts'
import { parseReference } from './parse-reference.ts'
import { readReferenceFiles } from './reference-files.ts'
import { referenceRefused } from './reference-problem.ts'

/** Changes the first line that begins so. */
const inRow = (beginning: string, from: string | RegExp, to: string) => (text: string) =>
  text
    .split('\n')
    .map((line) => (line.startsWith(beginning) ? line.replace(from, to) : line))
    .join('\n')

function sentences(edits: Edits): string {
  const { problems } = parseReference(amendedFiles(edits).files)
  expect(problems.length).toBeGreaterThan(0)
  return referenceRefused(problems).message
}

test('pliki z projektu nie mają wad', () => {
  expect(parseReference(readReferenceFiles().files).problems).toEqual([])
})

describe('zły plik jest odrzucony zdaniem, które mówi gdzie i co zrobić', () => {
  test.each<[string, Edits, string]>([
    [
      'dzień, którego nie ma',
      { parameters: inRow('diagnosis-period', '2020-01-01', '2020-02-30') },
      'parameters.csv, wiersz 6, kolumna „od”: „2020-02-30” nie jest dniem. Wpisz istniejący dzień jako RRRR-MM-DD.',
    ],
    [
      'okres, który kończy się przed początkiem',
      { parameters: inRow('small-grant-share', '2026-08-31', '2024-08-31') },
      'kolumna „do”: Okres kończy się, zanim się zacznie. Popraw dzień początku albo końca.',
    ],
    [
      'okresy, które się nakładają',
      { parameters: inRow('procurement-threshold', '2025-12-31', '2026-01-01') },
      'kolumna „od”: Okres nakłada się na okres z wiersza ',
    ],
    [
      'okres bez końca przed następnym',
      { 'legal-bases': inRow('11;', '2025-05-31', '') },
      'legal-bases.csv, wiersz 13, kolumna „od”: Okres nakłada się na okres z wiersza 12.',
    ],
    [
      'kwota słowami',
      { parameters: inRow('farm-income', ';459;', ';czterysta;') },
      'kolumna „wartość”: „czterysta” nie jest liczbą. Wpisz na przykład 20 000 albo 4,31; gdy granicy nie ma: brak.',
    ],
    [
      'kropka zamiast przecinka',
      { parameters: inRow('procurement-euro-rate', '4,6371', '4.6371') },
      'kolumna „wartość”: „4.6371” nie jest liczbą.',
    ],
    [
      'ułamek grosza',
      { parameters: inRow('farm-income', ';459;', ';459,005;') },
      'kolumna „wartość”: „459,005” ma ułamek grosza. Podaj najwyżej dwa miejsca po przecinku.',
    ],
    [
      'dzień roku, którego nie ma',
      { parameters: inRow('resources-assessment-county', '30.04', '31.04') },
      'kolumna „wartość”: „31.04” nie jest dniem roku. Wpisz dzień i miesiąc, na przykład 30.04.',
    ],
    [
      'nieznana jednostka',
      { parameters: inRow('diagnosis-period', ';lata;', ';wiosny;') },
      'kolumna „jednostka”: Nie znamy słowa „wiosny”. Wpisz jedno z: zł, euro, ',
    ],
    [
      'brak źródła',
      { parameters: inRow('diagnosis-period', 'Dz.U. 2019 poz. 1818', '') },
      'kolumna „źródło”: Komórka jest pusta. Uzupełnij ją.',
    ],
    [
      'brak dnia odczytania',
      { 'service-areas': inRow('07;', '2026-11-22', '') },
      'service-areas.csv, wiersz 8, kolumna „przeczytano”: „” nie jest dniem.',
    ],
    [
      'niepewność bez wątpliwości',
      { parameters: inRow('family-support-report', 'Przepisu nie czytano.', '') },
      'kolumna „wątpliwość”: Nie wiadomo, co jest do sprawdzenia. Napisz to jednym zdaniem.',
    ],
    [
      'pewność z wątpliwością',
      { parameters: inRow('family-support-report', 'do sprawdzenia', 'potwierdzone') },
      'kolumna „pewność”: Jest wątpliwość, więc nic nie jest potwierdzone.',
    ],
    [
      'akt spoza spisu',
      { parameters: inRow('diagnosis-period', ';cus;', ';cuw;') },
      'kolumna „akt”: W acts.csv nie ma aktu „cuw”. Dopisz akt albo popraw kod.',
    ],
    [
      'przepis bez aktu',
      { parameters: inRow('diagnosis-period', ';cus;art. 21;', ';;art. 21;') },
      'kolumna „akt”: Jest przepis, a nie ma aktu.',
    ],
    [
      'sprostowanie bez powodu',
      { parameters: inRow('diagnosis-period', /;;$/, ';2026-12-01;') },
      'kolumna „powód sprostowania”: Sprostowanie ma dzień i powód.',
    ],
    [
      'dwa opisy jednego parametru',
      {
        parameters: (text) =>
          text.replace('Od tej wartości zamówienia, bez podatku VAT, stosuje się ustawę.', 'Inaczej.'),
      },
      'kolumna „opis”: Inaczej niż w wierszu ',
    ],
    [
      'kod z polską literą',
      { parameters: inRow('diagnosis-period', 'diagnosis-period', 'okres-diagnozy-ą') },
      'kolumna „kod”: Kod „okres-diagnozy-ą” ma złą postać.',
    ],
    [
      'obszar, którego nie ma',
      { 'service-types': inRow('01.01', ';01;', ';15;') },
      'service-types.csv, wiersz 2, kolumna „nadrzędny”: Nie ma kodu 15 w słowniku, do którego prowadzi.',
    ],
    [
      'grupa, której nie ma',
      { 'service-types': inRow('01.01', ';D R;', ';D X;') },
      'service-types.csv, wiersz 2, kolumna „grupy”: Nie ma kodu X w słowniku, do którego prowadzi.',
    ],
    [
      'szczebel, którego nie ma',
      { 'service-types': inRow('01.01', ';G N;', ';G Q;') },
      'service-types.csv, wiersz 2, kolumna „poziomy”: Nie ma kodu Q',
    ],
    [
      'zgubiony średnik',
      { 'service-areas': inRow('03;', ';;', ';') },
      'service-areas.csv, wiersz 4: Wiersz ma 13 komórek zamiast 14. Jest ucięty albo ma zgubiony średnik. Popraw plik',
    ],
    [
      'literówka w nazwie kolumny',
      { 'service-areas': (text) => text.replace('wątpliwość', 'watpliwosci') },
      'service-areas.csv, wiersz 1: Nieznane kolumny: watpliwosci. Zostaw tylko te kolumny: ',
    ],
    [
      'brak kolumny',
      { 'service-areas': (text) => text.replaceAll(/;([^;\n]*)$/gm, '') },
      'service-areas.csv: W pierwszym wierszu brakuje kolumn: powód sprostowania.',
    ],
    ['plik pusty', { 'reasons-for-help': () => '' }, 'reasons-for-help.csv, wiersz 1: Nieznane kolumny'],
    [
      'słownik bez pliku',
      { codelists: (text) => `${text}new-list;Nowy;Opis;;;\n` },
      'codelists.csv, wiersz 10, kolumna „kod”: Nie ma pliku new-list.csv z wpisami.',
    ],
    [
      'słownik, o który pyta program, usunięty',
      { codelists: (text) => text.replace(/\ncommissioning-modes.*/, '') },
      'codelists.csv, kolumna „kod”: Nie ma słownika „commissioning-modes”, o który pyta program.',
    ],
    ['plik bez słownika', { stray: () => 'kod\n' }, 'stray.csv: Żaden słownik w codelists.csv nie ma takiego kodu.'],
  ])('%s', (_what, edits, sentence) => {
    expect(sentences(edits)).toContain(sentence)
  })

  test('plik w Windows-1250', () => {
    const { files } = readReferenceFiles()
    const spoilt = new Map(files).set('acts', new Uint8Array([0x6b, 0x6f, 0x64, 0xb3, 0x0a]))
    const { problems } = parseReference(spoilt)
    expect(referenceRefused(problems).message).toContain('acts.csv: Plik nie jest zapisany w UTF-8.')
  })

  test('brak pliku', () => {
    const files = new Map(readReferenceFiles().files)
    files.delete('parameters')
    expect(parseReference(files).problems).toMatchObject([{ file: 'parameters', message: 'Nie ma tego pliku.' }])
  })

  test('wiele wad naraz: pierwsze dwadzieścia i liczba pozostałych', () => {
    const message = sentences({ 'service-types': (text) => text.replaceAll('2026-11-22', 'wczoraj') })
    expect(message.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(20)
    expect(message).toContain('…i jeszcze 92.')
  })
})
