import { type Chapter, type Group, PART, row, type SumRule, type TemplateRow, WANTED } from './row.ts'

/** People and full posts of one position. */
function position(code: string, name: string, depth: 0 | 1 = 0): TemplateRow[] {
  return [
    row(`ozps:6.${code}`, `${name}: osoby`, 'osoby', { depth }),
    row(`ozps:6.${code}-posts`, `${name}: etaty`, 'etaty', { depth: depth === 0 ? 1 : 2 }),
  ]
}

const employment: Group = {
  title: 'Zatrudnienie w ośrodku według stanowisk',
  rows: [
    ...position('managers', 'kierownicy'),
    ...position('deputies', 'zastępcy kierowników'),
    row('ozps:6.social-workers', 'pracownicy socjalni ogółem: osoby', 'osoby', WANTED),
    row('ozps:6.social-workers-posts', 'pracownicy socjalni ogółem: etaty', 'etaty', PART),
    ...position('senior-specialists', 'starsi specjaliści pracy socjalnej', 1),
    ...position('specialists', 'specjaliści pracy socjalnej', 1),
    ...position('senior-social-workers', 'starsi pracownicy socjalni', 1),
    ...position('ranked-social-workers', 'pracownicy socjalni (stanowisko)', 1),
    ...position('aspirants', 'aspiranci pracy socjalnej'),
    ...position('carers', 'wykonujący usługi opiekuńcze'),
    ...position('specialist-carers', 'wykonujący specjalistyczne usługi opiekuńcze'),
    ...position('consultants', 'konsultanci'),
    ...position('coordinators', 'koordynatorzy'),
    ...position('lawyers', 'radcy prawni'),
    ...position('others', 'pozostali pracownicy'),
    row('policy-unit:posts', 'etaty ogółem', 'etaty', WANTED),
    row('policy-unit:vacancies', 'etaty nieobsadzone', 'etaty', { ...WANTED, ...PART }),
  ],
}

const skills: Group = {
  title: 'Wykształcenie i doskonalenie',
  rows: [
    row('ozps:6.higher-education', 'pracownicy socjalni z wyższym wykształceniem', 'osoby', WANTED),
    row('ozps:6.specialisation', 'pracownicy socjalni ze specjalizacją I lub II stopnia', 'osoby', WANTED),
    row('ozps:6.seniority', 'staż pracy', 'liczba'),
    row('ozps:6.training', 'uczestnicy szkoleń', 'osoby'),
    row('ozps:6.supervision', 'superwizja', 'liczba'),
  ],
}

const helpers: Group = {
  title: '6.1 Zatrudnienie pomocnicze',
  rows: [
    row('ozps:6.1.volunteers', 'wolontariusze', 'osoby', WANTED),
    row('ozps:6.1.internships', 'staże', 'osoby'),
    row('ozps:6.1.useful-works', 'prace społecznie użyteczne', 'osoby'),
    row('ozps:6.1.public-works', 'roboty publiczne', 'osoby'),
  ],
}

/** Chapter 6: who works in the centre. */
export const staff: Chapter = {
  code: '6',
  title: 'Kadra',
  groups: [
    employment,
    skills,
    helpers,
    { title: '6.2 Zespoły pracy socjalnej i integracji', rows: [row('ozps:6.2.teams', 'zespoły: osoby', 'osoby')] },
  ],
}

export const staffSums: readonly SumRule[] = [
  {
    kind: 'apart',
    total: 'ozps:6.social-workers',
    parts: [
      'ozps:6.senior-specialists',
      'ozps:6.specialists',
      'ozps:6.senior-social-workers',
      'ozps:6.ranked-social-workers',
    ],
  },
  { kind: 'some', total: 'ozps:6.social-workers', parts: ['ozps:6.higher-education', 'ozps:6.specialisation'] },
  { kind: 'some', total: 'policy-unit:posts', parts: ['policy-unit:vacancies'] },
]

