import { ofUnit, operator, overArea, withRole } from '#platform/access/rules.ts'
import { type Module, on } from '#platform/module.ts'
import { deskOperations as api } from '../../shared/desk/operations.ts'
import { ANSWERERS } from '../../shared/desk/question.ts'
import { questionOperations as questions } from '../../shared/desk/question-operations.ts'
import { exportCoverage, exportIndicatorCoverage, getCoverage, getIndicatorCoverage } from './coverage.ts'
import { listFreshness } from './freshness.ts'
import { getImport, listImports } from './import-log.ts'
import { listOutliers } from './outliers.ts'
import { answerQuestion, askAboutFigure, closeQuestion, listQuestions } from './questions.ts'
import { quotaUse } from './quota-use.ts'
import { tell, tellAboutQuestion } from './tell-about-question.ts'

/** Operations of the data desk, for the manifest of the module. */
export const deskRoutes: Module['routes'] = [
  on(api.listImports, (ctx) => listImports(ctx)),
  on(api.getImport, (ctx, { params }) => getImport(ctx, params)),
  on(api.getQuotas, (ctx) => quotaUse(ctx)),
  on(api.listFreshness, (ctx) => listFreshness(ctx)),
  on(api.getCoverage, (ctx, { params, query }) => getCoverage(ctx, { ...params, ...query })),
  on(api.exportCoverage, (ctx, { params, query }) => exportCoverage(ctx, { ...params, ...query })),
  on(api.getIndicatorCoverage, (ctx, { params }) => getIndicatorCoverage(ctx, params)),
  on(api.exportIndicatorCoverage, (ctx, { params }) => exportIndicatorCoverage(ctx, params)),
  on(api.listOutliers, (ctx, { params, query }) => listOutliers(ctx, { ...params, ...query })),
  on(questions.ask, (ctx, { body }) => askAboutFigure(ctx, body)),
  on(questions.list, (ctx, { query }) => listQuestions(ctx, query)),
  on(questions.answer, (ctx, { params, body }) => answerQuestion(ctx, params, body)),
  on(questions.close, (ctx, { params }) => closeQuestion(ctx, params)),
  on(tellAboutQuestion.operation, (ctx, { body }) => tell(ctx, body)),
]

export const deskRules: Module['rules'] = {
  'dataDesk.read': [operator, withRole('administrator', 'regional-researcher')],
  'figureQuestion.ask': [operator, overArea('regional-researcher')],
  'figureQuestion.read': [operator, overArea('regional-researcher', 'regional-manager'), ofUnit(...ANSWERERS)],
  'figureQuestion.answer': [operator, ofUnit(...ANSWERERS)],
  'figureQuestion.close': [operator, overArea('regional-researcher')],
  'figureQuestion.tell': [operator],
}

export const deskRefusals: Module['refusals'] = {
  'import-not-found': {
    status: 404,
    sentence: () => 'Nie ma takiego wpisu w dzienniku importów. Wybierz go z listy na stronie „Stan danych”.',
  },
  'desk-year-without-data': {
    status: 404,
    sentence: ({ year, years }) =>
      `Z ${String(year)} r. nie ma żadnych liczb. Wybierz jeden z lat: ${(years as number[]).join(', ')}.`,
  },
  'figure-question-outside-area': {
    status: 403,
    sentence: ({ code }) =>
      `Jednostka ${String(code)} leży poza Twoim obszarem pracy. W polu „Jednostka” podaj kod gminy albo powiatu ze swojego obszaru.`,
  },
  'figure-question-due-passed': {
    status: 422,
    sentence: () => 'Termin odpowiedzi musi być późniejszy niż dziś. W polu „Odpowiedź do” wybierz inny dzień.',
  },
  'figure-question-not-found': {
    status: 404,
    sentence: () => 'Nie ma takiego pytania albo nie dotyczy ono Twojej jednostki. Wybierz je z listy pytań.',
  },
  'figure-question-not-in-state': {
    status: 409,
    sentence: ({ state }) =>
      state === 'closed'
        ? 'Ta sprawa jest już zamknięta. Odśwież listę pytań.'
        : 'Na to pytanie już odpowiedziano. Odśwież listę pytań.',
  },
}
