import type { ReactElement } from 'react'
import { formatDate } from '#kernel/plain-date.ts'
import { Slide, Slides } from '#platform/web/html/slides.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import { bookletWords, theCounty } from '../print/words.ts'
import type { CountyBooklet } from '../shared/county-booklet.ts'
import { diagnosisOperations } from '../shared/operations.ts'
import { closingSlides, countySlides } from './county-slides.tsx'
import { municipalitySlides } from './municipality-slides.tsx'
import type { SlideContent } from './slide.ts'

/** The booklet for a projector: arrow keys move, large type, and one long page where there is no script. */
export const projectorPage: PublicPage = {
  path: '/zeszyty/:code/ekran',
  async answer(ask, { params }) {
    const booklet = await ask(diagnosisOperations.getCountyBooklet, { params: { countyCode: params.code as string } })
    const title = `Zeszyt ${theCounty(booklet, 'genitive')} na rzutnik`
    return {
      kind: 'bare',
      title,
      description: `${title}: strzałki zmieniają slajd.`,
      canonical: `/zeszyty/${booklet.comparison.county.code}/ekran`,
      scripts: ['projector.js'],
      body: slidesOf(booklet),
    }
  },
}

function slidesOf(booklet: CountyBooklet): ReactElement {
  const contents: SlideContent[] = [...countySlides(booklet), ...municipalitySlides(booklet), ...closingSlides(booklet)]
  const over = `Zeszyt ${theCounty(booklet, 'genitive')}`
  const foot = booklet.synthetic ? bookletWords.syntheticShort : `Zestawiono ${formatDate(booklet.madeOn)}`
  return (
    <Slides>
      {contents.map(({ title, source, body }, place) => (
        <Slide
          key={title}
          number={place + 1}
          count={contents.length}
          title={title}
          first={place === 0}
          {...(place === 0 ? {} : { over })}
          foot={source === undefined ? foot : `${source} ${foot}`}
        >
          {body}
        </Slide>
      ))}
    </Slides>
  )
}
