import { formatPercent, roundDecimal } from '#kernel/polish-number.ts'
import { voivodeshipName } from '#kernel/polish-place.ts'
import { typographic } from '#kernel/polish-text.ts'
import { readShapes, unitHref } from '#modules/territory/public/parts.tsx'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import type { MapShapes } from '#platform/web/html/geo-path.ts'
import { OneNumber } from '#platform/web/html/home.tsx'
import { LinkList } from '#platform/web/html/link-list.tsx'
import { RegionMap } from '#platform/web/html/region-map.tsx'
import { Source } from '#platform/web/html/source.tsx'
import type { Ask } from '#platform/web/public-page.ts'
import type { IndicatorMap } from '../shared/answers.ts'
import { indicatorOperations } from '../shared/operations.ts'
import { mapUnits } from './region-map-figure.tsx'
import { endsInWords } from './region-words.ts'
import { sourcesInWords } from './source-words.ts'

const INDICATOR = 'share-65-plus'

/** One number of a region with everything it needs to be shown. */
export type Finding = { region: UnitSummary; map: IndicatorMap; share: number; shapes: MapShapes | undefined }

/** How many people of the region are 65 or older; undefined while the figures are not there. */
export async function findingOf(ask: Ask, region: UnitSummary): Promise<Finding | undefined> {
  const map = await ask(indicatorOperations.getMap, {
    params: { indicatorCode: INDICATOR },
    query: { scope: region.code },
  })
  if (map.scopeValue === null || map.withValue < 2) return undefined
  return { region, map, share: map.scopeValue, shapes: await readShapes(ask, region.code, 'municipalities') }
}

/** The finding as a sentence, its two ends, and its map. */
export function OneFinding({ finding: { region, map, share, shapes } }: { finding: Finding }) {
  const { year, codes } = map
  const place = voivodeshipName(region.name, 'locative')
  const address = `${unitHref(region)}?wskaznik=${INDICATOR}`
  return (
    <OneNumber
      id="jedna-liczba"
      title={typographic(`${shareInWords(share)} w ${place} ma 65 lat lub więcej`)}
      source={
        <Source
          csvHref={`/api/v1/indicators/${INDICATOR}/map/csv?scope=${region.code}&year=${year}`}
          permalink={address}
        >
          {sourcesInWords(map.sources)}
        </Source>
      }
      picture={
        shapes !== undefined && (
          <RegionMap
            id="mapa-domowa"
            {...shapes}
            units={mapUnits(map, shapes, undefined, false)}
            label={`Mapa gmin: udział osób w wieku 65 lat i więcej, ${year} r. Te same liczby są na stronie z listą`}
          />
        )
      }
    >
      <p>
        {typographic(
          `Dokładnie ${formatPercent(share)} mieszkańców (${year} r.). ${endsInWords(map)} Im ciemniejszy kolor na mapie, tym wyższy udział.`,
        )}
      </p>
      <LinkList links={[{ href: address, label: `Zobacz mapę i listę ${codes.length} gmin` }]} />
    </OneNumber>
  )
}

const NTH: readonly [number, string][] = [
  [3, 'trzecia'],
  [4, 'czwarta'],
  [5, 'piąta'],
  [6, 'szósta'],
  [7, 'siódma'],
  [8, 'ósma'],
]

/** How near a share must be to a simple fraction to be called by it, in percentage points. */
const NEAR = 0.5

/** "Co piąta osoba", "Więcej niż co piąta osoba": a share of the whole as people say it. */
export function shareInWords(share: number): string {
  const shown = roundDecimal(share, 1)
  for (const [n, word] of NTH) {
    const fraction = 100 / n
    if (Math.abs(shown - fraction) <= NEAR) return `Co ${word} osoba`
    if (shown > fraction) return `Więcej niż co ${word} osoba`
  }
  return `${formatPercent(share)} mieszkańców`
}
