import { rowCarries } from '../db/row-carries.ts'
import type { DB } from '../db/types.ts'
import { defineModule, on } from '../module.ts'
import type { Assignment, Delegation } from './assignment.ts'
import { assignRole, countAssignments, endAssignment, getAssignment, listAssignments } from './assignments.ts'
import { delegateRole, endDelegation, findDeputy, listDelegations } from './delegations.ts'
import { explainAccount, getOwnRights, previewRole } from './explain.ts'
import { refusalSentences } from './labels.pl.ts'
import { accessOperations as api } from './operations.ts'
import { ROLE_CODES, ROLES } from './roles.ts'
import { anyone, operator, overArea, ownThings, signedIn, withRole } from './rules.ts'

rowCarries<DB['access.assignment'], typeof Assignment>()
rowCarries<DB['access.delegation'], typeof Delegation>()

const administrator = withRole('administrator')

/** Who may do what: roles given over areas and days, deputies, and the answer to "why". */
export const accessModule = defineModule({
  name: 'access',
  routes: [
    on(api.listRoles, async () => ({ items: ROLE_CODES.map((role) => ({ role, ...ROLES[role] })) })),
    on(api.listAssignments, (ctx, { query }) => listAssignments(ctx, query)),
    on(api.countAssignments, (ctx, { query }) => countAssignments(ctx, query)),
    on(api.getAssignment, (ctx, { params }) => getAssignment(ctx, params)),
    on(api.assignRole, (ctx, { body }) => assignRole(ctx, body)),
    on(api.endAssignment, (ctx, { params }) => endAssignment(ctx, params)),
    on(api.listDelegations, (ctx) => listDelegations(ctx)),
    on(api.findDeputy, (ctx, { query }) => findDeputy(ctx, query)),
    on(api.delegateRole, (ctx, { params, body }) => delegateRole(ctx, params, body)),
    on(api.endDelegation, (ctx, { params }) => endDelegation(ctx, params)),
    on(api.explainAccount, (ctx, { params }) => explainAccount(ctx, params)),
    on(api.previewRole, (ctx, { params, query }) => previewRole(ctx, { ...params, ...query })),
    on(api.getOwnRights, (ctx) => getOwnRights(ctx)),
  ],
  rules: {
    'role.read': [anyone],
    'assignment.read': [
      operator,
      withRole('administrator', 'data-protection-officer'),
      overArea('centre-manager', 'local-executive', 'regional-manager', 'auditor'),
      ownThings,
    ],
    'assignment.grant': [operator, administrator],
    'assignment.end': [operator, administrator],
    'assignment.delegate': [operator, administrator, ownThings],
    'delegation.read': [operator, withRole('administrator', 'data-protection-officer'), ownThings],
    'deputy.find': [operator, signedIn],
    'delegation.end': [operator, administrator, ownThings],
    'right.explain': [operator, withRole('administrator', 'data-protection-officer')],
    'right.read': [signedIn],
  },
  refusals: {
    'assignment-not-found': { status: 404, sentence: refusalSentences['assignment-not-found'] },
    'assignment-already-held': { status: 409, sentence: refusalSentences['assignment-already-held'] },
    'assignment-already-ended': { status: 409, sentence: refusalSentences['assignment-already-ended'] },
    'account-not-found': { status: 404, sentence: refusalSentences['account-not-found'] },
    'area-does-not-fit-role': { status: 422, sentence: refusalSentences['area-does-not-fit-role'] },
    'days-in-wrong-order': { status: 422, sentence: refusalSentences['days-in-wrong-order'] },
    'own-role': { status: 409, sentence: refusalSentences['own-role'] },
    'own-deputy': { status: 422, sentence: refusalSentences['own-deputy'] },
    'delegation-outlives-role': { status: 422, sentence: refusalSentences['delegation-outlives-role'] },
    'deputy-not-found': { status: 404, sentence: refusalSentences['deputy-not-found'] },
    'delegation-not-found': { status: 404, sentence: refusalSentences['delegation-not-found'] },
    'delegation-already-ended': { status: 409, sentence: refusalSentences['delegation-already-ended'] },
  },
})
