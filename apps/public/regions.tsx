import { counted } from '#kernel/plural.ts'
import { voivodeshipName } from '#kernel/polish-place.ts'
import { capitalise, comparePolish } from '#kernel/polish-text.ts'
import { MUNICIPALITIES } from '#modules/territory/shared/labels.pl.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { Prose } from '#platform/web/html/layout.tsx'
import { Leaders } from '#platform/web/html/leaders.tsx'
import type { Ask } from '#platform/web/public-page.ts'

const MOST_UNITS = 500

/** A powiat with its gminas, by name. */
export type CountyGroup = { county: UnitSummary; municipalities: UnitSummary[] }

/** Powiats of a voivodeship with their gminas, as an index has them: by name. */
export async function readCounties(ask: Ask, regionCode: string): Promise<CountyGroup[]> {
  const below = async (level: 'county' | 'municipality') =>
    (await ask(territoryOperations.listUnits, { query: { level, parentCode: regionCode, limit: MOST_UNITS } })).items
  const [counties, municipalities] = await Promise.all([below('county'), below('municipality')])
  return counties.sort(byName).map((county) => ({
    county,
    municipalities: municipalities.filter(({ parentCode }) => parentCode === county.code).sort(byName),
  }))
}

export function byName(a: UnitSummary, b: UnitSummary): number {
  return comparePolish(a.name, b.name) || (a.code < b.code ? -1 : 1)
}

/** Gminas that share a name within one index are told apart by their kind. */
export function sharedNames(groups: readonly CountyGroup[]): Set<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { name } of groups.flatMap(({ municipalities }) => municipalities)) {
    if (seen.has(name)) shared.add(name)
    seen.add(name)
  }
  return shared
}

/** Voivodeships as a list, where no region is chosen. */
export function VoivodeshipList({
  voivodeships,
  hrefOf,
}: {
  voivodeships: readonly UnitSummary[]
  hrefOf: (unit: UnitSummary) => string
}) {
  return (
    <Leaders
      two
      items={[...voivodeships]
        .sort(byName)
        .map((unit) => ({ href: hrefOf(unit), label: capitalise(voivodeshipName(unit.name, 'nominative')) }))}
    />
  )
}

/** Before any data: what will be here, who brings it, with which command. */
export function NothingLoaded() {
  return (
    <Prose>
      <p>
        Będzie tu profil każdej gminy, porównanie gmin powiatu, mapa województwa i zeszyt powiatu do pobrania. Dane
        wczytuje osoba, która prowadzi tę instalację.
      </p>
      <ol>
        <li>
          Pobierz rejestr TERC z serwisu eTERYT i wczytaj go: <code>npm run splot -- import teryt PLIK</code>
        </li>
        <li>
          Wczytaj granice gmin: <code>npm run splot -- import boundaries PLIK</code>
        </li>
        <li>
          Wczytaj pliki z Banku Danych Lokalnych: <code>npm run splot -- import bdl PLIK</code>
        </li>
      </ol>
    </Prose>
  )
}

/** "5 gmin" */
export function gminas(count: number): string {
  return counted(count, MUNICIPALITIES)
}
