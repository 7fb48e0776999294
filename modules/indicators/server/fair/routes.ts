import { ownThings, type Rule } from '#platform/access/rules.ts'
import { on, type RefusalText, type Route } from '#platform/module.ts'
import { fairOperations as api } from '../../shared/fair/operations.ts'
import { refusalSentences } from '../../shared/labels.pl.ts'
import { compareUnit } from './compare-unit.ts'
import { exportComparison, exportRanking, exportSeries, exportSimilar } from './exports.ts'
import { findSimilar } from './find-similar.ts'
import { getSeries } from './get-series.ts'
import { listSaved, removeSaved, saveComparison } from './saved.ts'

/** Fair comparison and what people keep of it. */
export const fairRoutes: Route[] = [
  on(api.compareUnit, (ctx, { params, query }) => compareUnit(ctx, { ...params, ...query })),
  on(api.findSimilar, (ctx, { params, query }) => findSimilar(ctx, { ...params, ...query })),
  on(api.getSeries, (ctx, { params }) => getSeries(ctx, params)),
  on(api.exportComparison, (ctx, { params, query }) => exportComparison(ctx, { ...params, ...query })),
  on(api.exportRanking, (ctx, { params, query }) => exportRanking(ctx, { ...params, ...query })),
  on(api.exportSimilar, (ctx, { params, query }) => exportSimilar(ctx, { ...params, ...query })),
  on(api.exportSeries, (ctx, { params }) => exportSeries(ctx, params)),
  on(api.listSaved, (ctx) => listSaved(ctx)),
  on(api.save, (ctx, { body }) => saveComparison(ctx, body)),
  on(api.removeSaved, (ctx, { params }) => removeSaved(ctx, params)),
]

export const fairRules: Record<string, Rule[]> = {
  'savedComparison.read': [ownThings],
  'savedComparison.change': [ownThings],
}

export const fairRefusals: Record<string, RefusalText> = {
  'similar-not-a-municipality': { status: 422, sentence: refusalSentences['similar-not-a-municipality'] },
  'similar-weight-missing': { status: 422, sentence: refusalSentences['similar-weight-missing'] },
  'unit-without-peers': { status: 422, sentence: refusalSentences['unit-without-peers'] },
  'chosen-units-unknown': { status: 422, sentence: refusalSentences['chosen-units-unknown'] },
  'saved-comparison-not-found': { status: 404, sentence: refusalSentences['saved-comparison-not-found'] },
  'saved-comparison-name-taken': { status: 409, sentence: refusalSentences['saved-comparison-name-taken'] },
  'saved-comparisons-full': { status: 422, sentence: refusalSentences['saved-comparisons-full'] },
}
