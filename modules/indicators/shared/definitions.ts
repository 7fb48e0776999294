import { assistanceBeneficiaries } from '../definitions/assistance-beneficiaries.ts'
import { blueCards } from '../definitions/blue-cards.ts'
import { careHomeSpendingShare } from '../definitions/care-home-spending-share.ts'
import { careHoursPerPerson } from '../definitions/care-hours-per-person.ts'
import { careUsers } from '../definitions/care-users.ts'
import { cashHelpShare } from '../definitions/cash-help-share.ts'
import { certifiedDisability } from '../definitions/certified-disability.ts'
import { childrenInFosterCare } from '../definitions/children-in-foster-care.ts'
import { childrenUnder3 } from '../definitions/children-under-3.ts'
import { communityToResidential } from '../definitions/community-to-residential.ts'
import { contractsPerWorker } from '../definitions/contracts-per-worker.ts'
import { cultureParticipants } from '../definitions/culture-participants.ts'
import { dayPlaces65Plus } from '../definitions/day-places-65-plus.ts'
import { daySupportPlaces } from '../definitions/day-support-places.ts'
import { deaths } from '../definitions/deaths.ts'
import { dependencyRatio } from '../definitions/dependency-ratio.ts'
import { divorces } from '../definitions/divorces.ts'
import { employedPer1000 } from '../definitions/employed-per-1000.ts'
import { familiesInAssistance } from '../definitions/families-in-assistance.ts'
import { familiesPerAssistant } from '../definitions/families-per-assistant.ts'
import { familiesPerSocialWorker } from '../definitions/families-per-social-worker.ts'
import { familyFosterCareShare } from '../definitions/family-foster-care-share.ts'
import { forecast65Plus } from '../definitions/forecast-65-plus.ts'
import { incomePerResident } from '../definitions/income-per-resident.ts'
import { informalCareRatio } from '../definitions/informal-care-ratio.ts'
import { libraryReaders } from '../definitions/library-readers.ts'
import { liveBirths } from '../definitions/live-births.ts'
import { localDeprivation } from '../definitions/local-deprivation.ts'
import { localElectionTurnout } from '../definitions/local-election-turnout.ts'
import { longTermHelpShare } from '../definitions/long-term-help-share.ts'
import { longTermUnemployed } from '../definitions/long-term-unemployed.ts'
import { medicalConsultations } from '../definitions/medical-consultations.ts'
import { municipalHousing } from '../definitions/municipal-housing.ts'
import { naturalIncrease } from '../definitions/natural-increase.ts'
import { neighbourCareUsers } from '../definitions/neighbour-care-users.ts'
import { netMigration } from '../definitions/net-migration.ts'
import { ngoGrantsShare } from '../definitions/ngo-grants-share.ts'
import { ngoPer10000 } from '../definitions/ngo-per-10000.ts'
import { ngoTasks } from '../definitions/ngo-tasks.ts'
import { nonWorkingPer100Working } from '../definitions/non-working-per-100-working.ts'
import { nurseryPlaces } from '../definitions/nursery-places.ts'
import { nurseryShare } from '../definitions/nursery-share.ts'
import { oldAgeIndex } from '../definitions/old-age-index.ts'
import { oldPer1564 } from '../definitions/old-per-15-64.ts'
import { ownIncomePerResident } from '../definitions/own-income-per-resident.ts'
import { permanentAllowance } from '../definitions/permanent-allowance.ts'
import { population } from '../definitions/population.ts'
import { populationChange } from '../definitions/population-change.ts'
import { populationDensity } from '../definitions/population-density.ts'
import { postWorkingPer100PreWorking } from '../definitions/post-working-per-100-pre-working.ts'
import { postWorkingPer100Working } from '../definitions/post-working-per-100-working.ts'
import { preschoolShare } from '../definitions/preschool-share.ts'
import { reasonAddiction } from '../definitions/reason-addiction.ts'
import { reasonDisability } from '../definitions/reason-disability.ts'
import { reasonHelplessness } from '../definitions/reason-helplessness.ts'
import { reasonHomelessness } from '../definitions/reason-homelessness.ts'
import { reasonLongIllness } from '../definitions/reason-long-illness.ts'
import { reasonPoverty } from '../definitions/reason-poverty.ts'
import { reasonUnemployment } from '../definitions/reason-unemployment.ts'
import { reasonViolence } from '../definitions/reason-violence.ts'
import { refusedHelp } from '../definitions/refused-help.ts'
import { registeredUnemployed } from '../definitions/registered-unemployed.ts'
import { residentsInCareHomes } from '../definitions/residents-in-care-homes.ts'
import { residentsPerPharmacy } from '../definitions/residents-per-pharmacy.ts'
import { residentsPerSocialWorker } from '../definitions/residents-per-social-worker.ts'
import { selfEmployed } from '../definitions/self-employed.ts'
import { serviceHelpShare } from '../definitions/service-help-share.ts'
import { share65Plus } from '../definitions/share-65-plus.ts'
import { share80Plus } from '../definitions/share-80-plus.ts'
import { share85Plus } from '../definitions/share-85-plus.ts'
import { sharePostWorkingAge } from '../definitions/share-post-working-age.ts'
import { sharePreWorkingAge } from '../definitions/share-pre-working-age.ts'
import { shareUnder15 } from '../definitions/share-under-15.ts'
import { shareWorkingAge } from '../definitions/share-working-age.ts'
import { single65PlusHouseholds } from '../definitions/single-65-plus-households.ts'
import { socialEconomyEntities } from '../definitions/social-economy-entities.ts'
import { socialSpendingPerResident } from '../definitions/social-spending-per-resident.ts'
import { specialistCareUsers } from '../definitions/specialist-care-users.ts'
import { supportPlacesDisability } from '../definitions/support-places-disability.ts'
import { supportedHousingPlaces } from '../definitions/supported-housing-places.ts'
import { ukrainianRefugees } from '../definitions/ukrainian-refugees.ts'
import { unemployedPer1564 } from '../definitions/unemployed-per-15-64.ts'
import { unemployedPerWorkingAge } from '../definitions/unemployed-per-working-age.ts'
import { unemploymentRate } from '../definitions/unemployment-rate.ts'
import { vacancies } from '../definitions/vacancies.ts'
import { volunteersPer1000 } from '../definitions/volunteers-per-1000.ts'
import { workersHigherEducation } from '../definitions/workers-higher-education.ts'
import { workersSpecialised } from '../definitions/workers-specialised.ts'
import type { Indicator } from './indicator.ts'

