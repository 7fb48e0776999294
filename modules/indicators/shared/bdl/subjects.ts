import { foldPolish } from '#kernel/polish-text.ts'

/** A dimension of a subgroup. With `labels`, its values are known and are recognised wherever they stand. */
type SubjectDimension = { name: string; labels: readonly string[] | null }

/** A subgroup of the Local Data Bank about which we have evidence. */
export type KnownSubject = {
  code: string
  /** In our words where the office's own title was not at hand. */
  name: string
  /** Empty when no export of the subgroup was seen. */
  dimensions: readonly SubjectDimension[]
  /** The unit of every variable; null when they differ or were not seen. */
  measureUnit: string | null
  /** Units of single variables, by label. */
  unitsByLabel?: Readonly<Record<string, string>>
  /** People are counted, each in one place: the figures of all parts add up to the figure of the whole, exactly. */
  addsUp: boolean
  /** Labels whose figure is the sum of others', exactly. */
  totals?: readonly { total: string; parts: readonly string[] }[]
  source: string
  /** V – seen in the office's own file or in two sources that agree; S – one source; ? – unconfirmed. */
  grade: 'V' | 'S' | '?'
}

const BANK = 'GUS, Bank Danych Lokalnych'
const SEX: SubjectDimension = { name: 'Płeć', labels: ['ogółem', 'mężczyźni', 'kobiety'] }
const INDICATORS: readonly SubjectDimension[] = [{ name: 'Wskaźniki', labels: null }]

const UNDER_15 = ['0-4', '5-9', '10-14']
const AGED_15_TO_69 = [
  '15-19',
  '20-24',
  '25-29',
  '30-34',
  '35-39',
  '40-44',
  '45-49',
  '50-54',
  '55-59',
  '60-64',
  '65-69',
]
const AGED_70_AND_MORE = ['70-74', '75-79', '80-84', '85 i więcej']
const ALL_AGES = [...UNDER_15, ...AGED_15_TO_69, ...AGED_70_AND_MORE]
const ECONOMIC_AGES = ['w wieku przedprodukcyjnym', 'w wieku produkcyjnym', 'w wieku poprodukcyjnym']

/**
 * What is known about subgroups before a file of theirs is opened: what their columns are called, in which unit they
 * count and which sums must hold. A subgroup that is not here is loaded all the same, with a note.
 */
export const KNOWN_SUBJECTS: readonly KnownSubject[] = [
  {
    code: 'P2137',
    name: 'Ludność wg grup wieku i płci',
    dimensions: [{ name: 'Wiek', labels: ['ogółem', ...ALL_AGES, '70 i więcej', '0-14'] }, SEX],
    measureUnit: 'osoba',
    addsUp: true,
    totals: [
      { total: 'ogółem', parts: ALL_AGES },
      { total: '70 i więcej', parts: AGED_70_AND_MORE },
      { total: '0-14', parts: UNDER_15 },
    ],
    source: `${BANK}: pliki CTAB z 2021 r. (gminy, powiaty, województwa)`,
    grade: 'V',
  },
  {
    code: 'P1342',
    name: 'Ludność w wieku przedprodukcyjnym (17 lat i mniej), produkcyjnym i poprodukcyjnym wg płci',
    dimensions: [{ name: 'Wiek', labels: ['ogółem', ...ECONOMIC_AGES] }, SEX],
    measureUnit: 'osoba',
    addsUp: true,
    totals: [{ total: 'ogółem', parts: ECONOMIC_AGES }],
    source: `${BANK}: zmienne 149, 152, 155; numer podgrupy bez potwierdzenia w pliku`,
    grade: '?',
  },
  {
    code: 'P1944',
    name: 'Bezrobotni zarejestrowani wg płci w gminach',
    dimensions: [SEX],
    measureUnit: 'osoba',
    addsUp: true,
    totals: [{ total: 'ogółem', parts: ['mężczyźni', 'kobiety'] }],
    source: `${BANK}: plik CTAB z 2025 r. (lata 2003–2024)`,
    grade: 'V',
  },
  {
    code: 'P1946',
    name: 'Bezrobotni zarejestrowani wg wieku i płci',
    dimensions: [{ name: 'Wiek', labels: null }, SEX],
    measureUnit: 'osoba',
    addsUp: true,
    totals: [{ total: 'ogółem', parts: ['ogółem; mężczyźni', 'ogółem; kobiety'] }],
    source: `${BANK}: plik CREL z 2023 r. (podregiony, lata 2000–2022)`,
    grade: 'V',
  },
  {
    code: 'P2425',
    name: 'Gęstość zaludnienia oraz wskaźniki',
    dimensions: INDICATORS,
    measureUnit: null,
    unitsByLabel: {
      'ludność w tysiącach': 'tys. osób',
      'ludność na 1 km2': 'osoba',
      'zmiana liczby ludności na 1000 mieszkańców': 'osoba',
    },
    addsUp: false,
    source: `${BANK}: plik CTAB z 2024 r.; jednostki z nagłówków innych plików tej podgrupy`,
    grade: 'V',
  },
  {
    code: 'P3227',
    name: 'Żłobki i kluby dziecięce – wskaźniki',
    dimensions: INDICATORS,
    measureUnit: '-',
    addsUp: false,
    source: `${BANK}: plik CREL z 2023 r. (podregiony, lata 2012–2021)`,
    grade: 'V',
  },
  {
    code: 'P3803',
    name: 'Świadczenie wychowawcze',
    dimensions: [{ name: 'Świadczenie wychowawcze', labels: null }],
    measureUnit: null,
    unitsByLabel: { 'wydatki na świadczenia wychowawcze': 'zł' },
    addsUp: false,
    source: `${BANK}: plik CREL z 2023 r. (podregiony, lata 2017–2021)`,
    grade: 'V',
  },
  unseen('P2426', 'Wskaźniki obciążenia demograficznego', 'zmienne 60563, 634989', 'V'),
  unseen('P3428', 'Urodzenia żywe, zgony i przyrost naturalny na 1000 ludności', 'zmienna 450551', 'V'),
  unseen('P1350', 'Saldo migracji na 1000 ludności', 'zmienna 1365239', 'V'),
  unseen('P2392', 'Stopa bezrobocia rejestrowanego', 'zmienna 60270, od powiatu w górę', 'V', '%'),
  unseen('P2670', 'Udział bezrobotnych zarejestrowanych w ludności w wieku produkcyjnym', 'zmienna 79214', 'V', '%'),
  unseen('P4508', 'Pracujący według miejsca pracy', 'zmienna 1735396', 'V', 'osoba'),
  unseen('P3870', 'Pomoc społeczna – wskaźniki', 'zmienna 1548717', 'V'),
  unseen('P2993', 'Świadczenia rodzinne', 'zmienne 259886, 259888', 'S'),
  unseen('P4013', 'Wychowanie przedszkolne – wskaźniki', 'zmienna 1617168', 'S'),
  unseen('P2622', 'Dochody budżetów gmin', 'zmienna 76037', 'S', 'zł'),
  unseen('P2627', 'Dochody budżetów gmin na 1 mieszkańca', 'zmienna 76973', 'S', 'zł'),
  unseen('P2633', 'Wydatki inwestycyjne budżetów gmin', 'zmienna 76450', 'S', 'zł'),
]

