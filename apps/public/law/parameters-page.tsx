import { formatDate } from '#kernel/plain-date.ts'
import { counted } from '#kernel/plural.ts'
import { capitalise, typographic } from '#kernel/polish-text.ts'
import { type ParameterList, parameterOperations } from '#platform/parameters/operations.ts'
import type { Act } from '#platform/parameters/period.ts'
import { valueInWords } from '#platform/parameters/words.ts'
import { Prose } from '#platform/web/html/layout.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { PublicPage } from '#platform/web/public-page.ts'
import { lawText, Mark, sourceInWords, ToCheckExplained } from './parts.tsx'

type Parameter = ParameterList['parameters'][number]

const PARAMETERS = { one: 'próg i termin', few: 'progi i terminy', many: 'progów i terminów' }

/** Thresholds and deadlines of statutes, by what they concern, with their value today. */
export const parametersPage: PublicPage = {
  path: '/prawo',
  async answer(ask) {
    const { parameters, acts } = await ask(parameterOperations.listParameters, { query: {} })
    const toCheck = parameters.filter(({ value }) => value?.certainty === 'to-check').length
    const topics = [...new Set(parameters.map(({ topic }) => topic))]
    return {
      kind: 'page',
      title: 'Parametry prawne',
      description: 'Progi i terminy z ustaw: ile wynoszą dziś, z jakiego przepisu, z jakiego źródła i kiedy czytanego.',
      canonical: '/prawo',
      body: (
        <>
          <PageTitle title="Parametry prawne">
            {capitalise(counted(parameters.length, PARAMETERS))} z&nbsp;ustaw: ile wynoszą dziś i&nbsp;skąd to wiemy.
          </PageTitle>
          <Prose small>
            <ToCheckExplained howMany={`${toCheck} z\u00a0${parameters.length} wartości`} />
            <p>
              Sprawa zachowuje wartości z&nbsp;dnia, który rozstrzyga, choćby prawo zmieniło się w&nbsp;trakcie. Dzień
              podajemy przy każdym parametrze. Gdy ustawa go nie wskazuje, przyjmuje go Splot.
            </p>
          </Prose>
          {topics.map((topic, place) => (
            <Topic
              key={topic}
              id={`dzial-${place + 1}`}
              topic={topic}
              parameters={parameters.filter((one) => one.topic === topic)}
              acts={acts}
            />
          ))}
          <Acts acts={acts} />
        </>
      ),
    }
  },
}

function Topic({
  id,
  topic,
  parameters,
  acts,
}: {
  id: string
  topic: string
  parameters: readonly Parameter[]
  acts: readonly Act[]
}) {
  return (
    <Section id={id} title={topic} kind="topic">
      <table className="stack">
        <caption className="visually-hidden">Parametry działu {topic}</caption>
        <thead>
          <tr>
            <th scope="col">Parametr</th>
            <th scope="col">Dziś</th>
            <th scope="col">Podstawa</th>
            <th scope="col">Źródło</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map((parameter) => (
            <tr key={parameter.code}>
              <th scope="row">
                <a href={`/prawo/${parameter.code}`}>{typographic(parameter.name)}</a>
                <span className="unit">rozstrzyga {typographic(parameter.decidingDay)}</span>
              </th>
              <td>
                <Today parameter={parameter} />
              </td>
              <td>{parameter.value !== null && lawText(parameter.value, acts)}</td>
              <td>{parameter.value !== null && sourceInWords(parameter.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Today({ parameter: { value, next, bound } }: { parameter: Parameter }) {
  return (
    <>
      {value === null ? <span className="missing">nie wiemy</span> : valueInWords(value, bound)}{' '}
      {value !== null && <Mark certainty={value.certainty} />}
      {next !== null && (
        <span className="unit">
          od {formatDate(next.validFrom)}: {valueInWords(next, bound)}
        </span>
      )}
    </>
  )
}

function Acts({ acts }: { acts: readonly Act[] }) {
  return (
    <Section id="akty" title="Akty, z których to bierzemy" kind="topic">
      <table className="stack">
        <caption className="visually-hidden">Akty prawne z miejscem ogłoszenia</caption>
        <thead>
          <tr>
            <th scope="col">Akt</th>
            <th scope="col">Ogłoszenie</th>
            <th scope="col">Uwaga</th>
          </tr>
        </thead>
        <tbody>
          {acts.map(({ code, name, journal, note }) => (
            <tr key={code}>
              <th scope="row">{typographic(capitalise(name))}</th>
              <td>{typographic(journal)}</td>
              <td>{note !== null && typographic(note)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
