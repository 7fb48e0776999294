import { z } from 'zod'
import { formatNumber } from '#kernel/polish-number.ts'

/** The ways in which a chain can turn out to be broken. */
const DAMAGE_KINDS = [
  'entry-changed',
  'entry-removed',
  'entry-reordered',
  'entry-inserted',
  'seal-changed',
  'seal-removed',
  'seal-reordered',
  'tail-cut',
  'head-missing',
  'head-differs',
  'head-unreadable',
  'known-head-absent',
] as const
export type DamageKind = (typeof DAMAGE_KINDS)[number]

/** Where the chain is broken, how, and the sentence for people. */
export const Damage = z.object({
  kind: z.enum(DAMAGE_KINDS).meta({ label: 'Rodzaj uszkodzenia', reach: 'personal' }),
  fromPosition: z.int().nullable().meta({ label: 'Od miejsca', reach: 'personal' }),
  toPosition: z.int().nullable().meta({ label: 'Do miejsca', reach: 'personal' }),
  fromSeal: z.int().nullable().meta({ label: 'Od pieczęci nr', reach: 'personal' }),
  toSeal: z.int().nullable().meta({ label: 'Do pieczęci nr', reach: 'personal' }),
  entryId: z
    .uuid()
    .nullable()
    .meta({ label: 'Wpis', hint: 'Puste, gdy uszkodzenie dotyczy wielu.', reach: 'personal' }),
  sentence: z.string().meta({ label: 'Co się stało', reach: 'personal' }),
})
export type Damage = z.infer<typeof Damage>

/** First and last of a run; both belong to it. */
export type Range = [from: number, to: number]

/** Damage as a check finds it: only what it knows. */
export type Found = {
  kind: DamageKind
  positions?: Range | undefined
  seals?: Range | undefined
  entryId?: string | undefined
  /** Line of the file of heads. */
  line?: number
}

/** A finding with its sentence. */
export function tellDamage(found: Found): Damage {
  return {
    kind: found.kind,
    fromPosition: found.positions?.[0] ?? null,
    toPosition: found.positions?.[1] ?? null,
    fromSeal: found.seals?.[0] ?? null,
    toSeal: found.seals?.[1] ?? null,
    entryId: found.entryId ?? null,
    sentence: SENTENCES[found.kind](found),
  }
}

const SENTENCES: Record<DamageKind, (found: Found) => string> = {
  'entry-changed': (found) => `${places(found)}: wpis zmieniono po zapieczętowaniu.`,
  'entry-removed': (found) =>
    found.positions === undefined
      ? `Wpis ${found.entryId} usunięto, zanim dostał pieczęć.`
      : isOne(found.positions)
        ? `${places(found)}: wpis usunięto.`
        : `${places(found)}: wpisy usunięto.`,
  'entry-reordered': (found) =>
    `${places(found)}: stoi tu inny wpis niż przy zapieczętowaniu, kolejność wpisów zmieniono.`,
  'entry-inserted': (found) =>
    `Wpis ${found.entryId} stoi poza łańcuchem: wstawiono go z pominięciem kolejki do pieczęci.`,
  'seal-changed': (found) =>
    `${seals(found)} (${lower(places(found))}): zmieniono samą pieczęć albo wpisy razem z ich skrótami.`,
  'seal-removed': (found) =>
    found.seals === undefined
      ? `${places(found)}: ogniwa stoją bez pieczęci, pieczęć usunięto.`
      : `${seals(found)} (${lower(places(found))}): pieczęć usunięto.`,
  'seal-reordered': (found) =>
    `${seals(found)} (${lower(places(found))}): stoi nie na swoim miejscu, kolejność partii zmieniono.`,
  'tail-cut': (found) =>
    found.seals === undefined
      ? `${places(found)}: ucięto koniec łańcucha.`
      : `${places(found)}: ucięto koniec łańcucha. Wykaz poza bazą zna jeszcze ${lower(seals(found))}, a w bazie ich nie ma; stałoby się tak też po odtworzeniu bazy ze starszej kopii.`,
  'head-missing': (found) => `${seals(found)}: jest w bazie, a nie ma jej w wykazie poza bazą.`,
  'head-differs': (found) =>
    `${seals(found)}: w bazie jest inna niż w wykazie poza bazą. Łańcuch od tego miejsca napisano na nowo albo bazę odtworzono ze starszej kopii.`,
  'head-unreadable': (found) =>
    `Wykaz poza bazą, wiersz ${found.line}: nie można go odczytać, zmieniono go albo stoi nie na swoim miejscu.`,
  'known-head-absent': (found) => `${seals(found)}: w bazie nie ma takiej pieczęci, jaką podano do porównania.`,
}

function places({ positions }: Found): string {
  if (positions === undefined) return 'Miejsce nieznane'
  return isOne(positions) ? `Miejsce ${formatNumber(positions[0])}` : `Miejsca ${range(positions)}`
}

/** "Pieczęć nr 3" or "Pieczęcie nr 3–5". */
export function seals({ seals: numbers }: Pick<Found, 'seals'>): string {
  if (numbers === undefined) return 'Pieczęć'
  return isOne(numbers) ? `Pieczęć nr ${formatNumber(numbers[0])}` : `Pieczęcie nr ${range(numbers)}`
}

function range([from, to]: Range): string {
  return `${formatNumber(from)}–${formatNumber(to)}`
}

function isOne([from, to]: Range): boolean {
  return from === to
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
