import { describe, expect, test } from 'vitest'
import { GALLERY_AGES, GALLERY_AGES_BY_SEX, GALLERY_MAP_FIGURES, galleryTrend } from '../gallery-figures.ts'
import { SHAPES } from '../gallery-frame.tsx'
import { AgeStructure } from './age-structure.tsx'
import { Bar } from './bar.tsx'
import { Locator } from './locator.tsx'
import { mapClasses } from './map-classes.ts'
import { RegionMap } from './region-map.tsx'
import { svgString } from './render.ts'
import { Spark } from './spark.tsx'
import { Strip } from './strip.tsx'
import { Trend } from './trend.tsx'

const classes = mapClasses(GALLERY_MAP_FIGURES, 1)
const units = SHAPES.units.map(({ code, path }, place) => ({
  code,
  path,
  name: code,
  valueText: '',
  mapClass: classes?.classOf(GALLERY_MAP_FIGURES[place] ?? 0) ?? ('missing' as const),
}))

const PICTURES = {
  'struktura wieku': <AgeStructure groups={GALLERY_AGES} label="" paint="print" />,
  piramida: <AgeStructure groups={GALLERY_AGES_BY_SEX} label="" paint="print" />,
  przebieg: (
    <Spark points={galleryTrend(1)} reference={galleryTrend(2)} breaksAfter={[2020]} decimals={1} paint="print" />
  ),
  pasek: <Strip values={[1, 2, 3]} median={2} here={3} decimals={0} paint="print" />,
  linia: <Trend name="" points={galleryTrend(3)} decimals={1} domain={[10, 30]} paint="print" />,
  słupek: <Bar value={3} domain={[0, 9]} paint="print" />,
  mapa: <RegionMap id="m" {...SHAPES} units={units} labels={[{ text: 'żuławski', x: 300, y: 90 }]} paint="print" />,
  położenie: <Locator {...SHAPES} units={units.map(({ path }) => path)} here={[]} label="" paint="print" />,
}

describe('obraz do dokumentu', () => {
  test.each(Object.entries(PICTURES))('%s ma wymiary, przestrzeń nazw i barwy bez arkusza stylów', (_, picture) => {
    const svg = svgString(picture)
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 \d+ \d+"/)
    expect(svg).toMatch(/<svg [^>]*width="\d+" height="\d+"/)
    expect(svg).toMatch(/(fill|stroke)="#[0-9a-f]{6}"/)
    expect(svg).not.toContain('aria-')
  })

  test('obraz namalowany na stronę i element, który obrazem nie jest, są odrzucane', () => {
    expect(() => svgString(<AgeStructure groups={GALLERY_AGES} label="" />)).toThrow("paint='print'")
    expect(() => svgString(<p>tekst</p>)).toThrow('Not a picture')
  })

  test('nazwy na mapie są w kroju dokumentów i mają polskie litery', () => {
    expect(svgString(PICTURES.mapa)).toContain('font-family="Source Sans 3"')
    expect(svgString(PICTURES.mapa)).toContain('żuławski')
  })
})
