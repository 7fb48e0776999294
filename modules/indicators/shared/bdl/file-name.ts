import { PlainDate } from '#kernel/plain-date.ts'

/** What the office's file name tells, and the file itself does not. */
type OfficeFileName = {
  /** 'P2137' */
  subjectCode: string
  /** The day in the name's stamp, null when there is none. */
  publishedOn: PlainDate | null
}

/** LUDN_2137_CTAB_20210625153015.csv; people shorten it to LUDN_2137.csv and add words of their own at the end. */
const OFFICE_NAME = /^[A-Z]{4}_(\d{1,5})(?:_[CX](?:TAB|REL)(?:_(\d{4})(\d{2})(\d{2}))?)?(?![A-Za-z0-9])/i
const OFFICE_NAME_WITH_TIME = /^([A-Z]{4}_\d{1,5}_[CX](?:TAB|REL)_\d{8})\d{1,6}/i

/**
 * Reads subject and day from the name that the office gives to an export; undefined for any other name.
 * The column "ogółem" is people in one file and unemployed in another, so a name that tells nothing is not guessed at.
 */
export function readOfficeFileName(fileName: string): OfficeFileName | undefined {
  const base = fileName.split(/[\\/]/).at(-1)!.replace(OFFICE_NAME_WITH_TIME, '$1')
  const match = OFFICE_NAME.exec(base)
  if (match === null) return undefined
  const [, subject, year, month, day] = match
  const stamp = PlainDate.safeParse(`${year}-${month}-${day}`)
  return { subjectCode: `P${Number(subject)}`, publishedOn: stamp.success ? stamp.data : null }
}
