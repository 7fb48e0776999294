import type { ReactNode } from 'react'
import { formatDate, type PlainDate } from '#kernel/plain-date.ts'
import { typographic } from '#kernel/polish-text.ts'
import { GENERAL_KNOWLEDGE } from '#platform/parameters/labels.pl.ts'
import type { Act, Period } from '#platform/parameters/period.ts'
import { lawInWords } from '#platform/parameters/words.ts'
import { ToCheck } from '#platform/web/html/to-check.tsx'

/** What the mark means; stands once on every page that uses it. */
export function ToCheckExplained({ howMany, children }: { howMany?: string; children?: ReactNode }) {
  return (
    <p>
      Znak <ToCheck /> {howMany !== undefined && `ma ${howMany}. `}
      {howMany === undefined ? 'znaczy' : 'Znaczy'}, że podajemy wiedzę ogólną albo treść starszego tekstu. Zanim się na
      niej oprzesz, przeczytaj przepis. {children}
    </p>
  )
}

/** Act and provision, the basis in words where there is no one act, and failing both what `otherwise` says. */
export function lawText(
  period: Period,
  acts: readonly Act[],
  { basis = null, otherwise = 'przepisu nie ustalono' }: { basis?: string | null; otherwise?: string } = {},
): string {
  const words = [lawInWords(period, acts), basis].filter((part) => part != null).join('; ')
  return typographic(words === '' ? otherwise : words)
}

/** The mark, when a row bears it. */
export function Mark({ certainty }: Pick<Period, 'certainty'>) {
  return certainty === 'to-check' ? <ToCheck /> : null
}

/** "Dz.U. 2019 poz. 1818, czytano 22 listopada 2026 r."; what nobody has read was only written down. */
export function sourceInWords({ source, readOn }: Period): string {
  const verb = source === GENERAL_KNOWLEDGE ? 'zapisano' : 'czytano'
  return typographic(`${source}, ${verb} ${formatDate(readOn)}`)
}

/** Whether a period is over, holds or is to come, seen from a day. */
export function tense({ validFrom, validTo }: Period, day: PlainDate): string {
  if (validFrom > day) return 'zapowiedziane'
  return validTo !== null && validTo < day ? 'dawniej' : 'dziś'
}
