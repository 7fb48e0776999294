/** Since and until which edition of the files a row was known; the latter is the edition that withdrew it. */
type Known = { sinceEdition: number; untilEdition: number | null }

/**
 * Of the rows that cover a day, the one a procedure begun under an edition keeps.
 *
 * What that edition did not know at all is taken from the first one that did: a parameter that Splot learns later must
 * not be missing from procedures that are running. From then on it stands still like the rest.
 */
export function keptRow<Row extends Known>(rows: readonly Row[], edition: number): Row | undefined {
  const notYetWithdrawn = rows.filter(({ untilEdition }) => untilEdition === null || untilEdition > edition)
  return (
    notYetWithdrawn.find(({ sinceEdition }) => sinceEdition <= edition) ??
    [...notYetWithdrawn].sort((a, b) => a.sinceEdition - b.sinceEdition)[0]
  )
}

/**
 * Of all rows of one list, those a procedure keeps. A list is taken whole from one edition, so that an entry and the
 * one that replaced it never stand side by side; a list that came later is taken from its first edition.
 */
export function keptRows<Row extends Known>(rows: readonly Row[], edition: number): Row[] {
  const first = Math.min(...rows.map(({ sinceEdition }) => sinceEdition))
  const taken = Math.max(first, edition)
  return rows.filter(
    ({ sinceEdition, untilEdition }) => sinceEdition <= taken && (untilEdition === null || untilEdition > taken),
  )
}
