// What the first page of the site may show of the figures.

export { type Finding, findingOf, OneFinding } from './one-finding.tsx'
