import type { Worded } from '#platform/web/workspace/language.ts'
import type { inbox as polish } from './labels.pl.ts'

/** Headings of the inbox in English. */
export const inbox: Worded<typeof polish> = {
  title: (waiting) => {
    if (waiting === 0) return 'Nothing is waiting for you'
    return waiting === 1 ? '1 matter is waiting for you' : `${waiting} matters are waiting for you`
  },
  waiting: 'Checking what is waiting for you…',
  forMe: 'Waiting for me',
  fromOthers: 'Who owes me an answer',
  columns: {
    matter: 'Matter',
    who: 'Who is waiting',
    answers: 'Who is to answer',
    since: 'Since',
    until: 'Due',
    step: 'Next step',
  },
  emptyForMe:
    'Here you will find resource assessments to confirm, questions about figures of your unit and answers to yours, statutory deadlines of the coming month, cover that you hold for a time, roles about to end, jobs set aside and trouble with the audit trail. Splot enters them by itself; there is nothing to set up.',
  emptyFromOthers:
    'Here you will find units that have not yet answered your question about a figure, and people who have not accepted an invitation to Splot.',
}
