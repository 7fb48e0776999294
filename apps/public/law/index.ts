import type { PublicPage } from '#platform/web/public-page.ts'
import { codelistPage } from './codelist-page.tsx'
import { codelistsPage } from './codelists-page.tsx'
import { parameterPage } from './parameter-page.tsx'
import { parametersPage } from './parameters-page.tsx'

/** Pages of the law as data. */
export const lawPages: PublicPage[] = [parametersPage, parameterPage, codelistsPage, codelistPage]
