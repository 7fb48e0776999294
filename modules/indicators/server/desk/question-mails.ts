import { formatDate, type PlainDate } from '#kernel/plain-date.ts'
import { mailLayout, paragraph } from '#platform/mail/blocks.ts'

type Facts = {
  name: string
  unitName: string
  indicatorName: string
  year: number
  shown: string
  dueOn: PlainDate
}

const PAGE = { kind: 'page', text: 'Pytania o liczby', path: '/praca/pytania' } as const

/** Tells one person of a unit that an answer is owed. */
export const questionMail = mailLayout<Facts>({
  kind: 'figure-question',
  name: 'pytanie o liczbę',
  subject: ({ unitName, indicatorName }) => `Pytanie o liczbę: ${indicatorName}, ${unitName}`,
  blocks: ({ name, unitName, indicatorName, year, shown, dueOn }) => [
    paragraph(`Dzień dobry, ${name}.`),
    paragraph(`ROPS pyta o liczbę jednostki ${unitName}: ${indicatorName}, ${year} r. Pokazujemy ją tak: ${shown}.`),
    paragraph(`Prosi o odpowiedź do ${formatDate(dueOn)} Pytanie przeczytasz po zalogowaniu.`),
    PAGE,
    paragraph('Ten list dostały wszystkie osoby, które mogą odpowiedzieć. Wystarczy jedna odpowiedź.'),
  ],
})

/** Tells whoever asked that the unit has answered. */
export const answerMail = mailLayout<Facts>({
  kind: 'figure-answer',
  name: 'odpowiedź na pytanie o liczbę',
  subject: ({ unitName, indicatorName }) => `Odpowiedź: ${indicatorName}, ${unitName}`,
  blocks: ({ name, unitName, indicatorName, year }) => [
    paragraph(`Dzień dobry, ${name}.`),
    paragraph(`Jest odpowiedź na Twoje pytanie o liczbę jednostki ${unitName}: ${indicatorName}, ${year} r.`),
    paragraph('Odpowiedź przeczytasz po zalogowaniu.'),
    PAGE,
  ],
})
