import type { InLanguages, Worded } from '#platform/web/workspace/language.ts'
import { frame as english } from './labels.en.ts'
import { frame as polish } from './labels.pl.ts'
import { frame as ukrainian } from './labels.uk.ts'
import { useLanguage } from './language.ts'

/** Words of the frame in each language. */
const FRAMES: InLanguages<Worded<typeof polish>> = { pl: polish, uk: ukrainian, en: english }

/** Words of the frame in the chosen language. */
export function useFrame(): Worded<typeof polish> {
  return FRAMES[useLanguage()]
}
