import type { Worded } from '#platform/web/workspace/language.ts'
import type { frame as polish } from './labels.pl.ts'

/** Words of the frame of the workspace in Ukrainian. */
export const frame: Worded<typeof polish> = {
  skip: 'Перейти до вмісту',
  aboutData: 'Про дані на цій сторінці',
  demo: 'Демонстрація. Такого регіону не існує, усі числа вигадані.',
  menu: 'Меню',
  work: 'Робота',
  publicSite: 'Публічний сайт',
  ownAccount: 'Мій обліковий запис',
  signOut: 'Вийти',
  search: 'Шукати гміну, повіт або воєводство',
  searchButton: 'Шукати',
  signedInAs: 'Ви увійшли як',
  groups: { work: 'Моя робота', region: 'Регіон', upkeep: 'Обслуговування' },
  theme: 'Вигляд',
  themes: { system: 'як у системі', light: 'світлий', dark: 'темний' },
  language: 'Мова меню',
  languageNote:
    'Українською є меню, верхній рядок і заголовки списку справ. Сторінки, форми та документи, яких вимагає закон, – польською мовою.',
  opening: 'Перевіряю, що ви можете тут робити…',
  openingPage: 'Відкриваю сторінку…',
  noPlace: 'У цьому обліковому записі немає такої сторінки',
  noPlaceAdvice: 'Такої адреси немає або ваші ролі її не охоплюють. Виберіть сторінку в меню.',
}
