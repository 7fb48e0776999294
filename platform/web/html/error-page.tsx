import { LinkList } from './link-list.tsx'

type ErrorPageProps = {
  /** What happened, as the visitor sees it: "Nie ma takiej strony". */
  title: string
  /** What to do now, in sentences. */
  advice: readonly string[]
  links: readonly { href: string; label: string }[]
  /** What to quote when asking for help. */
  reference?: string
}

/** The main part of a page that could not be shown. */
export function ErrorPage({ title, advice, links, reference }: ErrorPageProps) {
  return (
    <>
      <div className="page-title">
        <h1>{title}</h1>
      </div>
      <div className="prose">
        {advice.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <LinkList links={links} />
        {reference !== undefined && <p className="note">Numer zdarzenia: {reference}</p>}
      </div>
    </>
  )
}
