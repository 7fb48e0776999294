import { formatDate } from '#kernel/plain-date.ts'
import { counted } from '#kernel/plural.ts'
import { mailLayout, paragraph } from '#platform/mail/blocks.ts'
import type { UnitDeadline } from '../shared/deadline.ts'

const DEADLINES = { one: 'termin ustawowy', few: 'terminy ustawowe', many: 'terminów ustawowych' }

/** Reminds one person of the deadlines that are near. */
export const reminderMail = mailLayout<{ name: string; deadlines: readonly UnitDeadline[] }>({
  kind: 'deadline-reminder',
  name: 'przypomnienie o terminie',
  subject: ({ deadlines }) => `Przypomnienie: ${counted(deadlines.length, DEADLINES)}`,
  blocks: ({ name, deadlines }) => [
    paragraph(`Dzień dobry, ${name}.`),
    paragraph('Zbliżają się terminy, które masz w kalendarzu Splotu:'),
    { kind: 'list', items: deadlines.map(inWords) },
    { kind: 'page', text: 'Wszystkie terminy z podstawą prawną', path: '/praca/terminy' },
    paragraph(
      'Przypomnienia wyłączysz na tej samej stronie. Splot wie tylko o ocenie zasobów: o potwierdzonej nie przypomina. Czy inne obowiązki są już wykonane, nie wie.',
    ),
  ],
})

function inWords({ name, unitName, dueOn, law, doubt, lastWorkingDay }: UnitDeadline): string {
  return [
    `${dueOn === null ? '' : `do ${formatDate(dueOn)}: `}${name}, ${unitName}`,
    ...(lastWorkingDay === null ? [] : [`to dzień wolny, ostatni roboczy przed nim: ${formatDate(lastWorkingDay)}`]),
    ...(law === null ? [] : [law]),
    ...(doubt === null ? [] : ['do sprawdzenia']),
  ].join('; ')
}
