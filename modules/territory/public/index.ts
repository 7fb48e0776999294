import type { PublicPage } from '#platform/web/public-page.ts'
import { searchPage } from './search-page.tsx'
import { unitPage } from './unit-page.tsx'

/** Pages of territory. */
export const territoryPages: PublicPage[] = [searchPage, unitPage]
