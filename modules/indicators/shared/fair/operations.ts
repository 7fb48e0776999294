import { z } from 'zod'
import { endpoint } from '#platform/http/endpoint.ts'
import { Indicator } from '../indicator.ts'
import { inFormat, ofUnit, tableBytes } from '../table-formats.ts'
import { ComparisonQuery, SimilarQuery, SimilarUnits, UnitComparison, UnitSeries } from './answers.ts'
import { SavedComparison, SavedComparisonDraft } from './saved.ts'

const READ = { method: 'GET', action: 'indicators.read', kept: true } as const
const ofIndicator = z.object({ indicatorCode: Indicator.shape.code })
const ofSaved = z.object({ comparisonId: SavedComparison.shape.id })

/** Fair comparison: with whom, with whom alike, through the years, and what a person keeps of it. */
export const fairOperations = {
  compareUnit: endpoint({
    ...READ,
    name: 'indicators.compareUnit',
    path: '/profiles/:unitCode/comparisons/:indicatorCode',
    summary: 'Porównaj jednostkę z innymi',
    description:
      'Jeden wskaźnik jednostki na tle powiatu, województwa, kraju, tego samego rodzaju, podobnych gmin i własnej listy: mediany, kwartyle, miejsca z remisami; na żądanie bez niej samej albo bez miast na prawach powiatu.',
    params: ofUnit.extend(ofIndicator.shape),
    query: ComparisonQuery,
    returns: UnitComparison,
  }),
  findSimilar: endpoint({
    ...READ,
    name: 'indicators.findSimilar',
    path: '/profiles/:unitCode/similar',
    summary: 'Znajdź podobne gminy',
    description:
      'Gminy najbardziej podobne według wybranych wskaźników i wag, z powodem każdego podobieństwa: obie liczby i ich udział w odległości.',
    params: ofUnit,
    query: SimilarQuery,
    returns: SimilarUnits,
  }),
  getSeries: endpoint({
    ...READ,
    name: 'indicators.getSeries',
    path: '/profiles/:unitCode/series/:indicatorCode',
    summary: 'Wyświetl szereg przez zmiany obszaru',
    description:
      'Wartości rok po roku: podane przez urząd i, gdy jednostka zmieniła obszar, złożone na dzisiejszy obszar z podaniem udziałów.',
    params: ofUnit.extend(ofIndicator.shape),
    returns: UnitSeries,
  }),
  exportComparison: endpoint({
    ...READ,
    name: 'indicators.exportComparison',
    path: '/profiles/:unitCode/comparisons/:indicatorCode/:format',
    summary: 'Pobierz porównanie jednostki',
    description: 'Grupy porównania w wierszach: mediana, kwartyle, miejsce i liczba całości.',
    params: ofUnit.extend(ofIndicator.shape).extend(inFormat),
    query: ComparisonQuery,
    returns: tableBytes,
  }),
  exportRanking: endpoint({
    ...READ,
    name: 'indicators.exportRanking',
    path: '/profiles/:unitCode/rankings/:indicatorCode/:format',
    summary: 'Pobierz szereg jednostek grupy',
    description: 'Wszystkie jednostki jednej grupy porównania od najwyższej wartości, z miejscami.',
    params: ofUnit.extend(ofIndicator.shape).extend(inFormat),
    query: ComparisonQuery,
    returns: tableBytes,
  }),
  exportSimilar: endpoint({
    ...READ,
    name: 'indicators.exportSimilar',
    path: '/profiles/:unitCode/similar/:format',
    summary: 'Pobierz podobne gminy',
    description: 'Podobne gminy z odległością, liczbami i udziałem każdego wskaźnika w odległości.',
    params: ofUnit.extend(inFormat),
    query: SimilarQuery,
    returns: tableBytes,
  }),
  exportSeries: endpoint({
    ...READ,
    name: 'indicators.exportSeries',
    path: '/profiles/:unitCode/series/:indicatorCode/:format',
    summary: 'Pobierz szereg przez zmiany obszaru',
    description: 'Rok po roku: wartość podana, wartość na dzisiejszym obszarze, z czego ją złożono i gdzie są przerwy.',
    params: ofUnit.extend(ofIndicator.shape).extend(inFormat),
    returns: tableBytes,
  }),
  listSaved: endpoint({
    name: 'indicators.listSaved',
    method: 'GET',
    path: '/own-comparisons',
    summary: 'Wyświetl moje porównania',
    description: 'Wagi podobieństwa i listy jednostek zapisane przez zalogowaną osobę. Nikt inny ich nie widzi.',
    action: 'savedComparison.read',
    returns: z.object({ items: z.array(SavedComparison).meta({ label: 'Zapisy', reach: 'personal' }) }),
  }),
  save: endpoint({
    name: 'indicators.saveComparison',
    method: 'POST',
    path: '/own-comparisons',
    summary: 'Zapisz porównanie',
    description: 'Zapisuje wagi albo listę jednostek pod nazwą na własnym koncie.',
    action: 'savedComparison.change',
    body: SavedComparisonDraft,
    returns: SavedComparison,
  }),
  removeSaved: endpoint({
    name: 'indicators.removeSavedComparison',
    method: 'DELETE',
    path: '/own-comparisons/:comparisonId',
    summary: 'Usuń zapisane porównanie',
    description: 'Usuwa własny zapis. Stały adres porównania działa dalej.',
    action: 'savedComparison.change',
    params: ofSaved,
    returns: z.object({}),
  }),
}
