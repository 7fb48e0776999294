import { counted } from '#kernel/plural.ts'
import { capitalise } from '#kernel/polish-text.ts'
import { distinctNames, unitHref } from '#modules/territory/public/parts.tsx'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { type RankedRow, RankedTable } from '#platform/web/html/ranked-table.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { Source } from '#platform/web/html/source.tsx'
import type { UnitComparison } from '../../shared/fair/answers.ts'
import { groupInWords } from '../../shared/fair/words.pl.ts'
import { figureOf } from '../figures.ts'
import { sourcesInWords } from '../source-words.ts'
import { type ComparisonChoice, comparisonHref, fileHref } from './address.ts'

type GroupListProps = { unit: UnitSummary; comparison: UnitComparison; choice: ComparisonChoice }

/** More rows than this would be a wall; those around the unit are what it asks about. */
const MOST_ROWS = 40
const AROUND = 12

/** One group in order. Equal values share a place. */
export function GroupList({ unit, comparison, choice }: GroupListProps) {
  const { indicator, groups, list, year, sources } = comparison
  const group = groups.find(({ key }) => key === list?.key)
  if (list === null || group === undefined) return null
  const here = list.units.findIndex(({ code }) => code === unit.code)
  const isCut = list.units.length > MOST_ROWS
  const shown = isCut ? list.units.slice(Math.max(0, here - AROUND), here + AROUND + 1) : list.units
  const names = distinctNames(list.units)
  const rows = shown.map((row): RankedRow => {
    const name = names[list.units.indexOf(row)] ?? row.name
    return {
      code: row.code,
      name: row.isLeftOut ? `${name} (pominięta w medianie)` : name,
      href: unitHref({ code: row.code, level: unit.level }),
      figure: figureOf(row.value, row.missing),
      isHere: row.code === unit.code,
      ...(row.place === null ? {} : { rank: row.place }),
    }
  })
  const csv = `/api/v1/profiles/${unit.code}/rankings/${indicator.code}/csv`
  const words = groupInWords(group, unit.level)
  return (
    <Section
      id="kolejnosc"
      title={`Kolejność: ${words}`}
      intro={
        isCut
          ? `Z ${counted(list.units.length, ROWS)} pokazujemy te, które stoją najbliżej. Wszystkie są w pliku.`
          : undefined
      }
    >
      <RankedTable
        caption={indicator.name}
        captionNote={`${year} r., od najwyższej wartości; równe wartości dzielą miejsce`}
        nameHead={capitalise(words)}
        valueHead={indicator.unit}
        decimals={indicator.decimals}
        rows={rows}
      />
      <Source
        csvHref={fileHref(csv, { ...choice, list: list.key })}
        permalink={comparisonHref({ ...choice, list: list.key }, '#kolejnosc')}
      >
        {sourcesInWords(sources)}
      </Source>
    </Section>
  )
}

const ROWS = { one: 'jednostki', few: 'jednostek', many: 'jednostek' }
