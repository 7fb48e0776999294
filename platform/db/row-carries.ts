import type { Selectable } from 'kysely'
import type { z } from 'zod'

type Widened<T> = T extends string ? string : T extends number ? number : T extends boolean ? boolean : T

/** Names of the facts that the row lacks, or carries with another type or nullability. */
type Culprits<Row, Fact> = {
  [K in keyof Fact]-?: K extends keyof Row
    ? [Widened<Row[K]>, Widened<Fact[K]>] extends [Widened<Fact[K]>, Widened<Row[K]>]
      ? never
      : K
    : K
}[keyof Fact]

/**
 * Proves at compile time that a table carries a fact: a column renamed, missing, of another type or nullability
 * makes this call require an argument whose type names the culprits. Lists count as text: they are CHECKs in SQL.
 */
export function rowCarries<Table, Fact extends z.ZodObject, Bad = Culprits<Selectable<Table>, z.input<Fact>>>(
  ..._proof: [Bad] extends [never] ? [] : [culprits: Bad extends string ? `column ${Bad}` : never]
): void {}
