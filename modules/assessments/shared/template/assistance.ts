import { type Chapter, type Group, PART, row, SENSITIVE, type SumRule, type TemplateRow, WANTED } from './row.ts'

const reason = (code: string, label: string, options = {}): TemplateRow =>
  row(code, label, 'osoby', { ...SENSITIVE, ...options })

/** People, benefits and money of one kind of help. */
function benefit(code: string, name: string): TemplateRow[] {
  return [
    row(`ozps:3.1.${code}`, `${name}: osoby`, 'osoby', SENSITIVE),
    row(`ozps:3.1.${code}-benefits`, `${name}: świadczenia`, 'świadczenia', PART),
    row(`ozps:3.1.${code}-amount`, `${name}: kwota`, 'zł', PART),
  ]
}

/** Hours and money of one kind of care, whose people stand in a row of their own. */
function care(people: TemplateRow, code: string, name: string, hours?: TemplateRow): TemplateRow[] {
  return [
    people,
    hours ?? row(`ozps:3.1.${code}-hours`, `${name}: godziny w roku`, 'godziny', PART),
    row(`ozps:3.1.${code}-amount`, `${name}: kwota`, 'zł', PART),
  ]
}

const users: Group = {
  title: 'Osoby i rodziny',
  rows: [
    row('ozps:3.1.people', 'osoby, którym przyznano świadczenie', 'osoby', { ...WANTED, ...SENSITIVE }),
    row('ozps:3.1.cash', 'osoby ze świadczeniem pieniężnym', 'osoby', { ...WANTED, ...PART, ...SENSITIVE }),
    row('ozps:3.1.non-cash', 'osoby ze świadczeniem niepieniężnym', 'osoby', { ...WANTED, ...PART, ...SENSITIVE }),
    row('policy-unit:long-term-people', 'osoby korzystające z pomocy trzeci rok lub dłużej', 'osoby', {
      ...WANTED,
      ...PART,
      ...SENSITIVE,
    }),
    row('ozps:3.1.social-work-only', 'wyłącznie praca socjalna', 'osoby', SENSITIVE),
    row('ozps:3.1.families', 'rodziny, którym udzielono pomocy', 'rodziny', { ...WANTED, ...SENSITIVE }),
    row('ozps:3.1.people-in-families', 'osoby w rodzinach, którym udzielono pomocy', 'osoby', {
      ...WANTED,
      ...SENSITIVE,
    }),
    row('ozps:10.8.applications', 'wnioski o pomoc', 'wnioski', WANTED),
    row('ozps:10.8.refusals', 'decyzje odmowne', 'decyzje', WANTED),
  ],
}

const reasons: Group = {
  title: 'Powody udzielenia pomocy',
  rows: [
    reason('ozps:10.4.poverty', 'ubóstwo', WANTED),
    reason('ozps:3.1.orphanhood', 'sieroctwo'),
    reason('ozps:10.4.homelessness', 'bezdomność', WANTED),
    reason('ozps:3.1.maternity', 'potrzeba ochrony macierzyństwa'),
    reason('ozps:3.1.maternity-many-children', 'w tym wielodzietność', PART),
    reason('ozps:10.4.unemployment', 'bezrobocie', WANTED),
    reason('ozps:10.4.disability', 'niepełnosprawność', WANTED),
    reason('ozps:10.4.long-illness', 'długotrwała choroba', WANTED),
    reason('ozps:10.4.helplessness', 'bezradność opiekuńczo-wychowawcza', WANTED),
    reason('ozps:3.1.helplessness-one-parent', 'w tym rodziny niepełne', PART),
    reason('ozps:3.1.helplessness-many-children', 'w tym rodziny wielodzietne', PART),
    reason('ozps:10.4.violence', 'przemoc domowa', WANTED),
    reason('ozps:3.1.trafficking', 'handel ludźmi'),
    reason('ozps:10.4.alcohol', 'alkoholizm', WANTED),
    reason('ozps:10.4.drugs', 'narkomania', WANTED),
    reason('ozps:3.1.after-prison', 'trudności po zwolnieniu z zakładu karnego'),
    reason('ozps:3.1.refugees', 'integracja uchodźców'),
    reason('ozps:3.1.accident', 'zdarzenie losowe'),
    reason('ozps:3.1.crisis', 'sytuacja kryzysowa'),
    reason('ozps:3.1.disaster', 'klęska żywiołowa lub ekologiczna'),
  ],
}

