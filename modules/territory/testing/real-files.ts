import { readFileSync } from 'node:fs'
import { sharedFile } from '#platform/testing/shared-material.ts'
import { readRegister } from '../server/register/read-register.ts'
import type { RegisterEntry, RegisterState } from '../shared/register-entry.ts'

/** Official files of the register by the day of their state, which the names of the files do not tell. */
export const TERC_FILES = {
  '2022-01-01': 'data/teryt/TERC_Urzedowy_stan_2022-01-01.csv',
  '2024-01-01': 'data/teryt/TERC_Urzedowy_2025-03-20.csv',
  '2025-01-01': 'data/teryt/TERC_Urzedowy_2025-11-18.zip',
  '2026-01-01': 'data/teryt/TERC_Urzedowy_2026-01-08.csv',
} as const
export type TercDay = keyof typeof TERC_FILES
export const TERC_DAYS = Object.keys(TERC_FILES) as TercDay[]

/** The bytes of an official file. */
export function realBytes(path: string): Uint8Array {
  return readFileSync(sharedFile(path))
}

/** One official state, read and proved to be of the day it is held to be. */
export function realState(day: TercDay): RegisterState {
  const { entries, problems } = readRegister(realBytes(TERC_FILES[day]))
  if (problems.length > 0 || entries[0]?.stateOn !== day) throw new Error(`Plik stanu na ${day} nie daje tego stanu.`)
  return { stateOn: day, entries: entries.map(({ row: _, ...entry }): RegisterEntry => entry) }
}

/** All orders of a list. */
export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]]
  return items.flatMap((item, index) =>
    permutations(items.filter((_, place) => place !== index)).map((rest) => [item, ...rest]),
  )
}
