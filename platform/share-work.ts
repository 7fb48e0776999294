/** Work that is being done, by what it makes. */
export type UnderWay = Map<string, Promise<unknown>>

/**
 * Makes something once for everybody who asks for it while it is being made: ten readers of a cold page cost one page.
 * A failure belongs to whoever was making it, so the others make it for themselves: they must not fall with a
 * transaction, or be refused by a state, that is not theirs.
 */
export async function shareWork<T>(underWay: UnderWay, key: string, make: () => Promise<T>): Promise<T> {
  const other = underWay.get(key)
  if (other !== undefined) return (await other.catch(make)) as T
  const own = make().finally(() => underWay.delete(key))
  underWay.set(key, own)
  return await own
}

/**
 * One look for everybody who waits for one. A look that had begun before somebody asked may have missed what was written
 * in between, so those who come during one share the next: each answer is as new as the question.
 */
export function sharedLook<T>(look: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | undefined
  let next: Promise<T> | undefined

  function begin(): Promise<T> {
    next = undefined
    const begun = look()
    const ended = begun.then(
      () => {},
      () => {},
    )
    running = ended
    ended.then(() => {
      if (running === ended) running = undefined
    })
    return begun
  }

  return () => {
    if (running === undefined) return begin()
    next ??= running.then(begin)
    return next
  }
}
