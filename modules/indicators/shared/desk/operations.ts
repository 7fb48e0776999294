import { z } from 'zod'
import { PlainDate } from '#kernel/plain-date.ts'
import { endpoint } from '#platform/http/endpoint.ts'
import { BdlImportReport } from '../bdl/report.ts'
import { Indicator } from '../indicator.ts'
import { BANK_CLIENTS } from '../sync/quota.ts'
import { inFormat, tableBytes } from '../table-formats.ts'
import { CoverageCell } from './coverage.ts'
import { OUTLIER_RULES } from './outliers.ts'

const count = z.int().nonnegative()
const action = 'dataDesk.read'

/** Wczytany plik: what brought figures in, when, by whom. */
const ImportEntry = z.object({
  id: z.string().meta({ label: 'Wpis', reach: 'public' }),
  fileName: z.string().meta({ label: 'Plik', reach: 'public' }),
  subjectCode: z
    .string()
    .nullable()
    .meta({ label: 'Podgrupa', hint: 'Puste, gdy plik odrzucono, zanim było wiadomo.', reach: 'public' }),
  subjectName: z.string().nullable().meta({ label: 'Nazwa podgrupy', reach: 'public' }),
  publishedOn: PlainDate.nullable().meta({ label: 'Dzień pliku', reach: 'public' }),
  importedAt: z.string().meta({ label: 'Wczytano', reach: 'partners' }),
  importedBy: z.string().nullable().meta({
    label: 'Kto wczytał',
    hint: 'Puste, gdy zrobiła to obsługa albo wczytano przed założeniem dziennika.',
    reach: 'personal',
  }),
  rowsRead: count.nullable().meta({ label: 'Wiersze', reach: 'partners' }),
  hasReport: z.boolean().meta({ label: 'Jest sprawozdanie', reach: 'partners' }),
  isRefused: z.boolean().meta({ label: 'Pliku nie wczytano', reach: 'partners' }),
})
export type ImportEntry = z.infer<typeof ImportEntry>

/** How one window of the bank's quota is used. */
const QuotaUse = z.object({
  client: z.enum(BANK_CLIENTS).meta({ label: 'Za kogo bank nas ma', reach: 'partners' }),
  seconds: count.meta({ label: 'Okno w sekundach', reach: 'partners' }),
  requests: count.meta({ label: 'Ile zapytań wolno', reach: 'partners' }),
  used: count.meta({ label: 'Ile wykorzystano', reach: 'partners' }),
})
export type QuotaUse = z.infer<typeof QuotaUse>

export const FRESHNESS_STATES = ['current', 'old', 'none'] as const

/** Świeżość: how new the figures of one indicator are. */
const Freshness = z.object({
  code: Indicator.shape.code,
  shortName: Indicator.shape.shortName,
  topic: Indicator.shape.topic,
  latestYear: z.int().nullable().meta({ label: 'Najnowszy rok', reach: 'public' }),
  years: count.meta({ label: 'Ile lat', reach: 'public' }),
  withValue: count.meta({ label: 'Gminy z wartością w tym roku', reach: 'public' }),
  municipalities: count.meta({ label: 'Gminy w tym roku', reach: 'public' }),
  sourceOn: PlainDate.nullable().meta({
    label: 'Dzień źródła',
    hint: 'Dzień najnowszego pliku, synchronizacji albo potwierdzenia, z którego jest ten rok.',
    reach: 'public',
  }),
  expectedOn: PlainDate.nullable().meta({
    label: 'Kiedy nowsze',
    hint: 'Znane tylko dla danych z oceny zasobów, która ma termin.',
    reach: 'public',
  }),
  state: z.enum(FRESHNESS_STATES).meta({ label: 'Świeżość', reach: 'public' }),
})
export type Freshness = z.infer<typeof Freshness>

const scope = z
  .string()
  .trim()
  .regex(/^(\d{2}|\d{4})$/, 'Podaj 00, kod województwa (dwie cyfry) albo powiatu (cztery cyfry), na przykład 28.')
  .meta({ label: 'Obszar', hint: '00 to cały kraj.', reach: 'public' })
