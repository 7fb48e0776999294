import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'

/** How far the chain is known to be whole, and where the file of heads goes on from there. */
const VerifiedHead = z.object({
  number: z.int().positive(),
  lastPosition: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The line of this head in the file of heads, and the bytes up to its end. */
  line: z.int().positive(),
  end: z.int().positive(),
  /** When the whole chain was last verified from its beginning, and found whole. */
  fullAt: z.iso.datetime(),
})
export type VerifiedHead = z.infer<typeof VerifiedHead>

/** The last verified head, beside the file of heads and as trusted as that: outside the database. */
export type VerifiedHeadFile = {
  /** Undefined: nothing is known to be whole, so a verification begins at the first entry. */
  read: () => Promise<VerifiedHead | undefined>
  /** Keeps a head whole or not at all. */
  keep: (head: VerifiedHead) => Promise<void>
  /** After damage nothing is taken on trust any more. */
  forget: () => Promise<void>
}

/** The file of the last verified head in the folder of the heads. */
export function verifiedHeadFile(headsPath: string): VerifiedHeadFile {
  const path = join(dirname(headsPath), 'audit-verified.json')
  return {
    read: async () => {
      const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      })
      return text === undefined ? undefined : VerifiedHead.safeParse(jsonOf(text)).data
    },
    keep: async (head) => {
      const fresh = `${path}.${process.pid}.${head.number}.tmp`
      const file = await open(fresh, 'w', 0o600)
      try {
        await file.writeFile(`${JSON.stringify(head)}\n`)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(fresh, path)
    },
    forget: async () => await rm(path, { force: true }),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // an unreadable file proves nothing: everything is verified anew
  }
}
