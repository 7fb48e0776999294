import { connect, type Socket } from 'node:net'

/** What became of the requests: how many were answered, and milliseconds of each to the first and to the last byte. */
export type Asked = { answered: number; failed: number; firstByte: number[]; whole: number[] }

const END_OF_HEAD = '\r\n\r\n'

/**
 * Asks a server for addresses in turn over several connections for some seconds, on each the next question after the
 * answer to the last. Bodies are counted and not looked into: a client that makes a text of each spends more time on
 * it than the server on the answer, and both have the same two cores.
 */
export async function askOften(
  url: string,
  paths: readonly string[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Asked> {
  const { hostname, port, host } = new URL(url)
  const requests = paths.map((path) =>
    Buffer.from(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\naccept-encoding: gzip, br\r\n\r\n`),
  )
  const asked: Asked = { answered: 0, failed: 0, firstByte: [], whole: [] }
  const end = performance.now() + seconds * 1000
  let next = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = connect(Number(port), hostname)
      try {
        while (performance.now() < end) {
          await askOnce(socket, requests[next++ % requests.length] as Buffer, asked)
        }
      } finally {
        socket.destroy()
      }
    }),
  )
  return asked
}

function askOnce(socket: Socket, request: Buffer, asked: Asked): Promise<void> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    let firstByte: number | undefined
    let head: Buffer = Buffer.alloc(0)
    let left: number | undefined
    const done = (error?: Error) => {
      socket.off('data', take).off('error', done).off('close', closed)
      if (error !== undefined) return reject(error)
      resolve()
    }
    const closed = () => done(new Error('Serwer zamknął połączenie w trakcie odpowiedzi.'))
    const take = (bytes: Buffer) => {
      firstByte ??= performance.now() - began
      if (left === undefined) {
        head = head.length === 0 ? bytes : Buffer.concat([head, bytes])
        const endOfHead = head.indexOf(END_OF_HEAD)
        if (endOfHead < 0) return
        const words = head.toString('latin1', 0, endOfHead + 2)
        const length = /\r\ncontent-length: (\d+)\r\n/i.exec(words)?.[1]
        if (length === undefined) return done(new Error(`Odpowiedź bez długości: ${words}`))
        left = Number(length) - (head.length - endOfHead - END_OF_HEAD.length)
        if (words.startsWith('HTTP/1.1 200 ')) asked.answered += 1
        else asked.failed += 1
      } else left -= bytes.length
      if (left > 0) return
      asked.firstByte.push(firstByte)
      asked.whole.push(performance.now() - began)
      done()
    }
    socket.on('data', take).on('error', done).on('close', closed)
    socket.write(request)
  })
}
