// What later modules may ask of assessments.

export { confirmedUnits } from './deliveries.ts'
