import type { Worded } from '#platform/web/workspace/language.ts'
import type { frame as polish } from './labels.pl.ts'

/** Words of the frame of the workspace in English. */
export const frame: Worded<typeof polish> = {
  skip: 'Skip to content',
  aboutData: 'About the data on this page',
  demo: 'Demonstration. This region does not exist and all its figures are made up.',
  menu: 'Menu',
  work: 'Work',
  publicSite: 'Public site',
  ownAccount: 'My account',
  signOut: 'Sign out',
  search: 'Search for a municipality, county or voivodeship',
  searchButton: 'Search',
  signedInAs: 'Signed in as',
  groups: { work: 'My work', region: 'Region', upkeep: 'Administration' },
  theme: 'Appearance',
  themes: { system: 'as in the system', light: 'light', dark: 'dark' },
  language: 'Menu language',
  languageNote:
    'The menu, the header and the headings of the inbox are in English. Pages, forms and the documents required by law are in Polish.',
  opening: 'Checking what you may do here…',
  openingPage: 'Opening the page…',
  noPlace: 'This account does not have this page',
  noPlaceAdvice: 'There is no such address, or your roles do not cover it. Choose a page from the menu.',
}
