/** Where a role is held: the whole region, one county, one municipality, or one organisation. */
export type RoleLevel = 'region' | 'county' | 'municipality' | 'organisation'

type RoleFacts = {
  /** Name of the role as people say it. */
  name: string
  level: RoleLevel
  /** True when the role's work shows data of residents or participants; then the second factor is not a choice. */
  seesPersonalData: boolean
}

/**
 * Every role of a person who works in Splot. What a role may do is said by rules; here stands only what it is called,
 * where it is held and whether it meets personal data.
 */
export const ROLES = {
  administrator: { name: 'administrator techniczny', level: 'region', seesPersonalData: false },
  'data-protection-officer': { name: 'inspektor ochrony danych', level: 'region', seesPersonalData: true },
  'regional-manager': { name: 'kierownik projektu lub dyrektor ROPS', level: 'region', seesPersonalData: false },
  'regional-researcher': { name: 'badacz ROPS', level: 'region', seesPersonalData: false },
  'regional-adviser': { name: 'doradca ROPS do spraw usług', level: 'county', seesPersonalData: false },
  'regional-trainer': { name: 'organizator szkoleń ROPS', level: 'region', seesPersonalData: true },
  'social-economy-officer': {
    name: 'pracownik ROPS do spraw ekonomii społecznej',
    level: 'region',
    seesPersonalData: false,
  },
  'cooperation-animator': { name: 'regionalny animator współpracy', level: 'region', seesPersonalData: false },
  'local-executive': {
    name: 'wójt, burmistrz, starosta lub sekretarz',
    level: 'municipality',
    seesPersonalData: false,
  },
  councillor: { name: 'radny', level: 'municipality', seesPersonalData: false },
  'centre-manager': { name: 'dyrektor CUS lub kierownik OPS', level: 'municipality', seesPersonalData: true },
  'service-organiser': { name: 'organizator usług społecznych', level: 'municipality', seesPersonalData: true },
  'plan-coordinator': {
    name: 'koordynator indywidualnych planów usług społecznych',
    level: 'municipality',
    seesPersonalData: true,
  },
  'social-worker': {
    name: 'organizator pomocy społecznej lub pracownik socjalny',
    level: 'municipality',
    seesPersonalData: true,
  },
  'community-organiser': {
    name: 'organizator społeczności lokalnej',
    level: 'municipality',
    seesPersonalData: true,
  },
  'centre-office': { name: 'sekretariat lub księgowość CUS', level: 'municipality', seesPersonalData: true },
  'county-partner': { name: 'pracownik PCPR lub PUP', level: 'county', seesPersonalData: true },
  'sector-partner': {
    name: 'szkoła, poradnia, przychodnia, Policja lub kurator',
    level: 'organisation',
    seesPersonalData: true,
  },
  'culture-partner': { name: 'kultura, sport, OSP lub LGD', level: 'organisation', seesPersonalData: false },
  'provider-member': {
    name: 'organizacja pozarządowa lub podmiot ekonomii społecznej',
    level: 'organisation',
    seesPersonalData: true,
  },
  'panel-member': { name: 'członek komisji konkursowej', level: 'municipality', seesPersonalData: false },
  'committee-member': { name: 'członek OWES, ZES lub RKRES', level: 'region', seesPersonalData: false },
  auditor: { name: 'kontroler lub audytor', level: 'region', seesPersonalData: true },
} as const satisfies Record<string, RoleFacts>

export type Role = keyof typeof ROLES

/** Codes of all roles, in the order of the list above. */
export const ROLE_CODES = Object.keys(ROLES) as [Role, ...Role[]]