/** Every indicator, in the order in which profiles, tables and the catalogue show them. */
export const definitions: readonly Indicator[] = [
  population,
  populationChange,
  populationDensity,
  naturalIncrease,
  liveBirths,
  deaths,
  netMigration,
  ukrainianRefugees,
  shareUnder15,
  sharePreWorkingAge,
  shareWorkingAge,
  sharePostWorkingAge,
  share65Plus,
  share80Plus,
  share85Plus,
  dependencyRatio,
  oldAgeIndex,
  nonWorkingPer100Working,
  postWorkingPer100Working,
  postWorkingPer100PreWorking,
  oldPer1564,
  informalCareRatio,
  forecast65Plus,
  single65PlusHouseholds,
  childrenUnder3,
  divorces,
  familiesPerAssistant,
  daySupportPlaces,
  childrenInFosterCare,
  familyFosterCareShare,
  nurseryPlaces,
  nurseryShare,
  preschoolShare,
  assistanceBeneficiaries,
  familiesInAssistance,
  reasonPoverty,
  reasonUnemployment,
  reasonDisability,
  reasonLongIllness,
  reasonHelplessness,
  reasonViolence,
  reasonAddiction,
  reasonHomelessness,
  localDeprivation,
  cashHelpShare,
  serviceHelpShare,
  longTermHelpShare,
  permanentAllowance,
  refusedHelp,
  blueCards,
  contractsPerWorker,
  residentsPerSocialWorker,
  familiesPerSocialWorker,
  workersHigherEducation,
  workersSpecialised,
  vacancies,
  careUsers,
  careHoursPerPerson,
  specialistCareUsers,
  neighbourCareUsers,
  dayPlaces65Plus,
  supportPlacesDisability,
  residentsInCareHomes,
  careHomeSpendingShare,
  communityToResidential,
  supportedHousingPlaces,
  certifiedDisability,
  registeredUnemployed,
  unemployedPerWorkingAge,
  unemployedPer1564,
  longTermUnemployed,
  unemploymentRate,
  employedPer1000,
  selfEmployed,
  ngoPer10000,
  socialEconomyEntities,
  localElectionTurnout,
  volunteersPer1000,
  ngoGrantsShare,
  ngoTasks,
  ownIncomePerResident,
  incomePerResident,
  socialSpendingPerResident,
  municipalHousing,
  medicalConsultations,
  residentsPerPharmacy,
  libraryReaders,
  cultureParticipants,
]

const byCode = new Map(definitions.map((definition) => [definition.code, definition]))

/** The definition of that code, or undefined. */
export function findDefinition(code: string): Indicator | undefined {
  return byCode.get(code)
}
