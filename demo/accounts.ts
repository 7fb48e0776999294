import type { Role } from '#platform/access/roles.ts'

const REGION = '98'
const COUNTY = '9808'
const MUNICIPALITY = '980803'

type DemoAccount = { role: Role; name: string; email: string; unitCode: string | null }

/** One fictional person a role; nobody is called that, and the addresses are reserved for examples. */
export const DEMO_ACCOUNTS: DemoAccount[] = [
  account('administrator', 'Administratorka Pokazowa', REGION),
  account('data-protection-officer', 'Inspektor Pokazowy', REGION),
  account('regional-manager', 'Kierowniczka Pokazowa', REGION),
  account('regional-researcher', 'Badacz Pokazowy', REGION),
  account('regional-adviser', 'Doradczyni Pokazowa', COUNTY),
  account('regional-trainer', 'Organizator Szkoleń Pokazowy', REGION),
  account('social-economy-officer', 'Ekonomistka Pokazowa', REGION),
  account('cooperation-animator', 'Animator Pokazowy', REGION),
  account('local-executive', 'Burmistrzyni Pokazowa', MUNICIPALITY),
  account('councillor', 'Radny Pokazowy', MUNICIPALITY),
  account('centre-manager', 'Dyrektorka Pokazowa', MUNICIPALITY),
  account('service-organiser', 'Organizator Usług Pokazowy', MUNICIPALITY),
  account('plan-coordinator', 'Koordynatorka Pokazowa', MUNICIPALITY),
  account('social-worker', 'Pracownik Socjalny Pokazowy', MUNICIPALITY),
  account('community-organiser', 'Organizatorka Społeczności Pokazowa', MUNICIPALITY),
  account('centre-office', 'Sekretarz Pokazowy', MUNICIPALITY),
  account('county-partner', 'Partnerka Powiatowa Pokazowa', COUNTY),
  account('sector-partner', 'Pedagog Pokazowy', null),
  account('culture-partner', 'Bibliotekarka Pokazowa', null),
  account('provider-member', 'Wykonawca Pokazowy', null),
  account('panel-member', 'Komisja Pokazowa', MUNICIPALITY),
  account('committee-member', 'Członek Komitetu Pokazowy', REGION),
  account('auditor', 'Kontrolerka Pokazowa', REGION),
]

function account(role: Role, name: string, unitCode: string | null): DemoAccount {
  return { role, name, email: `${role}@pokaz.example`, unitCode }
}
