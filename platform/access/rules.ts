import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Actor } from '../ctx.ts'
import type { Right } from './right.ts'
import { ROLES, type Role } from './roles.ts'
import { type ReadBy, within } from './within.ts'

/** What of a row the rules speak about: columns of a query, or values of a thing that is not stored yet. */
export type RowFacts = {
  /** TERYT code of the area that the thing belongs to. */
  unit?: Expression<string | null>
  /** The account that the thing belongs to. */
  account?: Expression<string | null>
}

/**
 * One reason why an action may be done, as a sentence. An action lists its rules; one that holds is enough. The same
 * rule filters a list, checks one row, answers "why", and prints the matrix.
 */
export type Rule = {
  name: string
  /** Finishes "może:" in the printed matrix. */
  sentence: string
  /** Whether this caller may do the action on anything at all; told before a row is read. */
  holds: (actor: Actor, rights: readonly Right[]) => boolean
  /** The rights that make it hold, for the answer to "why". */
  because?: (rights: readonly Right[]) => readonly Right[]
  /** On which rows. Without it: on all. */
  rows?: (facts: RowFacts, actor: Actor, rights: readonly Right[], readBy: ReadBy) => RawBuilder<SqlBool>
}

/** Public information: no account needed. */
export const anyone: Rule = { name: 'anyone', sentence: 'każdy, bez konta', holds: () => true }

/** Whoever has the machine: the command line and the system's own jobs. */
export const operator: Rule = {
  name: 'operator',
  sentence: 'obsługa z wiersza poleceń i zadania systemu',
  holds: (actor) => actor.kind === 'operator' || (actor.kind === 'system' && !isSignIn(actor)),
}

/** Whoever is signed in; the use case reads and changes only what belongs to `actor.id`. */
export const ownAccount: Rule = {
  name: 'own-account',
  sentence: 'zalogowana osoba, na własnym koncie',
  holds: (actor) => actor.kind === 'account',
}

/** Who acts while nobody is signed in yet: pages of this server that take a password, a code or a one-time link. */
export const SIGN_IN_PAGES: Actor = { kind: 'system', name: 'sign-in' }

/** Operations that take a password or answer with a session; none of them has an address of its own. */
export const signInPages: Rule = {
  name: 'sign-in-pages',
  sentence: 'strony logowania tego serwera',
  holds: isSignIn,
}

/** These pages speak for a visitor nobody knows yet, so they may do nothing else that the system may. */
function isSignIn(actor: Actor): boolean {
  return actor.kind === 'system' && actor.name === 'sign-in'
}

/** Any person who is signed in. */
export const signedIn: Rule = {
  name: 'signed-in',
  sentence: 'każda zalogowana osoba',
  holds: (actor) => actor.kind === 'account',
}

/** A signed-in person, on what belongs to the own account. */
export const ownThings: Rule = {
  name: 'own-things',
  sentence: 'zalogowana osoba – to, co należy do jej konta',
  holds: (actor) => actor.kind === 'account',
  rows: ({ account }, actor) => {
    if (account === undefined) throw new Error('Reguła własnego konta nie zna kolumny konta.')
    return sql<SqlBool>`${account} = ${actor.kind === 'account' ? actor.id : null}`
  },
}

/** Whoever has one of the roles anywhere, on all things. */
export function withRole(...roles: [Role, ...Role[]]): Rule {
  const matches = ({ role }: Right) => roles.includes(role)
  return {
    name: `role ${roles.join(' ')}`,
    sentence: namesOf(roles),
    holds: (_actor, rights) => rights.some(matches),
    because: (rights) => rights.filter(matches),
  }
}

/** Whoever has one of the roles over the area that the thing belongs to. */
export function overArea(...roles: [Role, ...Role[]]): Rule {
  const matches = ({ role, unitCode }: Right) => unitCode !== null && roles.includes(role)
  return {
    name: `area ${roles.join(' ')}`,
    sentence: `${namesOf(roles)} – na swoim obszarze`,
    holds: (_actor, rights) => rights.some(matches),
    because: (rights) => rights.filter(matches),
    rows: ({ unit }, _actor, rights, readBy) => {
      if (unit === undefined) throw new Error('Reguła obszaru nie zna kolumny z kodem jednostki.')
      return within(
        unit,
        rights.filter(matches).map(({ unitCode }) => unitCode as string),
        readBy,
      )
    },
  }
}

/** Whoever has one of the roles over this very unit: not over a county or a region around it. */
export function ofUnit(...roles: [Role, ...Role[]]): Rule {
  const matches = ({ role, unitCode }: Right) => unitCode !== null && roles.includes(role)
  return {
    name: `unit ${roles.join(' ')}`,
    sentence: `${namesOf(roles)} – w swojej jednostce`,
    holds: (_actor, rights) => rights.some(matches),
    because: (rights) => rights.filter(matches),
    rows: ({ unit }, _actor, rights) => {
      if (unit === undefined) throw new Error('Reguła jednostki nie zna kolumny z kodem jednostki.')
      return sql<SqlBool>`${unit} = any(${rights.filter(matches).map(({ unitCode }) => unitCode)}::text[])`
    },
  }
}

function namesOf(roles: readonly Role[]): string {
  return roles.map((role) => ROLES[role].name).join(' albo ')
}

/** SQL sentence of an action for a caller: true for the rows that one of its rules lets through. */
export function allowedRows(
  rules: readonly Rule[],
  facts: RowFacts,
  actor: Actor,
  rights: readonly Right[],
): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.join(sentencesOf(rules, facts, actor, rights, 'order'), sql` or `)})`
}

/**
 * The same in parts that share no row, so that each part of a count is counted from an index of its own; one sentence
 * joined by "or" would read the whole table.
 */
export function allowedApart(
  rules: readonly Rule[],
  facts: RowFacts,
  actor: Actor,
  rights: readonly Right[],
): RawBuilder<SqlBool>[] {
  const sentences = sentencesOf(rules, facts, actor, rights, 'area')
  return sentences.map((sentence, place) =>
    place === 0
      ? sentence
      : sql<SqlBool>`(${sentence} and (${sql.join(sentences.slice(0, place), sql` or `)}) is not true)`,
  )
}

function sentencesOf(
  rules: readonly Rule[],
  facts: RowFacts,
  actor: Actor,
  rights: readonly Right[],
  readBy: ReadBy,
): RawBuilder<SqlBool>[] {
  const holding = rules.filter((rule) => rule.holds(actor, rights))
  if (holding.some(({ rows }) => rows === undefined)) return [sql<SqlBool>`true`]
  const sentences = holding.flatMap(({ rows }) => (rows === undefined ? [] : [rows(facts, actor, rights, readBy)]))
  return sentences.length === 0 ? [sql<SqlBool>`false`] : sentences
}
