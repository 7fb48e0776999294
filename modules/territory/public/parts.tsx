// What pages of later modules may use: addresses and names of units, where they lie, what has become of them.

export { distinctNames, placeTrail, redirectToUnit, registerHref, unitHref, unitKind, unitTitle } from './addresses.ts'
export { RegionLocator, readShapes, readShapesOfYear, type ShapesOfYear } from './shapes.tsx'
export { Predecessors, UnitHistory } from './unit-history.tsx'
