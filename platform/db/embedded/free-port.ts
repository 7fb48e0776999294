import { createServer, type ListenOptions } from 'node:net'

const LOWEST = 15_000
const HIGHEST = 32_000

/** A free port of the loopback interface, below the range from which the system takes ports of its own. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST))
    if (await canListen({ port, host: '127.0.0.1' })) return port
  }
  throw new Error(`Nie ma wolnego portu między ${LOWEST} a ${HIGHEST}.`)
}

/** Whether somebody may wait for connections here. */
export function canListen(place: ListenOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(place, () => probe.close(() => resolve(true)))
  })
}
