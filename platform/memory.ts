/** Values kept until the data change: a bounded least-recently-used store whose keys carry the version of the data. */
export type Memory = {
  get: (version: number, key: string) => unknown
  set: (version: number, key: string, value: unknown) => void
}

type Kept = { version: number; value: unknown; size: number }

/** Keeps at most `count` values and `bytes` of files among them; those of versions older than the newest two go first. */
export function createMemory({ count, bytes }: { count: number; bytes: number }): Memory {
  const values = new Map<string, Kept>()
  let newest = 0
  let held = 0

  function drop(place: string): void {
    held -= values.get(place)?.size ?? 0
    values.delete(place)
  }

  return {
    get(version, key) {
      const place = `${version} ${key}`
      const found = values.get(place)
      if (found === undefined) return undefined
      values.delete(place)
      values.set(place, found)
      return found.value
    },
    set(version, key, value) {
      const place = `${version} ${key}`
      if (version > newest) {
        newest = version
        for (const [old, kept] of values) if (kept.version < newest - 1) drop(old)
      }
      drop(place)
      const size = bytesIn(value)
      values.set(place, { version, value, size })
      held += size
      while (values.size > count || (held > bytes && values.size > 1)) drop(values.keys().next().value as string)
    },
  }
}

/** Files are large and counted by the byte; other answers are counted by their number. */
function bytesIn(value: unknown): number {
  const { bytes } = (value ?? {}) as { bytes?: unknown }
  return bytes instanceof Uint8Array ? bytes.byteLength : 0
}
