// What later modules may ask of indicators.

export { compareCounty } from './compare-county.ts'
export { type DeliveredFigure, deliverFigures, isDeliveredRow } from './deliver-figures.ts'
export { getProfile } from './get-profile.ts'
export { type OwnFigures, previewFigures } from './preview-figures.ts'
