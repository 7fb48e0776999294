import type { Profile } from '../shared/answers.ts'
import type { ProfileRow } from '../shared/profile-row.ts'

/** The row of one indicator, in whatever topic it stands; undefined when the profile has none. */
export function rowOf({ topics }: Profile, code: string): ProfileRow | undefined {
  return topics.flatMap(({ rows }) => rows).find((row) => row.code === code)
}