const year = z.coerce
  .number('Podaj rok czterema cyframi, na przykład 2024.')
  .int('Podaj rok czterema cyframi, na przykład 2024.')
  .min(1990, 'Podaj rok czterema cyframi, na przykład 2024.')
  .max(2200, 'Podaj rok czterema cyframi, na przykład 2024.')
  .meta({ label: 'Rok', reach: 'public' })

const CoverageRow = z.object({
  code: z.string().meta({ label: 'Kod jednostki', reach: 'public' }),
  name: z.string().meta({ label: 'Jednostka', reach: 'public' }),
  level: z.enum(['country', 'voivodeship', 'county', 'municipality']).meta({ label: 'Szczebel', reach: 'public' }),
  /** Of how many municipalities each column could have a value; years differ when gminas join or part. */
  of: z.array(count).meta({ label: 'Ile gmin', hint: 'W kolejności kolumn.', reach: 'public' }),
  cells: z.array(CoverageCell).meta({ label: 'Komórki', hint: 'W kolejności kolumn.', reach: 'public' }),
})
export type CoverageRow = z.infer<typeof CoverageRow>

/** Pokrycie: what is held of which municipalities. */
const Coverage = z.object({
  scope: z.string().meta({ label: 'Obszar', reach: 'public' }),
  scopeName: z.string().meta({ label: 'Nazwa obszaru', reach: 'public' }),
  year: z.int().nullable().meta({ label: 'Rok', hint: 'Puste, gdy kolumnami są lata.', reach: 'public' }),
  years: z.array(z.int()).meta({ label: 'Lata, z których coś jest', reach: 'public' }),
  columns: z
    .array(
      z.object({
        key: z.string().meta({ label: 'Klucz kolumny', reach: 'public' }),
        title: z.string().meta({ label: 'Kolumna', reach: 'public' }),
        topic: Indicator.shape.topic,
      }),
    )
    .meta({ label: 'Kolumny', reach: 'public' }),
  rows: z.array(CoverageRow).meta({ label: 'Wiersze', reach: 'public' }),
  whole: CoverageRow.meta({ label: 'Cały obszar', reach: 'public' }),
})
export type Coverage = z.infer<typeof Coverage>

const coverageQuery = z.object({ year: year.optional() })
const ofScope = z.object({ scope })
const ofIndicator = z.object({ indicatorCode: Indicator.shape.code, scope })

const OutlierEntry = z.object({
  indicatorCode: Indicator.shape.code,
  indicatorName: z.string().meta({ label: 'Wskaźnik', reach: 'public' }),
  unitCode: z.string().meta({ label: 'Kod gminy', reach: 'public' }),
  unitName: z.string().meta({ label: 'Gmina', reach: 'public' }),
  year: z.int().meta({ label: 'Rok', reach: 'public' }),
  rule: z.enum(OUTLIER_RULES).meta({ label: 'Reguła', reach: 'public' }),
  shown: z.string().meta({ label: 'Wartość', reach: 'public' }),
  distance: z.number().meta({ label: 'Odległość od środka', reach: 'public' }),
  reason: z.string().meta({ label: 'Dlaczego tu jest', reach: 'public' }),
})
export type OutlierEntry = z.infer<typeof OutlierEntry>

