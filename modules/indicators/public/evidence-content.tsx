import { typographic } from '#kernel/polish-text.ts'
import type { ShapesOfYear } from '#modules/territory/public/parts.tsx'
import type { AnswerOf } from '#platform/http/endpoint.ts'
import { Facts } from '#platform/web/html/facts.tsx'
import { FigureValue } from '#platform/web/html/figure-value.tsx'
import { ScrollRegion } from '#platform/web/html/scroll-region.tsx'
import { Trend } from '#platform/web/html/trend.tsx'
import type { EvidenceContent, EvidenceFigure } from '../shared/evidence/evidence.ts'
import type { evidenceOperations } from '../shared/evidence/operations.ts'
import { FrozenMap } from './evidence-map.tsx'
import { shownInWords } from './evidence-words.ts'
import { ageLabel, figureOf } from './figures.ts'

type FrozenContentProps = { evidence: AnswerOf<typeof evidenceOperations.get>; boundaries: ShapesOfYear | undefined }

/** The frozen thing itself, made of nothing but what was frozen; only the boundaries of a map are those held today, of its year. */
export function FrozenContent({ evidence: { kind, content }, boundaries }: FrozenContentProps) {
  switch (kind) {
    case 'figure':
      return <FrozenFigure content={content} />
    case 'chart':
      return <FrozenChart content={content} />
    case 'map':
      return (
        <>
          <FrozenMap content={content} boundaries={boundaries} />
          <FrozenTable caption="Liczby gmin" rowsHead="Gmina" rows={rowsByUnit(content)} content={content} />
        </>
      )
    case 'table':
      return <FrozenTable caption="Gminy obok siebie" rowsHead="Wskaźnik" {...tableOf(content)} content={content} />
  }
}

function FrozenFigure({ content }: { content: EvidenceContent }) {
  const [figure] = content.figures
  const [indicator] = content.indicators
  if (figure === undefined || indicator === undefined) return null
  return (
    <>
      <Facts
        facts={[
          { term: 'Wskaźnik', detail: <a href={`/wskazniki/${indicator.code}`}>{typographic(indicator.name)}</a> },
          { term: 'Wartość', detail: <strong>{shownInWords(content, figure)}</strong> },
          { term: 'Rok', detail: figure.year },
          { term: 'Wzór', detail: typographic(indicator.formulaInWords) },
          ...(content.arithmetic === null ? [] : [{ term: 'Działanie', detail: typographic(content.arithmetic) }]),
        ]}
      />
      <ScrollRegion labelledBy="dowod-liczby">
        <table>
          <caption id="dowod-liczby">Liczby, z których powstał wynik</caption>
          <thead>
            <tr>
              <th scope="col">Liczba</th>
              <th scope="col">Rok</th>
              <th scope="col" className="n">
                Wartość
              </th>
            </tr>
          </thead>
          <tbody>
            {content.cells.map(({ subject, label, year, value, missing }) => (
              <tr key={`${subject} ${label} ${year}`}>
                <th scope="row">{ageLabel(label)}</th>
                <td>{year}</td>
                <td className="n">
                  <FigureValue figure={figureOf(value, missing)} decimals={Number.isInteger(value ?? 0) ? 0 : 2} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}

function FrozenChart({ content }: { content: EvidenceContent }) {
  const { figures, indicators, unitName } = content
  const decimals = indicators[0]?.decimals ?? 0
  const known = figures.flatMap(({ value }) => value ?? [])
  return (
    <>
      {known.length > 1 && (
        <Trend
          name={unitName}
          points={figures.map(({ year, value, missing }) => ({ year, value: figureOf(value, missing) }))}
          breaksAfter={figures.filter(({ isAfterBreak }) => isAfterBreak).map(({ year }) => year - 1)}
          decimals={decimals}
          domain={[Math.min(...known), Math.max(...known)]}
          width={360}
          height={150}
          wide
        />
      )}
      <FrozenTable
        caption="Rok po roku"
        rowsHead="Rok"
        rows={figures.map((figure) => ({ key: String(figure.year), head: String(figure.year), figures: [figure] }))}
        content={content}
      />
    </>
  )
}

type FrozenRow = { key: string; head: string; note?: string; figures: readonly (EvidenceFigure | undefined)[] }
type FrozenTableProps = {
  caption: string
  rowsHead: string
  columns?: readonly string[]
  rows: readonly FrozenRow[]
  content: EvidenceContent
}

function FrozenTable({ caption, rowsHead, columns, rows, content }: FrozenTableProps) {
  const decimalsOf = (code: string) => content.indicators.find((one) => one.code === code)?.decimals ?? 0
  const heads = columns ?? [content.indicators[0]?.unit ?? '']
  return (
    <ScrollRegion labelledBy="dowod-tabela">
      <table>
        <caption id="dowod-tabela">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowsHead}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="n">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, note, figures }) => (
            <tr key={key}>
              <th scope="row">
                {head}
                {note !== undefined && <span className="unit">{note}</span>}
              </th>
              {figures.map((figure, place) => (
                <td key={heads[place]} className="n">
                  <FigureValue
                    figure={figureOf(figure?.value ?? null, figure?.missing ?? null)}
                    decimals={decimalsOf(figure?.indicatorCode ?? '')}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function rowsByUnit({ figures }: EvidenceContent): FrozenRow[] {
  return figures.map((figure) => ({ key: figure.unitCode, head: figure.unitName, figures: [figure] }))
}

/** Indicators in rows, gminas in columns, as the page of the county had them. */
function tableOf({ figures, indicators }: EvidenceContent): { columns: string[]; rows: FrozenRow[] } {
  const units = new Map(figures.map(({ unitCode, unitName }) => [unitCode, unitName]))
  return {
    columns: [...units].map(([code, name]) => (code.length === 4 ? `Cały ${name}` : name)),
    rows: indicators.map(({ code, shortName, unit }) => {
      const own = figures.filter(({ indicatorCode }) => indicatorCode === code)
      return {
        key: code,
        head: shortName,
        note: `${unit}, ${own[0]?.year ?? ''} r.`,
        figures: [...units.keys()].map((unitCode) => own.find((figure) => figure.unitCode === unitCode)),
      }
    }),
  }
}
