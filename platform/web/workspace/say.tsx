import { useSyncExternalStore } from 'react'

let text = ''
const listeners = new Set<() => void>()

/** Tells a result to everybody: it is shown below the header and read out by screen readers. */
export function say(result: string): void {
  text = result
  for (const listener of listeners) listener()
}

/** The one place where results of actions appear. It stands on every page from the start, or nothing would be read out. */
export function Results() {
  const result = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => text,
  )
  return (
    <div className={result === '' ? 'results results-empty' : 'results'} role="status">
      {result}
    </div>
  )
}
