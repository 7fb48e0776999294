import { type Chapter, type Group, type Measure, PART, row, SENSITIVE, type TemplateRow, WANTED } from './row.ts'

/** Chapter 4: other kinds of help. Where the list does not say what is counted, neither do we. */
export const benefits: Chapter = {
  code: '4',
  title: 'Inne rodzaje pomocy i świadczeń',
  groups: [
    {
      title: 'Świadczenia',
      rows: [
        row('ozps:4.family-benefits', 'świadczenia rodzinne', 'liczba'),
        row('ozps:4.alimony-fund', 'fundusz alimentacyjny', 'liczba'),
        row('ozps:4.upbringing-benefit', 'świadczenie wychowawcze', 'liczba'),
        row('ozps:4.good-start', '„Dobry start”', 'liczba'),
        row('ozps:4.large-family-card', 'Karta Dużej Rodziny', 'liczba'),
        row('ozps:4.school-grants', 'stypendia szkolne', 'liczba'),
        row('ozps:4.allowances', 'dodatki', 'liczba'),
        row('ozps:4.energy-allowances', 'dodatki energetyczne', 'liczba'),
      ],
    },
    {
      title: 'Rodzina i przemoc domowa',
      rows: [
        row('policy-unit:family-assistants', 'asystenci rodziny', 'osoby', WANTED),
        row('policy-unit:assisted-families', 'rodziny z asystentem rodziny', 'rodziny', { ...WANTED, ...SENSITIVE }),
        row('ozps:4.foster-children', 'dzieci z gminy w pieczy zastępczej', 'osoby', SENSITIVE),
        row('ozps:4.foster-costs', 'koszty gminy za pieczę zastępczą', 'zł', PART),
        row('policy-unit:blue-cards', 'wszczęte procedury „Niebieskie Karty”', 'procedury', {
          ...WANTED,
          ...SENSITIVE,
        }),
        row('ozps:4.interdisciplinary-team', 'zespół interdyscyplinarny', 'liczba'),
      ],
    },
  ],
}

type Facility = { code: string; name: string; places?: Pick<TemplateRow, 'code'>; former?: string }

/** Kinds of units in the order of the list; rows that an indicator asks for keep the code it asks by. */
const FACILITIES: readonly Facility[] = [
  { code: 'residential-home', name: 'domy pomocy społecznej' },
  { code: 'family-home', name: 'rodzinne domy pomocy' },
  { code: 'self-help', name: 'środowiskowe domy samopomocy' },
  { code: 'day-home', name: 'dzienne domy pomocy' },
  { code: 'senior-club', name: 'kluby seniora' },
  { code: 'self-help-club', name: 'kluby samopomocy' },
  { code: 'other-support', name: 'inne ośrodki wsparcia' },
  { code: 'night-shelter', name: 'noclegownie' },
  { code: 'shelter', name: 'schroniska dla osób bezdomnych' },
  { code: 'care-shelter', name: 'schroniska dla osób bezdomnych z usługami opiekuńczymi' },
  { code: 'warming-room', name: 'ogrzewalnie' },
  { code: 'canteen', name: 'jadłodajnie' },
  { code: 'supported-housing', name: 'mieszkania treningowe i wspomagane', former: 'mieszkania chronione' },
  { code: 'crisis-centre', name: 'ośrodki interwencji kryzysowej' },
  { code: 'violence-centre', name: 'specjalistyczne ośrodki wsparcia dla osób doznających przemocy domowej' },
  { code: 'mothers-home', name: 'domy dla matek z małoletnimi dziećmi i kobiet w ciąży' },
  { code: 'day-support', name: 'placówki wsparcia dziennego', places: { code: 'policy-unit:day-support-places' } },
  { code: 'care-institution', name: 'placówki opiekuńczo-wychowawcze' },
  { code: 'foster-family', name: 'rodzinne formy pieczy zastępczej' },
  { code: 'nursery', name: 'żłobki i kluby dziecięce' },
  { code: 'therapy-workshop', name: 'warsztaty terapii zajęciowej' },
  { code: 'activity-plant', name: 'zakłady aktywności zawodowej' },
  { code: 'integration-centre', name: 'centra integracji społecznej' },
  { code: 'integration-club', name: 'kluby integracji społecznej' },
  { code: 'social-cooperative', name: 'spółdzielnie socjalne' },
  { code: 'counselling-centre', name: 'poradnie' },
  { code: 'advice-point', name: 'punkty konsultacyjne' },
]

/** Places that an indicator counts. */
const COUNTED_PLACES = ['self-help', 'day-home', 'senior-club', 'therapy-workshop', 'activity-plant', 'day-support']

function facility({ code, name, places, former }: Facility): Group {
  const one = (rowCode: string, what: string, measure: Measure, options = {}) =>
    row(rowCode, `${name}: ${what}`, measure, {
      ...options,
      ...(former === undefined ? {} : { formerLabel: { label: `${former}: ${what}`, until: 2022 } }),
    })
  return {
    title: null,
    rows: [
      one(`ozps:5.${code}-units`, 'jednostki', 'jednostki'),
      one(places?.code ?? `ozps:5.${code}-places`, 'miejsca', 'miejsca', {
        ...PART,
        ...(COUNTED_PLACES.includes(code) ? WANTED : {}),
      }),
      one(`ozps:5.${code}-people`, 'korzystający', 'osoby', { ...PART, ...SENSITIVE }),
      one(`ozps:5.${code}-waiting`, 'oczekujący', 'osoby', { ...PART, ...SENSITIVE }),
    ],
  }
}

/** Chapter 5: units, places, people who use them and people who wait, of each kind. */
export const facilities: Chapter = {
  code: '5',
  title: 'Zasoby instytucjonalne',
  groups: FACILITIES.map(facility),
}
