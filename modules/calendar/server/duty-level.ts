/** Of what size a unit is whose duty it is. */
export const DUTY_LEVELS = ['voivodeship', 'county', 'municipality'] as const
export type DutyLevel = (typeof DUTY_LEVELS)[number]

/** The level of a TERYT code of two, four or six digits. */
export function dutyLevelOf(unitCode: string): DutyLevel | undefined {
  return { 2: 'voivodeship', 4: 'county', 6: 'municipality' }[unitCode.length] as DutyLevel | undefined
}
