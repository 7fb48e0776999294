// What the first page of the site may show of the figures.

export { findingOf, OneFinding } from './one-finding.tsx'
export { siteOf } from './open-data/site-of.ts'
