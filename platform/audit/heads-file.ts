import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A seal as it stands outside the database: how far the chain had come, and with which hash. */
export type Head = { number: number; lastPosition: number; hash: string; writtenAt: string }

/** One line of the file, counted from one; without a head when it cannot be read. */
export type HeadLine = {
  line: number
  head: Head | undefined
  /** Bytes of the file up to the end of this line: where a later reading may begin. */
  end: number
}

/** Where the lines begin that are still to be read; nothing: at the first. */
export type LinesFrom = { line: number; end: number }

/** The file of heads: one line a seal, only ever appended, so that it also tells on an owner of the database. */
export type HeadsFile = {
  path: string
  /** The last head that can be read; undefined when there is none. */
  last: () => Promise<Head | undefined>
  /** Adds heads and returns when they are on the disk. */
  append: (heads: Head[]) => Promise<void>
  /** All lines from the first, or from where an earlier reading ended. */
  lines: (from?: LinesFrom) => AsyncGenerator<HeadLine>
}

const TAIL = 4096 // a line has about 120 bytes

/**
 * Opens the file of heads. It is written with the flag for appending only, so that an administrator may forbid
 * anything else (`chattr +a`); for the same reason a line that a crash left unfinished is not cut off but followed.
 */
export function headsFile(path: string): HeadsFile {
  return {
    path,
    async last() {
      const tail = await readTail(path)
      return (tail ?? '')
        .split('\n')
        .map(parseLine)
        .findLast((head) => head !== undefined)
    },
    async append(heads) {
      const tail = await readTail(path)
      const isUnfinished = tail !== undefined && tail !== '' && !tail.endsWith('\n')
      const file = await open(path, 'a', 0o600)
      try {
        await file.appendFile((isUnfinished ? '\n' : '') + heads.map(lineOf).join(''))
        await file.sync()
      } finally {
        await file.close()
      }
      if (tail === undefined) await syncFolder(path)
    },
    lines: (from) => readLines(path, from),
  }
}

function lineOf({ number, lastPosition, hash, writtenAt }: Head): string {
  return `${number} ${lastPosition} ${hash} ${writtenAt}\n`
}

function parseLine(line: string): Head | undefined {
  const match = /^([1-9]\d{0,14}) ([1-9]\d{0,14}) ([0-9a-f]{64}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/.exec(line)
  if (match === null) return undefined
  const [, number, lastPosition, hash, writtenAt] = match
  return { number: Number(number), lastPosition: Number(lastPosition), hash: hash!, writtenAt: writtenAt! }
}

/** The end of the file; undefined when there is no file. */
async function readTail(path: string): Promise<string | undefined> {
  const file = await openIfThere(path)
  if (file === undefined) return undefined
  try {
    const { size } = await file.stat()
    const length = Math.min(size, TAIL)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

async function* readLines(path: string, from: LinesFrom = { line: 0, end: 0 }): AsyncGenerator<HeadLine> {
  const file = await openIfThere(path)
  if (file === undefined) return
  let { line, end } = from
  let doubtful: string | undefined
  for await (const text of file.readLines({ encoding: 'latin1', start: end })) {
    if (doubtful !== undefined && !isUnfinished(doubtful, text)) yield { line, head: undefined, end }
    line += 1
    end += text.length + 1 // one byte a letter, and the end of the line
    const head = parseLine(text)
    doubtful = head === undefined ? text : undefined
    if (head !== undefined) yield { line, head, end }
  }
  if (doubtful !== undefined) yield { line, head: undefined, end }
}

/** A line cut by a crash is told from damage by the line that follows: the same head, whole. */
function isUnfinished(fragment: string, next: string): boolean {
  const head = next.slice(0, next.lastIndexOf(' ') + 1)
  return head.startsWith(fragment) || fragment.startsWith(head)
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  return await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

/** A new file is safe only when its name is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r')
  await folder.sync().finally(() => folder.close())
}
