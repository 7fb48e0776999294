import { disclosureOf } from './disclosure/protected-rows.ts'
import type { InputAlternative, InputSource } from './indicator.ts'

/**
 * Figures that no export of the Local Data Bank has: rows of the assessment of resources (OZPS), of the ministry's
 * report, of offices and registers. Those of the assessment, of the ministry's report and of the centre itself come with
 * the municipality's confirmed assessment (module `assessments`); the code is what they are joined by.
 *
 * `ozps:` is followed by the row's number where we saw the form, else by the chapter and a word of ours: the numbers
 * inside chapters change with the edition and were not seen.
 */
type DeliveredRow = {
  source: Exclude<InputSource, 'bdl'>
  label: string
  /** Where a person looks for it. */
  place: string
  /** True where a filled form showed this row. */
  isConfirmed: boolean
}

/** What each source is called, and in what words it is cited. */
export const SOURCE_NAMES: Record<InputSource, string> = {
  bdl: 'Główny Urząd Statystyczny, Bank Danych Lokalnych',
  ozps: 'Ocena zasobów pomocy społecznej (OZPS)',
  'mrpips-03': 'Sprawozdanie MRPiPS-03',
  nsp: 'Narodowy Spis Powszechny 2021',
  gus: 'Główny Urząd Statystyczny, poza znanymi zmiennymi Banku Danych Lokalnych',
  'labour-office': 'Powiatowy urząd pracy',
  'family-office': 'Powiatowe centrum pomocy rodzinie',
  registers: 'Rejestry publiczne',
  'policy-unit': 'Ośrodek pomocy społecznej, liczby własne',
}

