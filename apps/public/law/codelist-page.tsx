import { formatDate, PlainDate } from '#kernel/plain-date.ts'
import { typographic } from '#kernel/polish-text.ts'
import { CODELISTS, type CodelistEntry } from '#platform/parameters/codelist.ts'
import { type CodelistOnDay, parameterOperations } from '#platform/parameters/operations.ts'
import { periodInWords } from '#platform/parameters/words.ts'
import { Breadcrumb } from '#platform/web/html/breadcrumb.tsx'
import { Prose } from '#platform/web/html/layout.tsx'
import { PageTitle } from '#platform/web/html/page-title.tsx'
import { Section } from '#platform/web/html/section.tsx'
import { Source } from '#platform/web/html/source.tsx'
import type { Ask, PublicPage } from '#platform/web/public-page.ts'
import { chosen, type EntryChoice, EntryChoiceForm, type EntryNames, readChoice } from './entry-choice.tsx'
import { lawText, Mark, sourceInWords, ToCheckExplained, tense } from './parts.tsx'
import { ServiceTypes } from './service-types.tsx'

/** One codelist on a day, with search; types of services also by group and level. History and doubts below. */
export const codelistPage: PublicPage = {
  path: '/slowniki/:code',
  async answer(ask, { params, query }) {
    const day = PlainDate.safeParse(query.dzien).data
    const list = await ask(parameterOperations.getCodelist, {
      params: { code: params.code as string },
      query: day === undefined ? {} : { on: day },
    })
    const { codelist } = list
    const choice = readChoice(query)
    return {
      kind: 'page',
      title: codelist.name,
      description: codelist.description,
      canonical: `/slowniki/${codelist.code}`,
      breadcrumb: <Breadcrumb trail={[{ href: '/slowniki', label: 'Słowniki' }]} current={codelist.name} />,
      body: <CodelistBody list={list} choice={choice} names={await readNames(ask, codelist.code)} />,
    }
  },
}

async function readNames(ask: Ask, code: string): Promise<EntryNames | undefined> {
  if (code !== CODELISTS.serviceType) return undefined
  const entriesOf = async (list: string) =>
    (await ask(parameterOperations.getCodelist, { params: { code: list }, query: {} })).entries
  const [areas, groups, levels] = await Promise.all(
    [CODELISTS.serviceArea, CODELISTS.targetGroup, CODELISTS.serviceLevel].map(entriesOf),
  )
  return { areas: areas ?? [], groups: groups ?? [], levels: levels ?? [] }
}

type BodyProps = { list: CodelistOnDay; choice: EntryChoice; names: EntryNames | undefined }

function CodelistBody({ list, choice, names }: BodyProps) {
  const { codelist, entries } = list
  const shown = entries.filter((entry) => chosen(entry, choice))
  const doubtful = entries.filter(({ certainty }) => certainty === 'to-check')
  return (
    <>
      <PageTitle title={codelist.name}>{typographic(codelist.description)}</PageTitle>
      {doubtful.length > 0 && (
        <Prose small>
          <ToCheckExplained howMany={`${doubtful.length} z\u00a0${entries.length} wpisów`}>
            <a href="#do-sprawdzenia">Co i&nbsp;dlaczego sprawdzić</a>
          </ToCheckExplained>
        </Prose>
      )}
      <EntryChoiceForm list={list} choice={choice} names={names} />
      {shown.length < entries.length && (
        <p>
          Pokazujemy {shown.length} z {entries.length}. <a href={`/slowniki/${codelist.code}`}>Pokaż wszystkie</a>
        </p>
      )}
      {shown.length === 0 && <NothingChosen />}
      {names === undefined ? (
        shown.length > 0 && <Entries list={list} shown={shown} />
      ) : (
        <ServiceTypes shown={shown} names={names} acts={list.acts} />
      )}
      {shown.length > 0 && <Source>{[...new Set(shown.map(sourceInWords))].join('; ')}</Source>}
      {doubtful.length > 0 && <Doubts entries={doubtful} />}
      {list.otherPeriods.length > 0 && <OtherPeriods list={list} />}
      {list.withdrawn.length > 0 && <Corrections list={list} />}
    </>
  )
}

function NothingChosen() {
  return (
    <Prose small>
      <p>Żaden wpis nie pasuje. Wybierz mniej warunków albo wpisz sam początek słowa.</p>
    </Prose>
  )
}

function Entries({ list: { codelist, acts }, shown }: { list: CodelistOnDay; shown: readonly CodelistEntry[] }) {
  return (
    <Section id="wpisy" title="Wpisy" titleHidden>
      <table className="stack">
        <caption className="visually-hidden">Wpisy słownika: {codelist.name}</caption>
        <thead>
          <tr>
            <th scope="col">Wpis</th>
            <th scope="col">Podstawa</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((entry) => (
            <tr key={entry.code}>
              <th scope="row">
                {typographic(entry.name)}
                <span className="unit">
                  {entry.code}
                  {entry.description !== null && ` · ${typographic(entry.description)}`}
                </span>
              </th>
              <td>
                {lawText(entry, acts, { basis: entry.basis, otherwise: entry.source })}{' '}
                <Mark certainty={entry.certainty} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** Each doubt once, with the codes it concerns: a sentence beside every entry would hide the entries. */
function Doubts({ entries }: { entries: readonly CodelistEntry[] }) {
  const doubts = [...new Set(entries.map(({ doubt }) => doubt ?? ''))]
  return (
    <Section id="do-sprawdzenia" title="Co jest do sprawdzenia" kind="topic">
      <Prose small>
        <ul>
          {doubts.map((doubt) => (
            <li key={doubt}>
              {typographic(doubt)} Dotyczy:{' '}
              {entries
                .filter((entry) => entry.doubt === doubt)
                .map(({ code }) => code)
                .join(', ')}
              .
            </li>
          ))}
        </ul>
      </Prose>
    </Section>
  )
}

function OtherPeriods({ list: { otherPeriods, acts, on } }: { list: CodelistOnDay }) {
  return (
    <Section
      id="historia"
      title="Wpisy z innych dni"
      kind="topic"
      intro={`Stan na ${formatDate(on)} ich nie obejmuje. Sprawa, która zaczęła się w innym dniu, zachowuje swoje wpisy.`}
    >
      <table className="stack">
        <caption className="visually-hidden">Wpisy dawne i zapowiedziane</caption>
        <thead>
          <tr>
            <th scope="col">Wpis</th>
            <th scope="col">Okres</th>
            <th scope="col">Podstawa</th>
          </tr>
        </thead>
        <tbody>
          {otherPeriods.map((entry) => (
            <tr key={`${entry.code} ${entry.validFrom}`}>
              <th scope="row">
                {typographic(entry.name)}
                <span className="unit">
                  {entry.code} · {tense(entry, on)}
                </span>
              </th>
              <td>{periodInWords(entry)}</td>
              <td>
                {lawText(entry, acts, { basis: entry.basis, otherwise: entry.source })}{' '}
                <Mark certainty={entry.certainty} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Corrections({ list: { withdrawn } }: { list: CodelistOnDay }) {
  return (
    <Section
      id="sprostowania"
      title="Co tu było błędne"
      kind="topic"
      intro="Sprawy zaczęte przed sprostowaniem mogły zachować te wpisy."
    >
      <Prose small>
        <ul>
          {withdrawn.map(({ code, name, validFrom, withdrawnOn }) => (
            <li key={`${code} ${validFrom} ${withdrawnOn}`}>
              {code} {typographic(name)}, wycofano {formatDate(withdrawnOn)}
            </li>
          ))}
        </ul>
      </Prose>
    </Section>
  )
}
