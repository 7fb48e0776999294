/** Values kept until the data change: a bounded least-recently-used store whose keys carry the version of the data. */
export type Memory = {
  get: (version: number, key: string) => unknown
  set: (version: number, key: string, value: unknown) => void
}

type Kept = { version: number; value: unknown; size: number }

/** Keeps at most `count` values and about `bytes` of memory; those of versions older than the newest `versions` go first. */
export function createMemory({
  count,
  bytes,
  versions = 2,
}: {
  count: number
  bytes: number
  versions?: number
}): Memory {
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
      if (version <= newest - versions) return // made for somebody whose reading began long ago
      if (version > newest) {
        newest = version
        for (const [old, kept] of values) if (kept.version <= newest - versions) drop(old)
      }
      drop(place)
      const size = bytesIn(value)
      values.set(place, { version, value, size })
      held += size
      while (values.size > count || (held > bytes && values.size > 1)) drop(values.keys().next().value as string)
    },
  }
}

const [REFERENCE, HEAD, DEEPEST] = [8, 24, 16]

/**
 * About how much memory a value takes. Texts are counted as references, since answers share theirs. What is kept while
 * it still fills, such as everything computed from one version, is as large as the data, whatever stands here.
 */
function bytesIn(value: unknown, depth = 0): number {
  if (value instanceof Uint8Array) return value.byteLength
  if (typeof value !== 'object' || value === null) return REFERENCE
  if (value instanceof Map || value instanceof Set || depth > DEEPEST) return HEAD
  if ('bytes' in value && value.bytes instanceof Uint8Array) return value.bytes.byteLength
  let sum = HEAD
  for (const part of Array.isArray(value) ? value : Object.values(value)) sum += bytesIn(part, depth + 1)
  return sum
}