/** A subgroup known by its variables, of which no export was at hand. */
function unseen(
  code: string,
  name: string,
  variables: string,
  grade: KnownSubject['grade'],
  measureUnit: string | null = null,
): KnownSubject {
  return { code, name, dimensions: [], measureUnit, addsUp: false, source: `${BANK}: ${variables}`, grade }
}

/** The subgroup with this code, undefined for one we have no evidence about. */
export function knownSubject(code: string): KnownSubject | undefined {
  return KNOWN_SUBJECTS.find((subject) => subject.code === code)
}

/** The unit in which a variable counts, as far as it is known without the file. */
export function knownUnit(subject: KnownSubject | undefined, label: string): string | null {
  return subject?.unitsByLabel?.[label] ?? subject?.measureUnit ?? null
}

/** Words of the office's English pages for values that also occur in Polish. */
const ENGLISH: Readonly<Record<string, string>> = {
  total: 'ogółem',
  males: 'mężczyźni',
  females: 'kobiety',
  '70 and more': '70 i więcej',
  '85 and more': '85 i więcej',
}

const TOTAL = 'ogółem'

/**
 * One name for one variable, however the export was asked for: the office leaves a dimension out of the header when one
 * value of it was chosen, so "70-74", "70-74; ogółem" and the long form's two columns are the same people.
 *
 * Values are recognised by what they are, not where they stand; a total needs no place, since it is what a dimension
 * means when nothing is said. The first dimension is always told, the others only when they are no total. With a value
 * that the subgroup is not known to have, all stay as written, and `unexpected` says so.
 */
export function variableLabel(
  subject: KnownSubject | undefined,
  written: readonly string[],
): { label: string; unexpected: boolean } {
  const values = written.map((value) => value.trim().replace(/\s+/g, ' ')).filter((value) => value !== '')
  const dimensions = subject?.dimensions ?? []
  if (dimensions.length === 0) return { label: values.join('; '), unexpected: false }
  const asWritten = { label: values.join('; '), unexpected: true }
  if (values.length > dimensions.length) return asWritten

  const told: string[] = dimensions.map(() => TOTAL)
  const free = new Set(dimensions.keys())
  for (const value of values.map(inPolish)) {
    if (foldPolish(value) === foldPolish(TOTAL)) continue
    const place =
      [...free].find((at) => spelled(dimensions[at]!, value)) ?? [...free].find((at) => !dimensions[at]!.labels)
    if (place === undefined) return asWritten
    told[place] = spelled(dimensions[place]!, value) ?? value
    free.delete(place)
  }
  return { label: told.filter((value, at) => at === 0 || value !== TOTAL).join('; '), unexpected: false }
}

function inPolish(value: string): string {
  return ENGLISH[value.toLowerCase()] ?? value
}

/** The value in the catalogue's spelling, when the dimension has it. */
function spelled({ labels }: SubjectDimension, value: string): string | undefined {
  return labels?.find((label) => foldPolish(label) === foldPolish(value))
}
