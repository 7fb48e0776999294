import { anyone } from '../access/rules.ts'
import { rowCarries } from '../db/row-carries.ts'
import type { DB } from '../db/types.ts'
import { defineModule, on } from '../module.ts'
import { getCodelist, getParameter, listCodelists, listParameters } from './browse.ts'
import type { Codelist, CodelistEntry } from './codelist.ts'
import { refusalSentences } from './labels.pl.ts'
import type { LegalParameter, ParameterValue } from './legal-parameter.ts'
import { parameterOperations as api } from './operations.ts'
import type { Act } from './period.ts'

rowCarries<DB['parameters.act'], typeof Act>()
rowCarries<DB['parameters.legalParameter'], typeof LegalParameter>()
rowCarries<DB['parameters.parameterValue'], typeof ParameterValue>()
rowCarries<DB['parameters.codelist'], typeof Codelist>()
rowCarries<DB['parameters.codelistEntry'], typeof CodelistEntry>()

/** The law as data, as a module of the platform. */
export const parametersModule = defineModule({
  name: 'parameters',
  routes: [
    on(api.listParameters, (ctx, { query }) => listParameters(ctx, query.on ?? ctx.today)),
    on(api.getParameter, (ctx, { params, query }) => getParameter(ctx, params.code, query.on ?? ctx.today)),
    on(api.listCodelists, (ctx) => listCodelists(ctx, ctx.today)),
    on(api.getCodelist, (ctx, { params, query }) => getCodelist(ctx, params.code, query.on ?? ctx.today)),
  ],
  rules: { 'legalParameter.read': [anyone], 'codelist.read': [anyone] },
  refusals: {
    'parameter-not-found': { status: 404, sentence: refusalSentences['parameter-not-found'] },
    'parameter-unknown-on-day': { status: 409, sentence: refusalSentences['parameter-unknown-on-day'] },
    'codelist-not-found': { status: 404, sentence: refusalSentences['codelist-not-found'] },
  },
})
