/**
 * A variable of the office's API as we expect it before the first question.
 *
 * The ids were collected from public programs and never from the office itself, and several authors label the same id
 * differently. So an id is a claim: the synchronisation asks the API for the variable's own name and unit first, and
 * takes figures only when they agree with this row.
 */
export type ExpectedVariable = {
  variableId: number
  /** What is counted, in the spelling of the exports where one was seen, else in our words. */
  label: string
  /** Empty where no source says it; there is nothing to compare then. */
  measureUnit: string
  /** The smallest unit for which the office gives figures. */
  level: 'municipality' | 'county' | 'voivodeship'
  /** Subgroup, where it is known; unknown stays unknown. */
  subject?: string
  /** V – two sources agree or the office was asked live; S – one source; ? – sources differ or only list the number. */
  grade: 'V' | 'S' | '?'
}

type Grade = ExpectedVariable['grade']
type Level = ExpectedVariable['level']

const AGES: readonly [number, string, Grade][] = [
  [72305, 'ogółem', 'V'],
  [72306, '0-4', 'V'],
  [72307, '5-9', 'V'],
  [72308, '10-14', 'V'],
  [72309, '15-19', 'V'],
  [47734, '20-24', 'S'],
  [47694, '25-29', 'S'],
  [47722, '30-34', 'S'],
  [47701, '35-39', 'S'],
  [47707, '40-44', 'S'],
  [47726, '45-49', 'S'],
  [47717, '50-54', 'S'],
  [47732, '55-59', 'S'],
  [47739, '60-64', 'S'],
  [72239, '65-69', 'V'],
  [72240, '70 i więcej', 'V'],
  [76022, '70-74', 'S'],
  [76023, '75-79', 'S'],
  [76024, '80-84', 'S'],
  [76025, '85 i więcej', 'S'],
  [454048, '0-14', 'S'],
  // The list of numbers was found without saying which is which; the order is a guess that the API has to confirm.
  [47727, '45-49; kobiety', '?'],
  [47723, '50-54; kobiety', '?'],
  [47702, '55-59; kobiety', '?'],
  [47693, '60-64; kobiety', '?'],
]

