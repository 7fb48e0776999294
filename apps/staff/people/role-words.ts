import { ROLE_CODES, ROLES } from '#platform/access/roles.ts'

/** Roles for a list to choose from, in the order of their list. */
export const ROLE_OPTIONS = ROLE_CODES.map((code) => ({ value: code, label: ROLES[code].name }))
