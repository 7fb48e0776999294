import { diagnosisPages } from '#modules/diagnosis/public/index.ts'
import { indicatorPages } from '#modules/indicators/public/index.ts'
import { territoryPages } from '#modules/territory/public/index.ts'
import type { PublicPage } from '#platform/web/public-page.ts'
import { accessibilityPage } from './accessibility-page.tsx'
import { homePage } from './home-page.tsx'
import { lawPages } from './law/index.ts'
import { placesPage } from './places-page.tsx'
import { privacyPage } from './privacy-page.tsx'
import { regionChoicePage } from './region-choice-page.tsx'
import { robotsPage } from './robots.ts'
import { sitemapPage } from './sitemap.ts'
import { sourcesPage } from './sources-page.tsx'

/** Every address of the public site. */
export const pages: PublicPage[] = [
  homePage,
  placesPage,
  regionChoicePage,
  ...territoryPages,
  ...indicatorPages,
  ...diagnosisPages,
  ...lawPages,
  sourcesPage,
  accessibilityPage,
  privacyPage,
  robotsPage,
  sitemapPage,
]
