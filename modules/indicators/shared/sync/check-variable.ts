import { foldPolish } from '#kernel/polish-text.ts'
import type { ExpectedVariable } from '../bdl/expected-variables.ts'
import { knownSubject, variableLabel } from '../bdl/subjects.ts'
import type { VariableAnswer } from './bank-answers.ts'
import { LEVELS_READ } from './levels.ts'
import { syncReasons } from './reasons.pl.ts'

/** What the bank says of a variable, in the words under which its figures are kept. */
export type SaidVariable = { subjectCode: string; label: string; measureUnit: string; level: number }

/** Reads the bank's description: its dimensions in the spelling of the subgroup's other columns. */
export function saidOf({ subjectId, n1, n2, n3, n4, n5, measureUnitName, level }: VariableAnswer): SaidVariable {
  const written = [n1, n2, n3, n4, n5].flatMap((value) => value ?? [])
  const { label } = variableLabel(knownSubject(subjectId), written)
  return { subjectCode: subjectId, label: label || 'ogółem', measureUnit: measureUnitName.trim(), level }
}

/**
 * Why a number of the bank cannot be trusted to mean what we take it for; empty when it can.
 *
 * Numbers were gathered from many hands, and the same one is found with different names. A figure under a wrong name is
 * worse than none, so the bank's own words must agree before the first figure is read.
 */
export function objectionsTo(expected: ExpectedVariable, said: SaidVariable): string[] {
  const objections: string[] = []
  const own = variableLabel(knownSubject(said.subjectCode), expected.label.split(';')).label || 'ogółem'
  if (plain(own) !== plain(said.label)) objections.push(syncReasons.otherLabel(expected.label, said.label))
  if (expected.measureUnit !== '' && plain(expected.measureUnit) !== plain(said.measureUnit))
    objections.push(syncReasons.otherUnit(expected.measureUnit, said.measureUnit))
  if (expected.subject !== undefined && expected.subject !== said.subjectCode)
    objections.push(syncReasons.otherSubject(expected.subject, said.subjectCode))
  if (said.level < (LEVELS_READ[expected.level][0] ?? 0)) objections.push(syncReasons.otherLevel(expected.level))
  return objections
}

/** Case, diacritics, spaces and punctuation do not make another variable. */
function plain(text: string): string {
  return foldPolish(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}
