import { anyone, operator, withRole } from '#platform/access/rules.ts'
import { defineModule, on } from '#platform/module.ts'
import { bdlOperations } from '../shared/bdl/operations.ts'
import { refusalSentences } from '../shared/labels.pl.ts'
import { indicatorOperations as api } from '../shared/operations.ts'
import { importBdl } from './bdl/import-bdl.ts'
import { compareCounty } from './compare-county.ts'
import { deskRefusals, deskRoutes, deskRules } from './desk/routes.ts'
import { evidenceRefusals, evidenceRoutes, evidenceRules } from './evidence/routes.ts'
import { explainValue } from './explain-value.ts'
import { exportAgeStructure, exportProfile, exportTrend } from './export-profile.ts'
import { exportCounty, exportMap } from './export-tables.ts'
import { fairRefusals, fairRoutes, fairRules } from './fair/routes.ts'
import { getComposite } from './get-composite.ts'
import { getMap } from './get-map.ts'
import { getProfile } from './get-profile.ts'
import { getSpreads } from './get-spreads.ts'
import { getIndicator, listIndicators } from './list-indicators.ts'
import { syncRefusals, syncRoutes, syncRules } from './sync/routes.ts'

/** Indicators: the statistical office's figures with their origin, and what is computed from them. */
export const indicatorsModule = defineModule({
  name: 'indicators',
  routes: [
    on(api.list, (ctx) => listIndicators(ctx)),
    on(api.get, (ctx, { params }) => getIndicator(ctx, params)),
    on(api.getProfile, (ctx, { params, query }) => getProfile(ctx, { ...params, ...query })),
    on(api.compareCounty, (ctx, { params }) => compareCounty(ctx, params)),
    on(api.getMap, (ctx, { params, query }) => getMap(ctx, { ...params, ...query })),
    on(api.getSpreads, (ctx, { query }) => getSpreads(ctx, query)),
    on(api.explainValue, (ctx, { params, query }) => explainValue(ctx, { ...params, ...query })),
    on(api.getComposite, (ctx, { query }) => getComposite(ctx, query)),
    on(api.exportProfile, (ctx, { params }) => exportProfile(ctx, params)),
    on(api.exportTrend, (ctx, { params }) => exportTrend(ctx, params)),
    on(api.exportAgeStructure, (ctx, { params }) => exportAgeStructure(ctx, params)),
    on(api.exportCounty, (ctx, { params }) => exportCounty(ctx, params)),
    on(api.exportMap, (ctx, { params, query }) => exportMap(ctx, { ...params, ...query })),
    on(bdlOperations.importBdl, (ctx, { body }) => importBdl(ctx, body)),
    ...fairRoutes,
    ...syncRoutes,
    ...evidenceRoutes,
    ...deskRoutes,
  ],
  rules: {
    'indicators.read': [anyone],
    'indicators.import': [operator, withRole('administrator', 'regional-researcher')],
    ...fairRules,
    ...syncRules,
    ...evidenceRules,
    ...deskRules,
  },
  refusals: {
    'indicator-not-found': { status: 404, sentence: refusalSentences['indicator-not-found'] },
    'year-without-data': { status: 404, sentence: refusalSentences['year-without-data'] },
    'not-a-county': { status: 404, sentence: refusalSentences['not-a-county'] },
    'unit-without-profile': { status: 404, sentence: refusalSentences['unit-without-profile'] },
    'composite-part-twice': { status: 422, sentence: refusalSentences['composite-part-twice'] },
    'composite-part-without-weight': { status: 422, sentence: refusalSentences['composite-part-without-weight'] },
    'composite-part-neutral': { status: 422, sentence: refusalSentences['composite-part-neutral'] },
    'composite-without-figures': { status: 404, sentence: refusalSentences['composite-without-figures'] },
    'composite-few-peers': { status: 422, sentence: refusalSentences['composite-few-peers'] },
    'age-structure-not-delivered': { status: 404, sentence: refusalSentences['age-structure-not-delivered'] },
    ...fairRefusals,
    ...syncRefusals,
    ...evidenceRefusals,
    ...deskRefusals,
  },
})