export const DELIVERED_ROWS = {
  'ozps:11': row('ozps', 'bezrobotni długotrwale ogółem', 'OZPS, rozdział 2, wiersz 11', true),
  'ozps:3.1.people': row('ozps', 'osoby, którym przyznano świadczenie', 'OZPS, rozdział 3.1'),
  'ozps:3.1.families': row('ozps', 'rodziny, którym udzielono pomocy', 'OZPS, rozdział 3.1'),
  'ozps:3.1.people-in-families': row('ozps', 'osoby w rodzinach, którym udzielono pomocy', 'OZPS, rozdział 3.1'),
  'ozps:3.1.cash': row('ozps', 'osoby ze świadczeniem pieniężnym', 'OZPS, rozdział 3.1'),
  'ozps:3.1.non-cash': row('ozps', 'osoby ze świadczeniem niepieniężnym', 'OZPS, rozdział 3.1'),
  'ozps:3.1.social-work-families': row('ozps', 'rodziny objęte pracą socjalną', 'OZPS, rozdział 3.1'),
  'ozps:5.day-home-places': row('ozps', 'miejsca w dziennych domach pomocy', 'OZPS, rozdział 5'),
  'ozps:5.senior-club-places': row('ozps', 'miejsca w klubach seniora', 'OZPS, rozdział 5'),
  'ozps:5.self-help-places': row('ozps', 'miejsca w środowiskowych domach samopomocy', 'OZPS, rozdział 5'),
  'ozps:5.therapy-workshop-places': row('ozps', 'miejsca w warsztatach terapii zajęciowej', 'OZPS, rozdział 5'),
  'ozps:5.activity-plant-places': row('ozps', 'miejsca w zakładach aktywności zawodowej', 'OZPS, rozdział 5'),
  'ozps:6.social-workers': row('ozps', 'pracownicy socjalni ogółem', 'OZPS, rozdział 6'),
  'ozps:6.higher-education': row('ozps', 'pracownicy socjalni z wyższym wykształceniem', 'OZPS, rozdział 6'),
  'ozps:6.specialisation': row('ozps', 'pracownicy socjalni ze specjalizacją I lub II stopnia', 'OZPS, rozdział 6'),
  'ozps:6.1.volunteers': row('ozps', 'wolontariusze', 'OZPS, rozdział 6.1'),
  'ozps:7.852': row('ozps', 'wydatki w dziale 852', 'OZPS, rozdział 7'),
  'ozps:7.85202': row('ozps', 'wydatki w rozdziale 85202 (domy pomocy społecznej)', 'OZPS, rozdział 7'),
  'ozps:9.grants': row('ozps', 'kwota dotacji dla organizacji pozarządowych', 'OZPS, rozdział 9'),
  'ozps:9.tasks': row('ozps', 'zadania zlecone organizacjom pozarządowym', 'OZPS, rozdział 9'),
  'ozps:10.4.poverty': row('ozps', 'osoby korzystające z pomocy z powodu ubóstwa', 'OZPS, rozdział 10.4'),
  'ozps:10.4.unemployment': row('ozps', 'osoby korzystające z pomocy z powodu bezrobocia', 'OZPS, rozdział 10.4'),
  'ozps:10.4.disability': row('ozps', 'osoby korzystające z pomocy z powodu niepełnosprawności', 'OZPS, rozdział 10.4'),
  'ozps:10.4.long-illness': row(
    'ozps',
    'osoby korzystające z pomocy z powodu długotrwałej choroby',
    'OZPS, rozdział 10.4',
  ),
  'ozps:10.4.helplessness': row(
    'ozps',
    'osoby korzystające z pomocy z powodu bezradności opiekuńczo-wychowawczej',
    'OZPS, rozdział 10.4',
  ),
  'ozps:10.4.violence': row('ozps', 'osoby korzystające z pomocy z powodu przemocy domowej', 'OZPS, rozdział 10.4'),
  'ozps:10.4.alcohol': row('ozps', 'osoby korzystające z pomocy z powodu alkoholizmu', 'OZPS, rozdział 10.4'),
  'ozps:10.4.drugs': row('ozps', 'osoby korzystające z pomocy z powodu narkomanii', 'OZPS, rozdział 10.4'),
  'ozps:10.4.homelessness': row('ozps', 'osoby korzystające z pomocy z powodu bezdomności', 'OZPS, rozdział 10.4'),
  'ozps:10.5.permanent-allowance': row('ozps', 'osoby z zasiłkiem stałym', 'OZPS, rozdział 10.5'),
  'ozps:10.6.care-people': row('ozps', 'osoby z usługami opiekuńczymi', 'OZPS, rozdział 10.6'),
  'ozps:10.6.care-hours': row('ozps', 'godziny usług opiekuńczych w roku', 'OZPS, rozdział 10.6'),
  'ozps:10.6.specialist-care-people': row(
    'ozps',
    'osoby ze specjalistycznymi usługami opiekuńczymi',
    'OZPS, rozdział 10.6',
  ),
  'ozps:10.6.support-centre-people': row('ozps', 'osoby w ośrodkach wsparcia', 'OZPS, rozdział 10.6'),
  'ozps:10.7.residential-home-people': row('ozps', 'osoby w domach pomocy społecznej', 'OZPS, rozdział 10.7'),
  'ozps:10.8.refusals': row('ozps', 'decyzje odmowne', 'OZPS, rozdział 10.8'),
  'ozps:10.8.applications': row('ozps', 'wnioski o pomoc', 'OZPS, rozdział 10.8'),
  'ozps:10.9.social-policy-spending': row('ozps', 'wydatki na politykę społeczną', 'OZPS, rozdział 10.9'),
  'mrpips-03:social-contracts': row('mrpips-03', 'kontrakty socjalne', 'MRPiPS-03'),
  'mrpips-03:social-workers': row('mrpips-03', 'pracownicy socjalni ośrodka ogółem', 'MRPiPS-03, dział 1', true),
  'policy-unit:long-term-people': row('policy-unit', 'osoby korzystające z pomocy trzeci rok lub dłużej', 'OPS'),
  'policy-unit:blue-cards': row('policy-unit', 'wszczęte procedury „Niebieskie Karty”', 'OPS albo policja'),
  'policy-unit:vacancies': row('policy-unit', 'nieobsadzone etaty', 'OPS'),
  'policy-unit:posts': row('policy-unit', 'etaty ogółem', 'OPS'),
  'policy-unit:neighbour-care-people': row('policy-unit', 'osoby z usługami sąsiedzkimi', 'OPS'),
  'policy-unit:family-assistants': row('policy-unit', 'asystenci rodziny', 'OPS'),
  'policy-unit:assisted-families': row('policy-unit', 'rodziny z asystentem rodziny', 'OPS'),
  'policy-unit:day-support-places': row('policy-unit', 'miejsca w placówkach wsparcia dziennego', 'OPS'),
  'nsp:single-65-plus': row('nsp', 'gospodarstwa jednoosobowe osób w wieku 65 lat i więcej', 'NSP 2021'),
  'nsp:households': row('nsp', 'gospodarstwa domowe', 'NSP 2021'),
  'gus:divorces': row('gus', 'rozwody', 'GUS; numeru zmiennej nie znamy'),
  'gus:aged-6-17': row('gus', 'ludność w wieku 6–17 lat', 'GUS; numeru zmiennej nie znamy'),
  'gus:forecast-all': row('gus', 'prognozowana ludność', 'GUS, prognoza ludności gmin'),
  'gus:forecast-65-plus': row('gus', 'prognozowana ludność w wieku 65 lat i więcej', 'GUS, prognoza ludności gmin'),
  'labour-office:long-term-unemployed': row('labour-office', 'bezrobotni długotrwale', 'powiatowy urząd pracy'),
  'family-office:family-care-children': row('family-office', 'dzieci w rodzinnej pieczy zastępczej', 'PCPR'),
  'family-office:institution-children': row('family-office', 'dzieci w instytucjonalnej pieczy zastępczej', 'PCPR'),
  'family-office:certified-disabled': row(
    'family-office',
    'osoby z ważnym orzeczeniem o niepełnosprawności',
    'powiatowy zespół do spraw orzekania',
  ),
  'registers:supported-housing-places': row(
    'registers',
    'miejsca w mieszkaniach treningowych i wspomaganych',
    'rejestr wojewody',
  ),
  'registers:social-economy-entities': row(
    'registers',
    'podmioty ekonomii społecznej',
    'wykaz przedsiębiorstw społecznych i KRS',
  ),
  'registers:ukrainian-refugees': row('registers', 'osoby z numerem PESEL o statusie UKR', 'dane.gov.pl'),
} satisfies Record<string, DeliveredRow>