const cash: Group = {
  title: 'Świadczenia pieniężne i posiłki',
  rows: [
    row('ozps:10.5.permanent-allowance', 'zasiłek stały: osoby', 'osoby', { ...WANTED, ...SENSITIVE }),
    row('ozps:3.1.permanent-allowance-benefits', 'zasiłek stały: świadczenia', 'świadczenia', PART),
    row('ozps:3.1.permanent-allowance-amount', 'zasiłek stały: kwota', 'zł', PART),
    ...benefit('temporary-allowance', 'zasiłek okresowy'),
    ...benefit('purpose-allowance', 'zasiłek celowy'),
    ...benefit('special-allowance', 'specjalny zasiłek celowy'),
    ...benefit('disaster-allowance', 'zasiłek z powodu klęski'),
    row('ozps:3.1.meal-children', 'posiłek: dzieci', 'osoby', SENSITIVE),
    row('ozps:3.1.meal-adults', 'posiłek: dorośli', 'osoby', SENSITIVE),
    row('ozps:3.1.meal-amount', 'posiłek: kwota', 'zł', PART),
    row('ozps:3.1.funeral', 'sprawienie pogrzebu', 'liczba'),
    row('ozps:3.1.shelter', 'schronienie', 'osoby', SENSITIVE),
    row('ozps:3.1.health-contributions', 'składki zdrowotne', 'liczba'),
  ],
}

const services: Group = {
  title: 'Usługi i praca socjalna',
  rows: [
    ...care(
      row('ozps:10.6.care-people', 'usługi opiekuńcze: osoby', 'osoby', { ...WANTED, ...SENSITIVE }),
      'care',
      'usługi opiekuńcze',
      row('ozps:10.6.care-hours', 'usługi opiekuńcze: godziny w roku', 'godziny', { ...WANTED, ...PART }),
    ),
    ...care(
      row('ozps:10.6.specialist-care-people', 'specjalistyczne usługi opiekuńcze: osoby', 'osoby', {
        ...WANTED,
        ...SENSITIVE,
      }),
      'specialist-care',
      'specjalistyczne usługi opiekuńcze',
    ),
    ...care(
      row(
        'ozps:3.1.mental-care-people',
        'specjalistyczne dla osób z zaburzeniami psychicznymi: osoby',
        'osoby',
        SENSITIVE,
      ),
      'mental-care',
      'specjalistyczne dla osób z zaburzeniami psychicznymi',
    ),
    ...care(
      row('policy-unit:neighbour-care-people', 'usługi sąsiedzkie: osoby', 'osoby', { ...WANTED, ...SENSITIVE }),
      'neighbour-care',
      'usługi sąsiedzkie',
    ),
    row('ozps:3.1.social-work-families', 'rodziny objęte pracą socjalną', 'rodziny', { ...WANTED, ...SENSITIVE }),
    row('mrpips-03:social-contracts', 'kontrakty socjalne', 'kontrakty', WANTED),
    row('ozps:3.1.counselling', 'poradnictwo specjalistyczne', 'liczba'),
    row('ozps:3.1.crisis-intervention', 'interwencja kryzysowa', 'liczba'),
    row('ozps:10.6.support-centre-people', 'osoby w ośrodkach wsparcia', 'osoby', { ...WANTED, ...SENSITIVE }),
    row('ozps:10.7.residential-home-people', 'odpłatność gminy za pobyt w domu pomocy społecznej: osoby', 'osoby', {
      ...WANTED,
      ...SENSITIVE,
    }),
    row('ozps:3.1.residential-home-amount', 'odpłatność gminy za pobyt w domu pomocy społecznej: kwota', 'zł', PART),
  ],
}

/** Chapter 3: who is helped, why and how. */
export const assistance: Chapter = {
  code: '3',
  title: 'Korzystający z pomocy i wsparcia: zadania ośrodka',
  groups: [users, reasons, cash, services],
}

export const assistanceSums: readonly SumRule[] = [
  {
    kind: 'some',
    total: 'ozps:3.1.people',
    parts: ['ozps:3.1.cash', 'ozps:3.1.non-cash', 'policy-unit:long-term-people'],
  },
  { kind: 'some', total: 'ozps:3.1.people-in-families', parts: ['ozps:3.1.families'] },
  { kind: 'some', total: 'ozps:10.8.applications', parts: ['ozps:10.8.refusals'] },
  { kind: 'some', total: 'ozps:3.1.maternity', parts: ['ozps:3.1.maternity-many-children'] },
  {
    kind: 'some',
    total: 'ozps:10.4.helplessness',
    parts: ['ozps:3.1.helplessness-one-parent', 'ozps:3.1.helplessness-many-children'],
  },
]
