import type { Worded } from '#platform/web/workspace/language.ts'
import type { inbox as polish } from './labels.pl.ts'

/** Headings of the inbox in Ukrainian. */
export const inbox: Worded<typeof polish> = {
  title: (waiting) => (waiting === 0 ? 'На вас нічого не чекає' : `Справ, що чекають на вас: ${waiting}`),
  waiting: 'Перевіряю, що на вас чекає…',
  forMe: 'Чекає на мене',
  fromOthers: 'Хто винен мені відповідь',
  columns: {
    matter: 'Справа',
    who: 'Хто чекає',
    answers: 'Хто відповідає',
    since: 'Відколи',
    until: 'Термін',
    step: 'Наступний крок',
  },
  emptyForMe:
    'Тут з’являться оцінки ресурсів на підтвердження, запитання про показники вашої одиниці та відповіді на ваші, встановлені законом терміни найближчого місяця, тимчасові заміщення, ролі, строк яких спливає, відкладені завдання та проблеми з журналом дій. Їх вписує Splot, нічого не треба створювати.',
  emptyFromOthers:
    'Тут з’являться одиниці, які ще не відповіли на ваше запитання про показник, і особи, які не прийняли запрошення до Splot.',
}
