/** Values kept until the data change: a bounded least-recently-used store whose keys carry the version of the data. */
export type Memory = {
  get: (version: number, key: string) => unknown
  set: (version: number, key: string, value: unknown) => void
}

/** At most `limit` values; those of versions older than the newest two are dropped. */
export function createMemory(limit: number): Memory {
  const values = new Map<string, { version: number; value: unknown }>()
  let newest = 0
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
      if (version > newest) {
        newest = version
        for (const [place, kept] of values) if (kept.version < newest - 1) values.delete(place)
      }
      values.set(`${version} ${key}`, { version, value })
      if (values.size > limit) values.delete(values.keys().next().value as string)
    },
  }
}
