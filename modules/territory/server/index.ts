import { anyone, operator, withRole } from '#platform/access/rules.ts'
import { defineModule, on } from '#platform/module.ts'
import { refusalSentences } from '../shared/labels.pl.ts'
import { territoryOperations as api } from '../shared/operations.ts'
import { changeAdviserAreas } from './adviser-areas/change-adviser-areas.ts'
import { importAdviserAreas } from './adviser-areas/import-adviser-areas.ts'
import { listAdviserAreas } from './adviser-areas/list-adviser-areas.ts'
import { getBoundaries } from './boundaries/get-boundaries.ts'
import { importBoundaries } from './boundaries/import-boundaries.ts'
import { listBoundaryStates } from './boundaries/list-boundary-states.ts'
import { chooseReal, getDatasetKind } from './choose-dataset.ts'
import { importPredecessors } from './predecessors/import-predecessors.ts'
import { importRegister } from './register/import-register.ts'
import { listRegisterStates } from './register/list-register-states.ts'
import { getUnit } from './units/get-unit.ts'
import { listUnits } from './units/list-units.ts'
import { searchUnits } from './units/search-units.ts'

/** Territory: the register with its history, boundaries, areas of advisers. */
export const territoryModule = defineModule({
  name: 'territory',
  routes: [
    on(api.getDataset, (ctx) => getDatasetKind(ctx)),
    on(api.chooseReal, (ctx) => chooseReal(ctx)),
    on(api.getUnit, (ctx, { params }) => getUnit(ctx, params)),
    on(api.listUnits, (ctx, { query }) => listUnits(ctx, query)),
    on(api.searchUnits, (ctx, { query }) => searchUnits(ctx, query)),
    on(api.getBoundaries, (ctx, { params, query }) => getBoundaries(ctx, { ...params, ...query })),
    on(api.listBoundaryStates, (ctx) => listBoundaryStates(ctx)),
    on(api.listRegisterStates, (ctx) => listRegisterStates(ctx)),
    on(api.listAdviserAreas, (ctx, { query }) => listAdviserAreas(ctx, query)),
    on(api.importRegister, (ctx, { body }) => importRegister(ctx, { ...body, synthetic: body.synthetic ?? false })),
    on(api.importBoundaries, (ctx, { body }) => importBoundaries(ctx, body)),
    on(api.importAdviserAreas, (ctx, { body }) => importAdviserAreas(ctx, body)),
    on(api.changeAdviserAreas, (ctx, { body }) => changeAdviserAreas(ctx, body)),
    on(api.importPredecessors, (ctx, { body }) => importPredecessors(ctx, body)),
  ],
  rules: {
    'territory.read': [anyone],
    'territory.import': [operator, withRole('administrator', 'regional-researcher')],
    'adviserArea.change': [operator, withRole('administrator', 'regional-manager')],
  },
  refusals: {
    'dataset-is-demo': { status: 409, sentence: refusalSentences['dataset-is-demo'] },
    'arrangement-changed': { status: 409, sentence: refusalSentences['arrangement-changed'] },
    'arrangement-not-acceptable': { status: 422, sentence: refusalSentences['arrangement-not-acceptable'] },
    'unit-not-found': { status: 404, sentence: refusalSentences['unit-not-found'] },
    'boundaries-not-loaded': { status: 404, sentence: refusalSentences['boundaries-not-loaded'] },
    'register-not-loaded': { status: 409, sentence: refusalSentences['register-not-loaded'] },
    'file-not-stored': { status: 422, sentence: refusalSentences['file-not-stored'] },
  },
})
