import { GALLERY_MAP_FIGURES, GROUPS, galleryName, galleryRanked } from './gallery-figures.ts'
import { Frame, type GalleryProps, SHAPES, Shell } from './gallery-frame.tsx'
import { GALLERY_CODES } from './gallery-shapes.ts'
import { figureText } from './html/figure.ts'
import { MapAndList } from './html/layout.tsx'
import { Legend } from './html/legend.tsx'
import { mapClasses } from './html/map-classes.ts'
import { PageTitle } from './html/page-title.tsx'
import { RankedTable } from './html/ranked-table.tsx'
import { RegionMap } from './html/region-map.tsx'
import { Section } from './html/section.tsx'
import { Source } from './html/source.tsx'

export const CLASSES = mapClasses(GALLERY_MAP_FIGURES, 1)

/** The map that moves once the script has fetched its shapes. */
export function GalleryMap({ asset, topologyHref }: GalleryProps & { topologyHref: string }) {
  return (
    <Frame asset={asset} title="Osoby w wieku 65+" scripts={[asset('map.js')]}>
      <Shell>
        <PageTitle title="Osoby w wieku 65+" />
        <MapSample topologyHref={topologyHref} />
      </Shell>
    </Frame>
  )
}

/** A map with its list, and the bars that stand in for a map of few units. */
export function MapSample({ topologyHref }: { topologyHref?: string }) {
  const ranked = galleryRanked(GALLERY_MAP_FIGURES)
  const classOf = CLASSES?.classOf ?? (() => 'missing' as const)
  return (
    <>
      <MapAndList
        list={
          <RankedTable
            caption="Udział osób w wieku 65+ w ludności gmin"
            captionNote="31 grudnia 2024 r., od najwyższego"
            nameHead="Gmina"
            groupHead="Powiat"
            valueHead="% ludności"
            decimals={1}
            rows={ranked.map((row) => ({ ...row, mapClass: classOf(row.figure) }))}
          />
        }
        map={
          <figure>
            <Legend
              label="Legenda: procent ludności"
              ranges={CLASSES?.ranges ?? []}
              decimals={1}
              missing={['missing', 'withheld']}
            />
            <RegionMap
              id="mapa-65"
              {...SHAPES}
              units={SHAPES.units.map(({ code, path }, place) => ({
                code,
                path,
                name: galleryName(place),
                valueText: `${figureText(GALLERY_MAP_FIGURES[place] ?? 0, 1)}% ludności`,
                mapClass: classOf(GALLERY_MAP_FIGURES[place] ?? 0),
                href: `#${GALLERY_CODES[place]}`,
              }))}
              labels={SHAPES.groups.map(({ x, y }, place) => ({ text: GROUPS[place] ?? '', x, y }))}
              {...(topologyHref === undefined ? {} : { topology: { href: topologyHref, objectName: 'units' } })}
            />
            <Source>dane syntetyczne. Pięć klas, w każdej siedem lub osiem gmin (kwintyle).</Source>
          </figure>
        }
      />
      <Section id="slupki" title="Gdy jednostek jest mniej niż dziesięć">
        <RankedTable
          caption="Udział osób w wieku 65+ w ludności gmin powiatu"
          captionNote="31 grudnia 2024 r., od najwyższego"
          nameHead="Gmina"
          valueHead="% ludności"
          decimals={1}
          rows={galleryRanked([24.8, 21.4, 21.4, -3.2, { missing: 'confidential' }]).map((row) => ({
            ...row,
            isHere: row.figure === 24.8,
          }))}
          bars
        />
      </Section>
    </>
  )
}
