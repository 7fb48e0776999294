/**
 * Województwo nadborskie: a region that does not exist, written by hand.
 *
 * Everything else in the demo – borders, register, figures – is computed from this one table,
 * so the figures of a page can be traced back to a line here.
 */

/** What a gmina lives from; decides who moves in, who leaves and how its figures run. */
export type Character = 'town' | 'suburb' | 'lake' | 'forest' | 'farming'

/** The kinds of a gmina in the register: 1 town, 2 rural, 3 town with a rural area. */
export type DemoKind = 1 | 2 | 3

export type DemoMunicipality = {
  /** Six digits: voivodeship, powiat, gmina. */
  code: string
  name: string
  /** Kind on 1 January 2026; see `KIND_CHANGE` for the one that differed before. */
  kind: DemoKind
  character: Character
  /** Where it lies, in kilometres east and north of the middle of the region. */
  at: readonly [east: number, north: number]
  /** Area aimed at when borders are drawn, in km². */
  area: number
  /** Population on 31 December 2024. */
  people: number
  /** Change of population 2019–2024, in per cent. */
  change: number
  /** People aged 65 and over in 2024, in per cent of population. */
  elderly: number
  /** Registered unemployed in 2024, in per cent of people of working age. */
  jobless: number
}

export const VOIVODESHIP = { code: '98', name: 'nadborskie' } as const

export const COUNTIES = [
  { code: '9801', name: 'czapliński' },
  { code: '9802', name: 'dębogórski' },
  { code: '9803', name: 'klonowicki' },
  { code: '9804', name: 'krzemowski' },
  { code: '9805', name: 'łęgowski' },
  { code: '9806', name: 'mchowski' },
  { code: '9807', name: 'olszyniecki' },
  { code: '9808', name: 'żurawiecki' },
] as const

/** The areas that regional advisers share out among themselves. */
export const ADVISER_AREAS = [
  { name: 'subregion północny', counties: ['9802', '9808'] },
  { name: 'subregion południowy', counties: ['9804', '9806'] },
  { name: 'subregion wschodni', counties: ['9801', '9803'] },
  { name: 'subregion zachodni', counties: ['9805', '9807'] },
] as const

/** The one gmina whose kind changed between the two states of the register: its village became a town. */
const KIND_CHANGE = { code: '980504', before: 2, after: 3 } as const

