import { MISSING_WORDS, type MissingKind } from '#kernel/missing.ts'
import { type Figure, isMissing } from './figure.ts'

type MissingProps = {
  kind: MissingKind
  /** In a narrow cell: "taj." instead of "tajemnica". Then the table carries `MissingKey`. */
  short?: boolean
}

/** The word that stands where a figure is missing. */
export function Missing({ kind, short = false }: MissingProps) {
  const words = MISSING_WORDS[kind]
  return <span className="missing">{short ? <abbr title={words.meaning}>{words.short}</abbr> : words.word}</span>
}

/** Explains the short words that a table uses, and only those: "b.d.: danych nie przekazano. taj.: …". */
export function MissingKey({ figures }: { figures: readonly Figure[] }) {
  const used = new Set(figures.filter(isMissing).map(({ missing }) => missing))
  const words = Object.entries(MISSING_WORDS).filter(([kind]) => used.has(kind as MissingKind))
  return <>{words.map(([, { short, meaning }]) => `${short}: ${meaning}. `).join('')}</>
}
