import { peopleAged } from './age-groups.ts'
import type { InputAlternative } from './indicator.ts'

/**
 * Population at the end of a year. Counts of persons come first; the export in thousands is rounded
 * by the office to ten persons and is used only for years without a better one.
 */
export const populationInput: InputAlternative[] = [
  ...peopleAged('ogółem'),
  ...economicGroup('ogółem'),
  {
    source: 'bdl',
    subject: 'P2425',
    label: 'ludność w tysiącach',
    scale: 1000,
    isCensusBased: true,
    note: 'Urząd podał liczbę w tysiącach z dwoma miejscami po przecinku, więc jest zaokrąglona do 10 osób.',
  },
]

export const economicAge = {
  all: economicGroup('ogółem'),
  preWorking: economicGroup('w wieku przedprodukcyjnym'),
  working: economicGroup('w wieku produkcyjnym'),
  postWorking: economicGroup('w wieku poprodukcyjnym'),
}

export const unemployedInput: InputAlternative[] = [{ source: 'bdl', subject: 'P1944', label: 'ogółem' }]

/** Where people of an economic age group are found, both sexes together. */
function economicGroup(label: string): InputAlternative[] {
  return [{ source: 'bdl', subject: 'P1342', label, isCensusBased: true }]
}

const path = 'Bank Danych Lokalnych → Dane według dziedzin'

export const howToGetAges = `${path} → Ludność → Stan ludności → „Ludność wg grup wieku i płci” (P2137). Zaznacz wszystkie grupy wieku, płeć „ogółem” i wszystkie gminy, a potem pobierz plik CSV.`
export const howToGetEconomicAges = `${path} → Ludność → Stan ludności → „Ludność w wieku przedprodukcyjnym (17 lat i mniej), produkcyjnym i poprodukcyjnym wg płci” (P1342). Zaznacz „ogółem” i trzy grupy wieku, płeć „ogółem” i wszystkie gminy. Nie wybieraj podobnej podgrupy „14 lat i mniej” (P2577).`
export const howToGetUnemployed = `${path} → Rynek pracy → Bezrobocie rejestrowane → liczba bezrobotnych zarejestrowanych w gminach (P1944). Zaznacz „ogółem”, potrzebne lata i wszystkie gminy, a potem pobierz plik CSV.`
export const howToGetPopulation = `${path} → Ludność → Stan ludności → „Ludność wg grup wieku i płci” (P2137), kolumna „ogółem”. Gdy jej nie ma: „Gęstość zaludnienia oraz wskaźniki” (P2425), kolumna „ludność w tysiącach”.`

export const populationSource = 'Główny Urząd Statystyczny, Bank Danych Lokalnych: bilans ludności, stan na 31 grudnia'
export const unemploymentSource =
  'Główny Urząd Statystyczny, Bank Danych Lokalnych: bezrobotni zarejestrowani, stan na 31 grudnia'

export const economicAgeCaveats = [
  'Wiek produkcyjny zależy od płci (kobiety 18–59 lat, mężczyźni 18–64 lata). Pięcioletnie grupy wieku bez płci nie pozwalają go policzyć i nie zastępujemy go wiekiem 15–64 lat.',
]
export const censusCaveat =
  'Bilanse oparte na różnych spisach (2002, 2011, 2021) nie są porównywalne: na wykresie jest w tym miejscu przerwa.'
export const unemploymentLaw =
  'Ustawa z dnia 20 marca 2025 r. o rynku pracy i służbach zatrudnienia (Dz.U. z 2025 r. poz. 620); do 31 maja 2025 r. ustawa z dnia 20 kwietnia 2004 r. o promocji zatrudnienia i instytucjach rynku pracy.'
export const unemploymentCaveats = [
  'Nie każda osoba bez pracy rejestruje się w urzędzie pracy, więc liczba bezrobotnych zarejestrowanych bywa mniejsza niż liczba szukających pracy.',
  'Od 1 czerwca 2025 r. obowiązuje nowa definicja osoby bezrobotnej. Danych za 2025 r. i później nie porównuj wprost z wcześniejszymi.',
]

export const unemploymentBreaks = [
  { from: 2025, why: 'Od 1 czerwca 2025 r. obowiązuje nowa definicja osoby bezrobotnej.' },
]

const HOW_TO_GET: Readonly<Record<string, string>> = {
  P1342: howToGetEconomicAges,
  P1944: howToGetUnemployed,
  P2137: howToGetAges,
  P2425: howToGetPopulation,
}

/** Where the office keeps the export of a subject, as a path to click through. */
export function howToGetSubject(subject: string): string {
  return HOW_TO_GET[subject] ?? `Pobierz z Banku Danych Lokalnych podgrupę ${subject}.`
}
