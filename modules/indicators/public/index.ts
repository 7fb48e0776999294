import type { PublicPage } from '#platform/web/public-page.ts'
import { countyPage } from './county-page.tsx'
import { countyTables } from './county-tables.ts'
import { embeddedChartPage } from './embed/chart-page.tsx'
import { embeddedMapPage } from './embed/map-page.tsx'
import { evidenceListPage } from './evidence-list.tsx'
import { evidencePage } from './evidence-page.tsx'
import { comparisonPage } from './fair/comparison-page.tsx'
import { compositePage } from './fair/composite-page.tsx'
import { twoMapsPage } from './fair/two-maps-page.tsx'
import { indicatorListPage } from './indicator-list-page.tsx'
import { indicatorPage } from './indicator-page.tsx'
import { municipalityPage } from './municipality-page.tsx'
import { cataloguePages } from './open-data/catalogue-pages.ts'
import { openDataPage } from './open-data/open-data-page.tsx'
import { regionPage } from './region-page.tsx'

/** Pages of figures. */
export const indicatorPages: PublicPage[] = [
  municipalityPage,
  countyPage,
  ...countyTables,
  regionPage,
  indicatorListPage,
  indicatorPage,
  evidenceListPage,
  evidencePage,
  comparisonPage,
  twoMapsPage,
  compositePage,
  openDataPage,
  ...cataloguePages,
  embeddedChartPage,
  embeddedMapPage,
]
