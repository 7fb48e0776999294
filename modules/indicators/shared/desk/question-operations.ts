import { z } from 'zod'
import { endpoint } from '#platform/http/endpoint.ts'
import { FigureQuestion, FigureQuestionDraft, QUESTION_STATES, QuestionEntry } from './question.ts'

const ofQuestion = z.object({ questionId: FigureQuestion.shape.id.meta({ label: 'Pytanie', reach: 'partners' }) })

/** What can be done about a figure that somebody has to explain. */
export const questionOperations = {
  ask: endpoint({
    name: 'indicators.askAboutFigure',
    method: 'POST',
    path: '/figure-questions',
    summary: 'Zapytaj jednostkę o jej liczbę',
    description:
      'Zapisuje uwagę do jednej liczby razem z tym, co jest dziś pokazywane. Jednostka widzi ją wśród tego, co na nią czeka, i jest winna odpowiedź.',
    action: 'figureQuestion.ask',
    body: FigureQuestionDraft,
    returns: QuestionEntry,
  }),
  list: endpoint({
    name: 'indicators.listFigureQuestions',
    method: 'GET',
    path: '/figure-questions',
    summary: 'Wyświetl pytania o liczby',
    description: 'Pytania do własnej jednostki albo jednostek własnego obszaru, od najnowszego; najwyżej 200.',
    action: 'figureQuestion.read',
    query: z.object({
      state: z.enum(QUESTION_STATES).optional().meta({ label: 'Stan sprawy', reach: 'partners' }),
    }),
    returns: z.object({ items: z.array(QuestionEntry).meta({ label: 'Pytania', reach: 'partners' }) }),
  }),
  answer: endpoint({
    name: 'indicators.answerAboutFigure',
    method: 'POST',
    path: '/figure-questions/:questionId/answer',
    summary: 'Odpowiedz na pytanie o liczbę',
    description: 'Odpowiada jednostka, o której liczbę chodzi. Sama liczba się od tego nie zmienia.',
    action: 'figureQuestion.answer',
    params: ofQuestion,
    body: z.object({ answer: FigureQuestion.shape.answer.unwrap().meta({ label: 'Odpowiedź', reach: 'partners' }) }),
    returns: QuestionEntry,
  }),
  close: endpoint({
    name: 'indicators.closeFigureQuestion',
    method: 'POST',
    path: '/figure-questions/:questionId/closing',
    summary: 'Zamknij pytanie o liczbę',
    description: 'Po odpowiedzi albo wtedy, gdy odpowiedź nie jest już potrzebna. Treść zostaje.',
    action: 'figureQuestion.close',
    params: ofQuestion,
    returns: QuestionEntry,
  }),
}