/** What researchers look at before they trust figures. */
export const deskOperations = {
  listImports: endpoint({
    name: 'indicators.listImports',
    method: 'GET',
    path: '/data-desk/imports',
    summary: 'Wyświetl dziennik importów',
    description: 'Dwieście ostatnich wczytań plików z liczbami i odmów, od najnowszego: plik, kto, kiedy, ile wierszy.',
    action,
    returns: z.object({ items: z.array(ImportEntry).meta({ label: 'Importy', reach: 'partners' }) }),
  }),
  getImport: endpoint({
    name: 'indicators.getImport',
    method: 'GET',
    path: '/data-desk/imports/:importId',
    summary: 'Pokaż sprawozdanie z importu',
    description: 'Całe sprawozdanie, takie jak przy wczytaniu.',
    action,
    params: z.object({ importId: z.uuid().meta({ label: 'Wpis dziennika', reach: 'partners' }) }),
    returns: ImportEntry.extend({ report: BdlImportReport.meta({ label: 'Sprawozdanie', reach: 'partners' }) }),
  }),
  getQuotas: endpoint({
    name: 'indicators.getBdlQuotas',
    method: 'GET',
    path: '/data-desk/bdl-quotas',
    summary: 'Pokaż limity Banku Danych Lokalnych',
    description: 'Ile zapytań każdego okna limitu wykorzystano, według księgi wysłanych zapytań.',
    action,
    returns: z.object({ items: z.array(QuotaUse).meta({ label: 'Okna limitów', reach: 'partners' }) }),
  }),
  listFreshness: endpoint({
    name: 'indicators.listFreshness',
    method: 'GET',
    path: '/data-desk/freshness',
    summary: 'Wyświetl świeżość wskaźników',
    description: 'Najnowszy rok każdego wskaźnika, dzień źródła i czy to dane aktualne.',
    action,
    returns: z.object({ items: z.array(Freshness).meta({ label: 'Wskaźniki', reach: 'public' }) }),
  }),
  getCoverage: endpoint({
    name: 'indicators.getCoverage',
    method: 'GET',
    path: '/data-desk/coverage/:scope',
    summary: 'Pokaż pokrycie: wskaźniki i jednostki w jednym roku',
    description:
      'Kraj według województw, województwo według powiatów, powiat według gmin: ile gmin ma wartość i dlaczego innym brakuje.',
    action,
    params: ofScope,
    query: coverageQuery,
    returns: Coverage,
  }),
  exportCoverage: endpoint({
    name: 'indicators.exportCoverage',
    method: 'GET',
    path: '/data-desk/coverage/:scope/:format',
    summary: 'Pobierz pokrycie jednego roku',
    description: 'Ta sama tabela, wiersz na jednostkę i wskaźnik.',
    action,
    params: ofScope.extend(inFormat),
    query: coverageQuery,
    returns: tableBytes,
  }),
  getIndicatorCoverage: endpoint({
    name: 'indicators.getIndicatorCoverage',
    method: 'GET',
    path: '/data-desk/indicator-coverage/:indicatorCode/:scope',
    summary: 'Pokaż pokrycie jednego wskaźnika przez lata',
    description: 'Jednostki w wierszach, lata w kolumnach: ile gmin ma wartość i dlaczego innym brakuje.',
    action,
    params: ofIndicator,
    returns: Coverage,
  }),
  exportIndicatorCoverage: endpoint({
    name: 'indicators.exportIndicatorCoverage',
    method: 'GET',
    path: '/data-desk/indicator-coverage/:indicatorCode/:scope/:format',
    summary: 'Pobierz pokrycie jednego wskaźnika',
    description: 'Ta sama tabela, wiersz na jednostkę i rok.',
    action,
    params: ofIndicator.extend(inFormat),
    returns: tableBytes,
  }),
  listOutliers: endpoint({
    name: 'indicators.listOutliers',
    method: 'GET',
    path: '/data-desk/outliers/:scope',
    summary: 'Wyświetl wartości odstające',
    description:
      'Gminy, których wartość leży daleko od mediany gmin tego samego rodzaju w kraju albo skoczyła inaczej niż u nich. Najwyżej 200, od najdalszej. Ukryte liczby nie biorą udziału.',
    action,
    params: ofScope,
    query: z.object({
      indicatorCode: Indicator.shape.code.optional(),
      year: year.optional(),
    }),
    returns: z.object({
      items: z.array(OutlierEntry).meta({ label: 'Wartości', reach: 'public' }),
      total: count.meta({ label: 'Ile ich jest', reach: 'public' }),
    }),
  }),
}
