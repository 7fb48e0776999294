import { z } from 'zod'
import { rowCarries } from './row-carries.ts'
import type { DB } from './types.ts'

// Proof that the guard catches: a column that does not exist, and one of another type.
const WrongFile = z.object({ sha256: z.string(), licences: z.string(), size: z.string() })
rowCarries<DB['documents.file'], typeof WrongFile>('the type of this argument names the culprits')
