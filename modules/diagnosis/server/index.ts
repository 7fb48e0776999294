import { anyone } from '#platform/access/rules.ts'
import { defineModule, on } from '#platform/module.ts'
import { diagnosisOperations as api } from '../shared/operations.ts'
import { composeCountyBooklet } from './compose-county-booklet.ts'
import { listCountyBooklets } from './list-county-booklets.ts'
import { printCountyBookletDocx, printCountyBookletPdf } from './print-county-booklet.ts'

/** Diagnosis: for now the booklet of figures that opens a county's workshop. */
export const diagnosisModule = defineModule({
  name: 'diagnosis',
  routes: [
    on(api.listCountyBooklets, async (ctx, { query }) => ({ items: await listCountyBooklets(ctx, query) })),
    on(api.getCountyBooklet, (ctx, { params }) => composeCountyBooklet(ctx, params)),
    on(api.printCountyBookletPdf, (ctx, { params, query }) =>
      printCountyBookletPdf(ctx, { ...params, draft: query.draft === 'tak' }),
    ),
    on(api.printCountyBookletDocx, (ctx, { params, query }) =>
      printCountyBookletDocx(ctx, { ...params, draft: query.draft === 'tak' }),
    ),
  ],
  rules: { 'booklet.read': [anyone] },
  refusals: {},
})
