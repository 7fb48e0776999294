import { formatDate } from '#kernel/plain-date.ts'
import { typographic } from '#kernel/polish-text.ts'
import type { ParameterValue } from '#platform/parameters/legal-parameter.ts'
import { type ParameterHistory, parameterOperations } from '#platform/parameters/operations.ts'
import { periodInWords, valueInWords } from '#platform/parameters/words.ts'
import { Breadcrumb } from '#platform/web/html/breadcrumb.tsx'
import { Facts } from '#platform/web/html/facts.tsx'
import { Prose } from '#platform/web/html/layout.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import { lawText, Mark, sourceInWords, ToCheckExplained, tense } from './parts.tsx'

/** One parameter: today, before and to come; what was corrected stays visible. */
export const parameterPage: PublicPage = {
  path: '/prawo/:code',
  async answer(ask, { params }) {
    const answer = await ask(parameterOperations.getParameter, { params: { code: params.code as string } })
    const { parameter } = answer
    return {
      kind: 'page',
      title: `${parameter.name}: ile wynosi`,
      description: parameter.description,
      canonical: `/prawo/${parameter.code}`,
      breadcrumb: <Breadcrumb trail={[{ href: '/prawo', label: 'Parametry prawne' }]} current={parameter.name} />,
      body: <ParameterBody answer={answer} />,
    }
  },
}

function ParameterBody({ answer }: { answer: ParameterHistory }) {
  const { parameter, value, periods, withdrawn } = answer
  return (
    <>
      <PageTitle title={typographic(parameter.name)}>{typographic(parameter.description)}</PageTitle>
      <p className="lead">
        {value === null ? (
          'Wartości na dziś nie znamy.'
        ) : (
          <>
            Dziś: <b>{valueInWords(value, parameter.bound)}</b> <Mark certainty={value.certainty} />
          </>
        )}
      </p>
      {periods.some(({ certainty }) => certainty === 'to-check') && (
        <Prose small>
          <ToCheckExplained />
        </Prose>
      )}
      <Section id="skad" title="Skąd to wiemy" kind="topic">
        <Facts facts={factsOf(answer)} />
      </Section>
      <History answer={answer} />
      {withdrawn.length > 0 && <Corrections answer={answer} />}
    </>
  )
}

function factsOf({ parameter, value, acts }: ParameterHistory) {
  const act = acts.find(({ code }) => code === value?.actCode)
  return [
    { term: 'Który dzień rozstrzyga', detail: typographic(parameter.decidingDay) },
    ...(value === null ? [] : [{ term: 'Podstawa', detail: lawText(value, acts) }]),
    ...(act === undefined ? [] : [{ term: 'Akt', detail: typographic(`${act.name}, ${act.journal}`) }]),
    ...(value === null ? [] : [{ term: 'Źródło', detail: sourceInWords(value) }]),
    ...(value?.doubt == null ? [] : [{ term: 'Co sprawdzić', detail: typographic(value.doubt) }]),
    ...(value?.note == null ? [] : [{ term: 'Uwaga', detail: typographic(value.note) }]),
    ...(act?.note == null ? [] : [{ term: 'O akcie', detail: typographic(act.note) }]),
  ]
}

function History({ answer: { parameter, periods, acts, on } }: { answer: ParameterHistory }) {
  return (
    <Section
      id="historia"
      title="Wartości w czasie"
      kind="topic"
      intro={periods.length === 1 ? 'Innej wartości nie znamy, ani dawnej, ani zapowiedzianej.' : 'Od najnowszej.'}
    >
      <table className="stack">
        <caption className="visually-hidden">Wartości parametru {parameter.name} od najnowszej</caption>
        <thead>
          <tr>
            <th scope="col">Okres</th>
            <th scope="col">Wartość</th>
            <th scope="col">Podstawa</th>
            <th scope="col">Źródło i uwagi</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.validFrom}>
              <th scope="row">
                {periodInWords(period)}
                <span className="unit">{tense(period, on)}</span>
              </th>
              <td>
                {valueInWords(period, parameter.bound)} <Mark certainty={period.certainty} />
              </td>
              <td>{lawText(period, acts)}</td>
              <td>
                {sourceInWords(period)}
                {remarksOn(period).map((remark) => (
                  <span key={remark} className="unit">
                    {typographic(remark)}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function remarksOn({ doubt, note, correctedOn, correctionReason }: ParameterValue): string[] {
  return [
    ...(doubt === null ? [] : [doubt]),
    ...(note === null ? [] : [note]),
    ...(correctedOn === null ? [] : [`Sprostowano ${formatDate(correctedOn)}: ${correctionReason}`]),
  ]
}

function Corrections({ answer: { parameter, withdrawn } }: { answer: ParameterHistory }) {
  return (
    <Section
      id="sprostowania"
      title="Co tu było błędne"
      kind="topic"
      intro="Sprawy zaczęte przed sprostowaniem mogły zachować te wartości. Same się nie zmieniają: decyduje osoba, która je prowadzi."
    >
      <table className="stack">
        <caption className="visually-hidden">Wartości wycofane jako błędne</caption>
        <thead>
          <tr>
            <th scope="col">Okres</th>
            <th scope="col">Podana wartość</th>
            <th scope="col">Wycofano</th>
          </tr>
        </thead>
        <tbody>
          {withdrawn.map((wrong) => (
            <tr key={`${wrong.validFrom} ${wrong.withdrawnOn} ${wrong.source}`}>
              <th scope="row">{periodInWords(wrong)}</th>
              <td>{valueInWords(wrong, parameter.bound)}</td>
              <td>{formatDate(wrong.withdrawnOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
