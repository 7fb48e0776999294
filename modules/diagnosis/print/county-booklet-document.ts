import { formatDate } from '#kernel/plain-date.ts'
import type { DocumentModel, Picture } from '#platform/documents/model.ts'
import type { CountyBooklet } from '../shared/county-booklet.ts'
import { figureTables, sourcesPage, unknownPage } from './closing-pages.ts'
import { comparisonPages } from './comparison-pages.ts'
import { countyPage } from './county-page.ts'
import { municipalityPage } from './municipality-page.ts'
import { commonScale, drawLocator } from './pictures.tsx'
import { bookletWords, opening, theCounty, theVoivodeship } from './words.ts'

type Options = { draft: boolean; logo?: Picture; strip?: Picture }

/**
 * Arranges a booklet as a document: cover, the county, its municipalities side by side, a page for each, what the data
 * cannot say, the pictures' figures, sources and method.
 */
export function countyBookletDocument(booklet: CountyBooklet, { draft, logo, strip }: Options): DocumentModel {
  const scale = commonScale(booklet.municipalities.map(({ profile }) => profile.ageStructure))
  return {
    title: opening(theCounty(booklet, 'nominative')),
    subtitle: bookletWords.purpose,
    language: 'pl',
    madeOn: booklet.madeOn,
    dataDate: dataDate(booklet),
    draft,
    ...(booklet.synthetic ? { notice: bookletWords.synthetic } : {}),
    organisation: {
      name: booklet.publisherName ?? opening(theVoivodeship(booklet, 'nominative')),
      lines: booklet.publisherAddress === null ? [] : [booklet.publisherAddress],
      ...(logo === undefined ? {} : { logo }),
      logos: strip === undefined ? [] : [strip],
    },
    cover: { kicker: bookletWords.kicker, ...coverFigure(booklet) },
    contents: { depth: 1 },
    sections: [
      countyPage(booklet),
      ...comparisonPages(booklet),
      ...booklet.municipalities.map((municipality) => municipalityPage(booklet, municipality, scale)),
      unknownPage(booklet),
      ...figureTables(booklet),
      sourcesPage(booklet),
    ],
  }
}

function dataDate({ comparison, madeOn }: CountyBooklet): string {
  const years = comparison.rows.flatMap(({ year }) => (year === null ? [] : [year]))
  if (years.length === 0) return 'bez danych'
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return `dane ${first === last ? `za ${first} r.` : `z lat ${first}–${last}`}, zestawione ${formatDate(madeOn)}`
}

function coverFigure(booklet: CountyBooklet): Pick<NonNullable<DocumentModel['cover']>, 'figure'> {
  const { regionMap, comparison } = booklet
  if (regionMap === null) return {}
  const alt = `Położenie ${theCounty(booklet, 'genitive')} na mapie ${theVoivodeship(booklet, 'genitive')}.`
  return { figure: { ...drawLocator(regionMap, (code) => code.startsWith(comparison.county.code), alt), widthMm: 110 } }
}
