import { z } from 'zod'
import { Damage } from './damage.ts'

/** What a verification of the audit found. */
export const ChainReport = z.object({
  isWhole: z.boolean().meta({ label: 'Łańcuch jest cały', reach: 'personal' }),
  sealedEntries: z.int().meta({ label: 'Wpisy z pieczęcią', reach: 'personal' }),
  waitingEntries: z.int().meta({ label: 'Wpisy, które czekają na pieczęć', reach: 'personal' }),
  newestSeal: z
    .object({
      number: z.int().meta({ label: 'Numer pieczęci', reach: 'personal' }),
      lastPosition: z.int().meta({ label: 'Ostatnie miejsce', reach: 'personal' }),
      hash: z.string().meta({ label: 'Skrót', reach: 'personal' }),
      sealedAt: z.string().meta({ label: 'Chwila pieczętowania', reach: 'personal' }),
    })
    .nullable()
    .meta({ label: 'Ostatnia pieczęć', reach: 'personal' }),
  verifiedInFullAt: z.string().nullable().meta({
    label: 'Ostatnie sprawdzenie od początku, bez uszkodzeń',
    hint: 'Puste, gdy nie ma na czym się oprzeć.',
    reach: 'personal',
  }),
  keptHeads: z.int().meta({ label: 'Pieczęcie w wykazie poza bazą', reach: 'personal' }),
  damageCount: z.int().meta({ label: 'Liczba uszkodzeń', reach: 'personal' }),
  damages: z
    .array(Damage)
    .meta({ label: 'Uszkodzenia', hint: 'Najwyżej sto, od początku łańcucha.', reach: 'personal' }),
  notices: z.array(z.string()).meta({ label: 'Uwagi', reach: 'personal' }),
})
export type ChainReport = z.infer<typeof ChainReport>
