import { z } from 'zod'
import { periodFields } from './period.ts'

/** Codelists that code asks for by name; a start without one of them is refused. */
export const CODELISTS = {
  serviceArea: 'service-areas',
  serviceType: 'service-types',
  targetGroup: 'target-groups',
  serviceLevel: 'service-levels',
  reasonForHelp: 'reasons-for-help',
  commissioningMode: 'commissioning-modes',
  legalBasis: 'legal-bases',
  statutoryDuty: 'statutory-duties',
} as const

/** Słownik: a list that the law or the project keeps; its entries have periods. */
export const Codelist = z.object({
  code: z.string().meta({ label: 'Kod słownika', reach: 'public' }),
  name: z.string().min(1).meta({ label: 'Nazwa', reach: 'public' }),
  description: z.string().min(1).meta({ label: 'Co wylicza', reach: 'public' }),
  parentCode: z.string().nullable().meta({ label: 'Słownik nadrzędny', reach: 'public' }),
  actCode: z.string().nullable().meta({ label: 'Akt prawny', reach: 'public' }),
  article: z.string().nullable().meta({ label: 'Przepis', reach: 'public' }),
})
export type Codelist = z.infer<typeof Codelist>

/** An entry in one period. Levels, groups and units are empty in lists that do not have them. */
export const CodelistEntry = z.object({
  codelistCode: z.string().meta({ label: 'Słownik', reach: 'public' }),
  code: z.string().meta({ label: 'Kod', reach: 'public' }),
  name: z.string().min(1).meta({ label: 'Nazwa', reach: 'public' }),
  description: z.string().nullable().meta({ label: 'Dopowiedzenie', reach: 'public' }),
  parentCode: z.string().nullable().meta({ label: 'Wpis nadrzędny', reach: 'public' }),
  basis: z
    .string()
    .nullable()
    .meta({ label: 'Podstawa słowami', hint: 'Gdy nie ma jej w spisie aktów.', reach: 'public' }),
  levels: z.array(z.string()).meta({ label: 'Kto prowadzi', codelist: CODELISTS.serviceLevel, reach: 'public' }),
  targetGroups: z.array(z.string()).meta({ label: 'Dla kogo', codelist: CODELISTS.targetGroup, reach: 'public' }),
  measureUnits: z.array(z.string()).meta({ label: 'W czym się liczy', reach: 'public' }),
  ...periodFields,
})
export type CodelistEntry = z.infer<typeof CodelistEntry>
