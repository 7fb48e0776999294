import type { PublicPage } from '#platform/web/public-page.ts'
import { diagnosisOperations } from '../shared/operations.ts'

/** Addresses under which a booklet is downloaded; `?projekt=tak` marks it as a draft. */
export const bookletFiles: PublicPage[] = [
  {
    path: '/zeszyty/:code/pdf',
    answer: async (ask, { params, query }) => ({
      kind: 'bytes',
      ...(await ask(diagnosisOperations.printCountyBookletPdf, request(params, query))),
    }),
  },
  {
    path: '/zeszyty/:code/docx',
    answer: async (ask, { params, query }) => ({
      kind: 'bytes',
      ...(await ask(diagnosisOperations.printCountyBookletDocx, request(params, query))),
    }),
  },
]

function request(params: Record<string, string>, query: Record<string, string | undefined>) {
  const draft = query.projekt === 'tak' ? ('tak' as const) : ('nie' as const)
  return { params: { countyCode: params.code as string }, query: { draft } }
}
