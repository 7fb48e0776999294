import type { ImportKind, WorkspaceModule } from '#platform/web/workspace/module.ts'
import { territoryOperations as api } from '../shared/operations.ts'

const GUS = 'Główny Urząd Statystyczny, rejestr TERYT'
const own = { questions: [], takesName: false } as const

const imports: ImportKind[] = [
  {
    key: 'rejestr',
    title: 'Rejestr TERC',
    hint: 'ZIP, CSV albo XML z eTERYT: wykaz województw, powiatów i gmin na jeden dzień.',
    operation: api.importRegister,
    origin: GUS,
    licence: 'informacja publiczna do ponownego wykorzystania, z podaniem źródła',
    ...own,
  },
  {
    key: 'granice',
    title: 'Granice gmin',
    hint: 'GeoJSON, TopoJSON albo ZIP z państwowego rejestru granic. Zastępują granice na ten sam dzień; granice innych dni zostają.',
    operation: api.importBoundaries,
    origin: 'Główny Urząd Geodezji i Kartografii, państwowy rejestr granic',
    licence: 'dane publiczne, bez opłat',
    day: 'stateOn',
    ...own,
  },
  {
    key: 'obszary-doradcow',
    title: 'Obszary doradców z pliku',
    hint: 'CSV z kolumnami obszar, powiat, od, do. Zastępuje cały układ razem z historią; pojedynczą zmianę zrobisz na stronie „Obszary doradców”.',
    operation: api.importAdviserAreas,
    origin: 'Regionalny Ośrodek Polityki Społecznej',
    licence: 'materiał własny',
    ...own,
  },
  {
    key: 'poprzednicy',
    title: 'Poprzednicy jednostek',
    hint: 'Sprawdzony CSV z kolumnami kod, poprzednik, akt_prawny, dzień i, gdy go znasz, udział. Rejestr sam tego nie podaje.',
    operation: api.importPredecessors,
    origin: 'zestawienie własne na podstawie aktów prawnych',
    licence: 'materiał własny',
    ...own,
  },
]

/** Territory in the workspace: search, areas of advisers, and the files of the register. */
export const territoryWorkspace: WorkspaceModule = {
  pages: [
    {
      path: '/szukaj',
      needs: [],
      link: { group: 'region', label: { pl: 'Szukaj', uk: 'Пошук', en: 'Search' } },
      load: () => import('./search-page.tsx'),
    },
    {
      path: '/obszary-doradcow',
      needs: [api.changeAdviserAreas],
      link: { group: 'region', label: { pl: 'Obszary doradców', uk: 'Райони радників', en: 'Adviser areas' } },
      load: () => import('./adviser-areas-page.tsx'),
    },
  ],
  imports,
}
