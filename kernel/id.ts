import { z } from 'zod'

/**
 * The identifier of one kind of record: a UUID that the compiler does not take for another kind's.
 *
 * The type is asserted because Zod's own one stays undecided while the name is generic and would end as plain text.
 */
export function idOf<Name extends string>(_name: Name): z.core.$ZodBranded<z.ZodUUID, Name> {
  return z.uuid('Podaj identyfikator w postaci UUID.').brand<Name>() as z.core.$ZodBranded<z.ZodUUID, Name>
}