export type DeliveredRowCode = keyof typeof DELIVERED_ROWS

/** The input that a row will bring. */
export function delivered(code: DeliveredRowCode): InputAlternative[] {
  const { source, label } = DELIVERED_ROWS[code]
  const disclosure = disclosureOf(code)
  return [{ source, subject: SOURCE_SHORT[source], label, row: code, ...(disclosure === null ? {} : { disclosure }) }]
}

/** What a reader has to get, in one sentence: "Potrzebne są: … (OZPS, rozdział 3.1)." */
export function howToGetRows(...codes: DeliveredRowCode[]): string {
  const rows: DeliveredRow[] = codes.map((code) => DELIVERED_ROWS[code])
  const doubt = rows.every(({ isConfirmed }) => isConfirmed)
    ? ''
    : ' Położenie wiersza w formularzu sprawdź: nie widzieliśmy go wypełnionego.'
  const list = rows.map(({ label, place }) => `${label} (${place})`).join('; ')
  const way = rows.every(({ source }) => ENTERED_HERE.includes(source))
    ? 'Ośrodek pomocy społecznej wpisuje je w Splocie, w ocenie zasobów gminy.'
    : rows.some(({ source }) => ENTERED_HERE.includes(source))
      ? 'Wiersze oceny zasobów ośrodek wpisuje w Splocie; pozostałych Splot jeszcze nie wczytuje.'
      : 'Splot jeszcze ich nie wczytuje.'
  return `Tych liczb nie ma w Banku Danych Lokalnych. Potrzebne są: ${list}. ${way}${rows.some(({ source }) => source === 'ozps') ? doubt : ''}`
}

/** Sources whose rows a municipality enters in its assessment. */
export const ENTERED_HERE: readonly InputSource[] = ['ozps', 'mrpips-03', 'policy-unit']

/** How a source is named where there is little room. */
export const SOURCE_SHORT: Record<Exclude<InputSource, 'bdl'>, string> = {
  ozps: 'OZPS',
  'mrpips-03': 'MRPiPS-03',
  nsp: 'NSP',
  gus: 'GUS',
  'labour-office': 'PUP',
  'family-office': 'PCPR',
  registers: 'rejestr',
  'policy-unit': 'OPS',
}

function row(source: DeliveredRow['source'], label: string, place: string, isConfirmed = false): DeliveredRow {
  return { source, label, place, isConfirmed }
}
