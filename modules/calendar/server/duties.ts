import type { Role } from '#platform/access/roles.ts'
import type { DutyLevel } from './duty-level.ts'

type DutyFacts = {
  /** Who has it, for people. */
  owedBy: string
  /** Which roles work on it, by the level of the unit that owes it; only they see it as their own and are reminded. */
  roles: Partial<Record<DutyLevel, readonly Role[]>>
  /** The legal parameter with its day or its period; without one, nothing of the kind is known. */
  parameter?: string
  /** The period runs from something that happens at the unit; its day is known once that has been recorded. */
  runsFromEvent?: true
}

const MUNICIPALITY = ['local-executive', 'centre-manager'] as const
const COUNTY = ['local-executive', 'county-partner'] as const
const REGION = ['regional-manager', 'regional-researcher'] as const
const EVERY_OFFICE: DutyFacts['roles'] = {
  municipality: [...MUNICIPALITY, 'centre-office'],
  county: COUNTY,
  voivodeship: ['regional-manager'],
}
const CENTRE = { owedBy: 'centrum usług społecznych', roles: { municipality: ['centre-manager'] } } as const

/**
 * What a local government owes by statute, year after year or now and then. Names, provisions and doubts are data (the
 * codelist `statutory-duties`), days and periods are legal parameters; here stands whose work it is.
 *
 * @law domain calendars: CUS art. 6, 18, 21, 24, 46; plans and reports of municipality, county and voivodeship
 */
export const DUTIES: Record<string, DutyFacts> = {
  'resources-assessment-municipality': {
    owedBy: 'wójt, burmistrz albo prezydent',
    roles: { municipality: MUNICIPALITY },
    parameter: 'resources-assessment-municipality',
  },
  'resources-assessment-county': {
    owedBy: 'zarząd powiatu',
    roles: { county: COUNTY },
    parameter: 'resources-assessment-county',
  },
  'resources-assessment-voivodeship': {
    owedBy: 'zarząd województwa',
    roles: { voivodeship: REGION },
    parameter: 'resources-assessment-voivodeship',
  },
  'resources-assessment-voivode': {
    owedBy: 'samorząd województwa',
    roles: { voivodeship: REGION },
    parameter: 'resources-assessment-voivode',
  },
  'cooperation-programme-adoption': {
    owedBy: 'rada albo sejmik',
    roles: {
      municipality: ['local-executive', 'councillor'],
      county: ['local-executive', 'councillor'],
      voivodeship: ['regional-manager', 'social-economy-officer'],
    },
    parameter: 'cooperation-programme-adoption',
  },
  'cooperation-programme-report': {
    owedBy: 'wójt albo zarząd',
    roles: {
      municipality: ['local-executive'],
      county: ['local-executive'],
      voivodeship: ['regional-manager', 'social-economy-officer'],
    },
    parameter: 'cooperation-programme-report',
  },
  'procurement-yearly-report': {
    owedBy: 'każdy zamawiający',
    roles: EVERY_OFFICE,
    parameter: 'procurement-yearly-report',
  },
  'accessibility-statement-review': {
    owedBy: 'każdy podmiot publiczny',
    roles: EVERY_OFFICE,
    parameter: 'accessibility-statement-review',
  },
  'sobriety-programme': {
    owedBy: 'rada gminy',
    roles: { municipality: MUNICIPALITY },
    parameter: 'sobriety-programme-adoption',
  },
  'family-support-report': {
    owedBy: 'wójt, burmistrz albo prezydent',
    roles: { municipality: MUNICIPALITY },
    parameter: 'family-support-report',
  },
  'mrpips-03-half-year': {
    owedBy: 'OPS, PCPR i ROPS',
    roles: { municipality: ['centre-manager'], county: ['county-partner'], voivodeship: ['regional-researcher'] },
    parameter: 'mrpips-03-half-year',
  },
  'mrpips-03-year': {
    owedBy: 'OPS, PCPR i ROPS',
    roles: { municipality: ['centre-manager'], county: ['county-partner'], voivodeship: ['regional-researcher'] },
    parameter: 'mrpips-03-year',
  },
  'social-enterprise-report': {
    owedBy: 'przedsiębiorstwo społeczne',
    roles: {},
    parameter: 'social-enterprise-report',
  },
  'cus-yearly-report': { ...CENTRE, parameter: 'cus-yearly-report' },
  'cus-activity-plan': { ...CENTRE, parameter: 'cus-activity-plan' },
  'cus-diagnosis': { ...CENTRE, parameter: 'diagnosis-period', runsFromEvent: true },
  'programme-closing-information': { ...CENTRE, parameter: 'programme-closing-information', runsFromEvent: true },
  'individual-plan-summary': {
    owedBy: 'organizator usług społecznych',
    roles: { municipality: ['service-organiser'] },
    parameter: 'individual-plan-summary',
    runsFromEvent: true,
  },
  'coordinators-meeting': {
    owedBy: 'organizator usług społecznych',
    roles: { municipality: ['service-organiser', 'plan-coordinator'] },
    parameter: 'coordinators-meeting',
    runsFromEvent: true,
  },
  'family-support-programme': {
    owedBy: 'rada gminy',
    roles: { municipality: MUNICIPALITY },
    parameter: 'family-support-programme',
    runsFromEvent: true,
  },
  'foster-care-programme': {
    owedBy: 'rada powiatu',
    roles: { county: COUNTY },
    parameter: 'foster-care-programme',
    runsFromEvent: true,
  },
  'social-problems-strategy': {
    owedBy: 'gmina, powiat i województwo',
    roles: { municipality: MUNICIPALITY, county: COUNTY, voivodeship: REGION },
  },
  'domestic-violence-programme': { owedBy: 'gmina', roles: { municipality: MUNICIPALITY } },
  'disability-programme': { owedBy: 'powiat', roles: { county: COUNTY } },
  'mental-health-programme': {
    owedBy: 'gmina, powiat i województwo',
    roles: { municipality: MUNICIPALITY, county: COUNTY, voivodeship: ['regional-manager'] },
  },
  'revitalisation-programme': { owedBy: 'gmina', roles: { municipality: ['local-executive'] } },
  'regional-social-economy-programme': {
    owedBy: 'samorząd województwa',
    roles: { voivodeship: ['regional-manager', 'social-economy-officer'] },
  },
  'deinstitutionalisation-plan': {
    owedBy: 'gmina, powiat i województwo',
    roles: { municipality: MUNICIPALITY, county: COUNTY, voivodeship: REGION },
  },
}
