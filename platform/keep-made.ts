import { todayInWarsaw } from '#kernel/plain-date.ts'
import { callByName } from './call.ts'
import type { Actor } from './ctx.ts'
import type { AnswerOf, Endpoint, InputOf } from './http/endpoint.ts'
import type { Platform } from './platform.ts'
import { shareWork } from './share-work.ts'

/** Calls an operation in-process on behalf of one actor. */
export type Asking = <E extends Endpoint>(api: E, input: InputOf<E>) => Promise<AnswerOf<E>>

/** An import commits once in minutes and a page takes milliseconds: more tries than this mean that something is wrong. */
const MOST_TRIES = 10

/**
 * Makes something out of the answers of several operations, such as a page, and keeps it until the data change.
 * All answers are of one version of the data: when an import commits in between, it is made anew. What rests on an
 * operation that is not `kept` is made each time.
 *
 * @param key names what is made, without the day
 */
export async function keepMade<T>(
  platform: Platform,
  actor: Actor,
  key: string,
  make: (ask: Asking) => Promise<T>,
): Promise<T> {
  const place = `made ${todayInWarsaw(platform.clock())} ${key}`
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const version = await platform.version()
    const known = platform.made.get(version, place)
    if (known !== undefined) return known as T
    let isOwn = false
    const shared = await shareWork(platform.underWay, `${version} ${place}`, () => {
      isOwn = true
      return once(version)
    })
    // what is not kept may be older than the question of those who only waited for it
    const { made, isMixed } = isOwn || shared.isKept ? shared : await once(version)
    if (!isMixed) return made
  }
  throw new Error(`Dane zmieniały się przy każdej z ${MOST_TRIES} prób: ${key}.`)

  async function once(version: number): Promise<{ made: T; isMixed: boolean; isKept: boolean }> {
    const seen = { isMixed: false, isKept: true }
    const made = await make(async (api, input) => {
      const { answer, version: answered } = await callByName(platform, actor, api.name, input as never)
      if (answered !== version) seen.isMixed = true
      if (!api.kept) seen.isKept = false
      return answer as AnswerOf<typeof api>
    })
    if (seen.isKept && !seen.isMixed) platform.made.set(version, place, made)
    return { made, ...seen }
  }
}
