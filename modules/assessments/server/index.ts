import { ofUnit, operator, overArea } from '#platform/access/rules.ts'
import { defineModule, on, type RefusalText } from '#platform/module.ts'
import { refusalSentences } from '../shared/labels.pl.ts'
import { assessmentOperations as api } from '../shared/operations.ts'
import { confirmAssessment, reopenAssessment, submitAssessment } from './change-state.ts'
import { listDeliveries, listOwn } from './deliveries.ts'
import { exportFindings } from './export-findings.ts'
import { exportSheet } from './export-sheet.ts'
import { getFindings } from './findings.ts'
import { importSheet } from './import-sheet.ts'
import { getAssessment } from './read-form.ts'
import { saveCells } from './save-cells.ts'

const CENTRE = ['centre-manager', 'centre-office', 'social-worker', 'service-organiser'] as const

const STATUSES = {
  'assessment-unit-not-yours': 404,
  'assessment-not-begun': 404,
  'assessment-year-not-over': 422,
  'assessment-changed-meanwhile': 409,
  'assessment-not-a-draft': 409,
  'assessment-not-in-state': 409,
  'assessment-row-unknown': 422,
  'assessment-cells-unreadable': 422,
  'assessment-not-ready': 422,
  'assessment-sheet-unreadable': 422,
} as const satisfies Record<keyof typeof refusalSentences, RefusalText['status']>

/** Assessments of resources of social assistance: filled in by municipalities, confirmed, and given to the indicators. */
export const assessmentsModule = defineModule({
  name: 'assessments',
  routes: [
    on(api.listOwn, (ctx) => listOwn(ctx)),
    on(api.get, (ctx, { params }) => getAssessment(ctx, params)),
    on(api.save, (ctx, { params, body }) => saveCells(ctx, params, body)),
    on(api.importSheet, (ctx, { params, query, body }) =>
      importSheet(ctx, params, { ...query, ...body, dryRun: query.dryRun === 'tak' }),
    ),
    on(api.exportSheet, (ctx, { params }) => exportSheet(ctx, params)),
    on(api.submit, (ctx, { params, body }) => submitAssessment(ctx, params, body.version)),
    on(api.confirm, (ctx, { params, body }) => confirmAssessment(ctx, params, body.version)),
    on(api.reopen, (ctx, { params, body }) => reopenAssessment(ctx, params, body)),
    on(api.listDeliveries, (ctx, { params }) => listDeliveries(ctx, params)),
    on(api.getFindings, (ctx, { params }) => getFindings(ctx, params)),
    on(api.exportFindings, (ctx, { params }) => exportFindings(ctx, params)),
  ],
  rules: {
    'assessment.read': [operator, ofUnit(...CENTRE, 'local-executive')],
    'assessment.fill': [operator, ofUnit(...CENTRE)],
    'assessment.submit': [operator, ofUnit(...CENTRE)],
    'assessment.confirm': [operator, ofUnit('centre-manager')],
    'assessment.reopen': [operator, ofUnit('centre-manager')],
    'assessmentDelivery.read': [operator, overArea('regional-manager', 'regional-researcher', 'regional-adviser')],
  },
  refusals: Object.fromEntries(
    Object.entries(STATUSES).map(([code, status]) => [
      code,
      { status, sentence: refusalSentences[code as keyof typeof STATUSES] as RefusalText['sentence'] },
    ]),
  ),
})
