import { z } from 'zod'
import { endpoint } from '#platform/http/endpoint.ts'
import { CountyComparison, IndicatorList, IndicatorMap, IndicatorPage, Profile, ValueExplanation } from './answers.ts'
import { CompositeAnswer, CompositeQuery } from './composite-answer.ts'
import { Indicator } from './indicator.ts'
import { Spread, SpreadsQuery } from './spread.ts'
import { inFormat, ofUnit, tableBytes } from './table-formats.ts'

const ofIndicator = z.object({ indicatorCode: Indicator.shape.code })
const ofCounty = z.object({
  countyCode: z
    .string()
    .regex(/^\d{4}$/, 'Podaj czterocyfrowy kod powiatu, na przykład 2816.')
    .meta({ label: 'Kod powiatu', reach: 'public' }),
})
const year = z.coerce
  .number('Podaj rok czterema cyframi, na przykład 2020.')
  .int('Podaj rok czterema cyframi, na przykład 2020.')
  .min(1900, 'Podaj rok czterema cyframi, na przykład 2020.')
  .max(2200, 'Podaj rok czterema cyframi, na przykład 2020.')
  .optional()
  .meta({ label: 'Rok', hint: 'Pominięty: najnowszy z danymi.', reach: 'public' })
const ProfileQuery = z.object({
  year: year.meta({
    label: 'Do roku',
    hint: 'Każdy wskaźnik z najnowszego roku nie późniejszego niż ten; pominięty: z najnowszego.',
    reach: 'public',
  }),
})
const MapQuery = z.object({
  year,
  scope: z
    .string()
    .regex(/^\d{2}$/, 'Podaj dwucyfrowy kod województwa albo 00 dla całego kraju.')
    .optional()
    .meta({ label: 'Obszar', hint: 'Kod województwa; pominięty albo 00: cały kraj.', reach: 'public' }),
})

const READ = { method: 'GET', action: 'indicators.read', kept: true } as const

/** What can be read here; everything is public and depends only on imported data and the day. */
export const indicatorOperations = {
  list: endpoint({
    ...READ,
    name: 'indicators.list',
    path: '/indicators',
    summary: 'Wyświetl wskaźniki',
    description: 'Wszystkie wskaźniki z objaśnieniem, wzorem, źródłem i latami, dla których są dane.',
    returns: IndicatorList,
  }),
  get: endpoint({
    ...READ,
    name: 'indicators.get',
    path: '/indicators/:indicatorCode',
    summary: 'Wyświetl wskaźnik',
    description: 'Definicja jednego wskaźnika: co mówi, czego nie mówi, jak jest liczony i skąd wziąć dane.',
    params: ofIndicator,
    returns: IndicatorPage,
  }),
  getProfile: endpoint({
    ...READ,
    name: 'indicators.getProfile',
    path: '/profiles/:unitCode',
    summary: 'Wyświetl profil jednostki',
    description:
      'Wskaźniki gminy, powiatu, województwa albo kraju na tle powiatu, województwa, kraju i podobnych gmin, z przebiegiem, strukturą wieku, zdaniami i lukami w danych.',
    params: ofUnit,
    query: ProfileQuery,
    returns: Profile,
  }),
  compareCounty: endpoint({
    ...READ,
    name: 'indicators.compareCounty',
    path: '/county-comparisons/:countyCode',
    summary: 'Porównaj gminy powiatu',
    description: 'Tabela porównawcza gmin jednego powiatu: wskaźniki w wierszach, gminy w kolumnach, mediany osobno.',
    params: ofCounty,
    returns: CountyComparison,
  }),
  getMap: endpoint({
    ...READ,
    name: 'indicators.getMap',
    path: '/indicators/:indicatorCode/map',
    summary: 'Wyświetl wskaźnik we wszystkich gminach',
    description:
      'Wartości jednego wskaźnika i roku dla wszystkich gmin województwa albo kraju, z klasami mapy i miejscami.',
    params: ofIndicator,
    query: MapQuery,
    returns: IndicatorMap,
  }),
  getSpreads: endpoint({
    ...READ,
    name: 'indicators.getSpreads',
    path: '/spreads',
    summary: 'Zestaw wartości gmin wielu wskaźników',
    description:
      'Same wartości i mediana, dla wszystkich wskaźników strony naraz: osobna mapa dla każdego kosztowałaby tyle, co reszta strony. Woła ją tylko ten serwer.',
    inProcess: true,
    query: SpreadsQuery,
    returns: z.object({ items: z.array(Spread) }),
  }),
  explainValue: endpoint({
    ...READ,
    name: 'indicators.explainValue',
    path: '/profiles/:unitCode/explanations/:indicatorCode',
    summary: 'Wyjaśnij, jak policzono wartość',
    description:
      'Jedna wartość rozłożona na działanie i liczby z plików: jednostka, rok, plik, a dla sumy każda gmina osobno.',
    params: ofIndicator.extend(ofUnit.shape),
    query: z.object({ year }),
    returns: ValueExplanation,
  }),
  getComposite: endpoint({
    ...READ,
    name: 'indicators.getComposite',
    path: '/composites',
    summary: 'Złóż wskaźniki w jeden wynik',
    description:
      'Wynik złożony gmin wybranej grupy: każda część wystandaryzowana w tej grupie, z wagami i udziałami. Bez więcej niż jednej piątej części gmina nie dostaje wyniku.',
    query: CompositeQuery,
    returns: CompositeAnswer,
  }),
  exportProfile: endpoint({
    ...READ,
    name: 'indicators.exportProfile',
    path: '/profiles/:unitCode/:format',
    summary: 'Pobierz profil jednostki',
    description: 'Wszystkie liczby profilu z porównaniami, rokiem i źródłem każdego wiersza.',
    params: ofUnit.extend(inFormat),
    returns: tableBytes,
  }),
  exportTrend: endpoint({
    ...READ,
    name: 'indicators.exportTrend',
    path: '/profiles/:unitCode/trends/:indicatorCode/:format',
    summary: 'Pobierz przebieg wskaźnika',
    description: 'Wartości jednego wskaźnika jednej jednostki rok po roku, z medianą województwa i przerwami szeregu.',
    params: ofIndicator.extend(ofUnit.shape).extend(inFormat),
    returns: tableBytes,
  }),
  exportAgeStructure: endpoint({
    ...READ,
    name: 'indicators.exportAgeStructure',
    path: '/profiles/:unitCode/age-structure/:format',
    summary: 'Pobierz strukturę wieku',
    description: 'Liczba i udział osób w pięcioletnich grupach wieku, obok udziałów w województwie.',
    params: ofUnit.extend(inFormat),
    returns: tableBytes,
  }),
  exportCounty: endpoint({
    ...READ,
    name: 'indicators.exportCounty',
    path: '/county-comparisons/:countyCode/:format',
    summary: 'Pobierz porównanie gmin powiatu',
    description: 'Tabela porównawcza gmin jednego powiatu z medianami, rokiem i źródłem każdego wiersza.',
    params: ofCounty.extend(inFormat),
    returns: tableBytes,
  }),
  exportMap: endpoint({
    ...READ,
    name: 'indicators.exportMap',
    path: '/indicators/:indicatorCode/map/:format',
    summary: 'Pobierz wskaźnik wszystkich gmin',
    description: 'Jeden wskaźnik i rok dla wszystkich gmin województwa albo kraju, z miejscem i klasą.',
    params: ofIndicator.extend(inFormat),
    query: MapQuery,
    returns: tableBytes,
  }),
}