/** Sections of the budget's classification with the chapters that the list names. */
const BUDGET: readonly [section: string, name: string, chapters: readonly string[]][] = [
  [
    '852',
    'pomoc społeczna',
    // biome-ignore format: a list of numbers
    ['85202', '85203', '85205', '85213', '85214', '85215', '85216', '85219', '85220', '85228', '85230', '85231', '85295'],
  ],
  ['855', 'rodzina', ['85501', '85502', '85503', '85504', '85505', '85508', '85510']],
  ['851', 'ochrona zdrowia', ['85153', '85154']],
  ['853', 'pozostałe zadania w zakresie polityki społecznej', ['85311', '85395']],
  ['854', 'edukacyjna opieka wychowawcza', ['85415']],
]
const CHAPTER_NAMES: Readonly<Record<string, string>> = {
  85202: 'domy pomocy społecznej',
  85203: 'ośrodki wsparcia',
}
const INDICATOR_ROWS = ['852', '85202']

const budgetGroups = BUDGET.map(
  ([section, name, chapters]): Group => ({
    title: null,
    rows: [
      row(`ozps:7.${section}`, `dział ${section}, ${name}`, 'zł', wantedIf(section)),
      ...chapters.map((chapter) =>
        row(`ozps:7.${chapter}`, chapterLabel(chapter), 'zł', { ...PART, ...wantedIf(chapter) }),
      ),
    ],
  }),
)

function wantedIf(code: string) {
  return INDICATOR_ROWS.includes(code) ? WANTED : {}
}

function chapterLabel(chapter: string): string {
  const name = CHAPTER_NAMES[chapter]
  return name === undefined ? `rozdział ${chapter}` : `rozdział ${chapter}, ${name}`
}

/** Chapter 7: spending by the budget's classification, and from where. */
export const money: Chapter = {
  code: '7',
  title: 'Środki finansowe',
  groups: [
    {
      title: 'Wydatki',
      rows: [row('ozps:10.9.social-policy-spending', 'wydatki na politykę społeczną ogółem', 'zł', WANTED)],
    },
    ...budgetGroups,
    {
      title: 'Źródła',
      rows: [
        row('ozps:7.own-money', 'środki własne', 'zł'),
        row('ozps:7.subsidies', 'dotacje', 'zł'),
        row('ozps:7.european-money', 'środki Unii Europejskiej', 'zł'),
      ],
    },
  ],
}

export const moneySums: readonly SumRule[] = BUDGET.map(([section, , chapters]) => ({
  kind: 'apart',
  total: `ozps:7.${section}`,
  parts: chapters.map((chapter) => `ozps:7.${chapter}`),
}))

/** Chapters 8 and 9: projects, and tasks given to organisations. */
export const projects: Chapter = {
  code: '8',
  title: 'Aktywność projektowo-konkursowa',
  groups: [
    {
      title: null,
      rows: [
        row('ozps:8.projects', 'projekty', 'projekty'),
        row('ozps:8.european-projects', 'w tym unijne', 'projekty', PART),
        row('ozps:8.national-projects', 'w tym krajowe', 'projekty', PART),
        row('ozps:8.value', 'wartość projektów', 'zł'),
        row('ozps:8.participants', 'uczestnicy projektów', 'osoby'),
        row('ozps:8.contests', 'konkursy', 'konkursy'),
      ],
    },
  ],
}

export const organisations: Chapter = {
  code: '9',
  title: 'Współpraca z organizacjami pozarządowymi: zadania zlecone',
  groups: [
    {
      title: null,
      rows: [
        row('ozps:9.contests', 'otwarte konkursy ofert', 'konkursy'),
        row('ozps:9.contracts', 'umowy', 'umowy'),
        row('ozps:9.tasks', 'zadania zlecone organizacjom', 'zadania', WANTED),
        row('ozps:9.grants', 'kwota dotacji dla organizacji', 'zł', WANTED),
        row('ozps:9.organisations', 'organizacje, które dostały dotację', 'organizacje'),
        row('ozps:9.beneficiaries', 'odbiorcy zadań', 'osoby'),
      ],
    },
  ],
}

export const projectSums: readonly SumRule[] = [
  { kind: 'some', total: 'ozps:8.projects', parts: ['ozps:8.european-projects', 'ozps:8.national-projects'] },
]