export const MUNICIPALITIES: readonly DemoMunicipality[] = [
  municipality('980101', 'Czaplin', 3, 'farming', [3, 2], 274, 11_870, -3.9, 23.5, 5.4),
  municipality('980102', 'Grykowo', 2, 'farming', [-13, 5], 241, 5_126, -2.4, 19.9, 6.1),
  municipality('980103', 'Konopiec', 2, 'suburb', [18, -9], 189, 6_684, 0.4, 19.2, 4.4),
  municipality('980104', 'Owsowo', 2, 'farming', [-12, -12], 263, 4_377, -4.1, 21.2, 7.2),
  municipality('980105', 'Żytnica', 2, 'farming', [18, 9], 252, 4_902, -3.6, 21.5, 6.6),
  municipality('980201', 'Borsuki', 2, 'forest', [18, 43], 296, 3_785, -4.3, 21.9, 6.9),
  municipality('980202', 'Chmielary', 2, 'farming', [32, 40], 331, 6_318, -2.5, 20.0, 5.2),
  municipality('980203', 'Dębogóra', 3, 'suburb', [31, 23], 262, 14_260, -0.6, 18.7, 3.9),
  municipality('980204', 'Rosochy', 2, 'farming', [19.5, 23], 238, 4_411, -2.8, 20.0, 5.8),
  municipality('980205', 'Wodnica', 2, 'lake', [48, 27], 409, 5_093, -2.2, 22.4, 5.0),
  municipality('980301', 'Klonowice', 1, 'town', [43, -1], 42, 46_390, -3.4, 20.8, 3.2),
  municipality('980302', 'Jodłowiec', 2, 'forest', [57, 7], 348, 5_512, -3.1, 20.8, 5.1),
  municipality('980303', 'Kalinowiec', 2, 'farming', [37, 7], 307, 6_934, -2.9, 21.6, 4.8),
  municipality('980304', 'Modrzewiec', 2, 'forest', [55, -15], 391, 4_268, -4.6, 22.7, 6.4),
  municipality('980305', 'Paprotno', 2, 'suburb', [37, -14], 183, 9_157, 3.8, 18.5, 3.5),
  municipality('980401', 'Gliniewo', 2, 'farming', [-36, -28], 301, 4_640, -4.4, 22.1, 7.9),
  municipality('980402', 'Krzemowo', 3, 'farming', [-19, -41], 296, 12_905, -4.0, 22.3, 6.0),
  municipality('980403', 'Piaskowiec', 2, 'farming', [-16, -27], 257, 6_071, -1.6, 19.1, 5.6),
  municipality('980404', 'Rudziec', 2, 'forest', [-36, -43], 278, 3_214, -3.7, 20.4, 8.3),
  municipality('980501', 'Łęgowo', 3, 'lake', [-40, 5], 219, 13_342, -2.3, 20.5, 4.5),
  municipality('980502', 'Ostrowiny', 2, 'lake', [-57, 9], 287, 4_718, -2.6, 21.1, 5.5),
  municipality('980503', 'Szuwary', 2, 'lake', [-56, -9], 318, 5_864, -1.2, 19.2, 5.3),
  municipality('980504', 'Tatarakowo', 3, 'suburb', [-34, -9], 148, 8_529, 4.6, 17.9, 3.4),
  municipality('980505', 'Trzcinowo', 2, 'lake', [-50, -23], 226, 2_147, -1.9, 19.8, 5.9),
  municipality('980601', 'Mchowo', 1, 'town', [13, -37], 24, 21_715, -1.8, 19.0, 3.7),
  municipality('980602', 'Lisie Doły', 2, 'forest', [17, -32], 436, 5_238, -5.2, 24.2, 7.4),
  municipality('980603', 'Rysiowo', 2, 'forest', [34, -40], 322, 4_559, -3.8, 21.9, 6.7),
  municipality('980604', 'Sosnowa Góra', 2, 'forest', [2, -46], 338, 4_036, -3.3, 21.5, 6.2),
  municipality('980701', 'Olszyniec', 1, 'town', [-38, 26], 31, 32_840, -2.9, 20.2, 3.6),
  municipality('980702', 'Jarzębiec', 2, 'farming', [-28, 20], 244, 5_967, -2.7, 21.7, 5.7),
  municipality('980703', 'Lniska', 2, 'farming', [-34, 42], 268, 3_949, -6.4, 23.6, 8.1),
  municipality('980704', 'Podborzany', 2, 'forest', [-42, 27], 312, 7_286, -1.7, 21.7, 4.9),
  municipality('980705', 'Wrzosowo', 2, 'forest', [-56, 28], 341, 6_134, -2.8, 21.1, 5.4),
  municipality('980801', 'Żurawiec', 1, 'town', [-8.5, 33.5], 18, 24_180, -4.4, 23.1, 4.6),
  municipality('980802', 'Białe Jezioro', 2, 'lake', [-15, 46], 162, 4_871, 0.9, 18.2, 4.9),
  municipality('980803', 'Czarna Struga', 2, 'forest', [1.5, 43], 201, 6_412, -6.1, 24.8, 4.2),
  municipality('980804', 'Kamienny Bród', 3, 'farming', [-0.5, 28.5], 142, 9_635, -3.2, 21.4, 6.3),
  municipality('980805', 'Miodary', 2, 'farming', [1, 17], 116, 3_958, -2.0, 19.6, 5.8),
  municipality('980806', 'Nowy Młyn', 3, 'suburb', [-15, 19], 177, 12_747, -1.1, 20.2, 5.1),
  municipality('980807', 'Topolany', 2, 'farming', [-24, 31.5], 157, 5_344, -4.9, 22.0, 7.7),
]

/** Kind of a gmina in the register of the given state. */
export function kindIn(municipality: DemoMunicipality, stateOn: DemoState): DemoKind {
  return municipality.code === KIND_CHANGE.code && stateOn !== TODAYS_STATE ? KIND_CHANGE.before : municipality.kind
}

/** The states of the register that the demo holds: before land changed hands, before a kind changed, and today's. */
export const DEMO_STATES = ['2017-01-01', '2024-01-01', '2026-01-01'] as const
export type DemoState = (typeof DEMO_STATES)[number]
export const [OLDEST_STATE, MIDDLE_STATE, TODAYS_STATE] = DEMO_STATES

/**
 * The one piece of land that changed hands: some villages of a farming gmina passed to the suburb beside it. Figures of
 * earlier years and boundaries of the oldest state are on the old territory. The act is as fictional as the villages.
 */
export const TRANSFER = {
  from: '980807',
  to: '980806',
  on: '2018-01-01',
  /** Of the people of the gmina that gave. */
  share: 0.12,
  /** Area aimed at when the earlier border is drawn, in km². */
  area: 20,
  legalAct: 'Zmyślone rozporządzenie w sprawie granic niektórych gmin regionu pokazowego',
} as const

function municipality(
  code: string,
  name: string,
  kind: DemoKind,
  character: Character,
  at: readonly [number, number],
  area: number,
  people: number,
  change: number,
  elderly: number,
  jobless: number,
): DemoMunicipality {
  return { code, name, kind, character, at, area, people, change, elderly, jobless }
}
