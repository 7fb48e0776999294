import type { PublicPage } from '#platform/web/public-page.ts'
import { bookletFiles } from './booklet-files.ts'
import { bookletListPage } from './booklet-list-page.tsx'
import { bookletPage } from './booklet-page.tsx'
import { projectorPage } from './projector-page.tsx'

/** Pages of booklets. */
export const diagnosisPages: PublicPage[] = [bookletListPage, bookletPage, projectorPage, ...bookletFiles]
