// What later modules may ask of indicators.

export { compareCounty } from './compare-county.ts'
export { getProfile } from './get-profile.ts'
