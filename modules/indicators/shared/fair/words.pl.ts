import { countyName, voivodeshipName } from '#kernel/polish-place.ts'
import type { TerritorialLevel } from '#modules/territory/shared/territorial-unit.ts'
import type { GroupFacts, LeftOut } from './answers.ts'

/** Who is left out, as a table says it. */
export const LEFT_OUT_WORDS: Record<LeftOut, string> = {
  none: 'nikogo',
  self: 'samą tę jednostkę',
  cities: 'miasta na prawach powiatu',
  both: 'samą tę jednostkę i miasta na prawach powiatu',
}

const UNITS: Partial<Record<TerritorialLevel, string>> = {
  municipality: 'gminy',
  county: 'powiaty',
  voivodeship: 'województwa',
}

/** "gminy powiatu żurawieckiego", "gminy tego samego rodzaju w kraju": a group by what it is made of. */
export function groupInWords({ key, within }: Pick<GroupFacts, 'key' | 'within'>, level: TerritorialLevel): string {
  const units = UNITS[level] ?? 'jednostki'
  switch (key) {
    case 'county':
      return `${units} ${countyName({ name: within?.name ?? '' }, 'genitive')}`
    case 'voivodeship':
      return `${units} ${voivodeshipName(within?.name ?? '', 'genitive')}`
    case 'country':
      return `${units} Polski`
    case 'same-kind':
      return `${units} tego samego rodzaju w województwie`
    case 'same-kind-country':
      return `${units} tego samego rodzaju w Polsce`
    case 'similar':
      return 'gminy najbardziej podobne'
    case 'chosen':
      return 'wybrane przez Ciebie'
  }
}