/** Everything the definitions point to, one row a variable. */
const VARIABLES: readonly ExpectedVariable[] = [
  ...AGES.map(([id, label, grade]) => variable(id, label, 'osoba', grade, 'P2137')),
  variable(149, 'w wieku przedprodukcyjnym', 'osoba', 'S', 'P1342'),
  variable(152, 'w wieku produkcyjnym', 'osoba', 'S', 'P1342'),
  variable(155, 'w wieku poprodukcyjnym', 'osoba', 'S', 'P1342'),
  variable(60567, 'udział ludności w wieku przedprodukcyjnym w ludności ogółem', '%', 'V'),
  variable(60566, 'udział ludności w wieku produkcyjnym w ludności ogółem', '%', 'V'),
  variable(60565, 'udział ludności w wieku poprodukcyjnym w ludności ogółem', '%', 'V'),
  variable(60563, 'ludność w wieku nieprodukcyjnym na 100 osób w wieku produkcyjnym', '', 'V', 'P2426'),
  variable(60562, 'ludność w wieku poprodukcyjnym na 100 osób w wieku produkcyjnym', '', 'S'),
  variable(60564, 'ludność w wieku poprodukcyjnym na 100 osób w wieku przedprodukcyjnym', '', 'S'),
  variable(634989, 'odsetek osób w wieku 65 lat i więcej w populacji ogółem', '%', 'V', 'P2426'),
  variable(634067, 'współczynnik obciążenia demograficznego osobami starszymi', '', 'S'),
  variable(60559, 'ludność na 1 km2', 'osoba', 'V', 'P2425'),
  variable(410639, 'dzieci w wieku do lat 3', 'osoba', 'S'),
  variable(450551, 'przyrost naturalny na 1000 ludności', '', 'V', 'P3428'),
  variable(450540, 'urodzenia żywe na 1000 ludności', '', 'V', 'P3428'),
  variable(450541, 'zgony na 1000 ludności', '', 'V', 'P3428'),
  variable(1365239, 'saldo migracji na 1000 ludności', '', 'V', 'P1350'),
  variable(453193, 'saldo migracji na 1000 ludności', '', '?'),
  variable(1548717, 'beneficjenci środowiskowej pomocy społecznej na 10 tys. ludności', '', 'V', 'P3870'),
  variable(
    1724774,
    'dzieci w rodzinnej pieczy zastępczej na 1000 ludności w wieku 0-17 lat',
    '',
    'S',
    undefined,
    'county',
  ),
  variable(1649860, 'miejsca w żłobkach i klubach dziecięcych na 1000 dzieci w wieku do lat 3', '-', 'S', 'P3227'),
  variable(1649859, 'dzieci w żłobkach i klubach dziecięcych na 1000 dzieci w wieku do lat 3', '-', 'V', 'P3227'),
  variable(410640, 'dzieci objęte opieką w żłobkach', 'osoba', 'S'),
  variable(410641, 'odsetek dzieci objętych opieką w żłobkach', '%', 'S'),
  variable(1617119, 'dzieci w wieku 3-6 lat', 'osoba', 'S'),
  variable(1617144, 'dzieci w wieku 3-6 lat objęte wychowaniem przedszkolnym', 'osoba', 'S'),
  variable(1617169, 'odsetek dzieci w wieku 3-6 lat objętych wychowaniem przedszkolnym', '%', 'S', 'P4013'),
  variable(10514, 'ogółem', 'osoba', 'S', 'P1944'),
  variable(79214, 'udział bezrobotnych zarejestrowanych w liczbie ludności w wieku produkcyjnym', '%', 'V', 'P2670'),
  variable(60270, 'stopa bezrobocia rejestrowanego', '%', 'V', 'P2392', 'county'),
  variable(461691, 'stopa bezrobocia rejestrowanego w grudniu', '%', '?', undefined, 'county'),
  variable(454132, 'pracujący na 1000 ludności', '', 'S'),
  variable(1650726, 'pracujący (nowe dane), ogółem', 'osoba', 'S'),
  variable(1548701, 'osoby fizyczne prowadzące działalność gospodarczą na 10 tys. ludności', '', 'V'),
  variable(288095, 'fundacje, stowarzyszenia i organizacje społeczne na 10 tys. mieszkańców', '', 'V'),
  variable(454061, 'fundacje, stowarzyszenia i organizacje społeczne na 1000 mieszkańców', '', 'S'),
  variable(474463, 'frekwencja w wyborach do rad gmin i rad miast na prawach powiatu', '%', 'S'),
  variable(474462, 'frekwencja w wyborach wójta, burmistrza, prezydenta miasta', '%', 'S'),
  variable(76070, 'dochody własne gmin', 'zł', 'S'),
  variable(76973, 'dochody gmin na 1 mieszkańca', 'zł', 'S', 'P2627'),
  variable(202286, 'wydatki gmin w dziale 852 - Pomoc społeczna', 'zł', 'S'),
  variable(633070, 'wydatki gmin w dziale 855 - Rodzina', 'zł', 'S'),
  variable(199955, 'mieszkania komunalne ogółem', '', 'S'),
  variable(1616687, 'porady lekarskie ogółem', '', 'V'),
  variable(194884, 'apteki', '', 'S'),
  variable(60583, 'ludność na aptekę ogólnodostępną', '', 'S'),
  variable(60191, 'czytelnicy bibliotek publicznych na 1000 ludności', '', 'V'),
  variable(58506, 'uczestnicy imprez', 'osoba', 'S'),
  variable(58510, 'członkowie kół, klubów i sekcji', 'osoba', 'S'),
  variable(400018, 'osoby niepełnosprawne według spisu z 2011 r.', 'osoba', 'S', undefined, 'county'),
]

const byId = new Map(VARIABLES.map((one) => [one.variableId, one]))

/** All variables that the definitions are made of or are compared with. */
export function expectedVariables(): readonly ExpectedVariable[] {
  return VARIABLES
}

/** The row of that id, undefined for a number nobody gave us. */
export function expectedVariable(variableId: number): ExpectedVariable | undefined {
  return byId.get(variableId)
}

function variable(
  variableId: number,
  label: string,
  measureUnit: string,
  grade: Grade,
  subject?: string,
  level: Level = 'municipality',
): ExpectedVariable {
  return { variableId, label, measureUnit, level, grade, ...(subject === undefined ? {} : { subject }) }
}
