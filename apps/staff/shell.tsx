import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { accessOperations } from '#platform/access/operations.ts'
import { ROLES } from '#platform/access/roles.ts'
import { ownAccountOperations } from '#platform/auth/operations.ts'
import { SiteMark } from '#platform/web/html/site-mark.tsx'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { NAVIGATION_GROUPS, type WorkspacePage } from '#platform/web/workspace/module.ts'
import { Results, say } from '#platform/web/workspace/say.tsx'
import { useLanguage } from './language.ts'
import { NoPlace } from './no-place.tsx'
import { workspacePages } from './pages.tsx'
import { LanguageChoice, LanguageNote, ThemeChoice } from './preferences.tsx'
import { useFrame } from './use-frame.ts'

/** What every page of the workspace stands in; the navigation holds only what this person may do today. */
export function Shell() {
  const frame = useFrame()
  const language = useLanguage()
  const rights = useAsk(accessOperations.getOwnRights, {})
  const { answer: set } = useAsk(territoryOperations.getDataset, {})
  const pathname = useLocation().pathname.replace(/^\/praca(?=\/|$)/, '') || '/'
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was told on another page is over
  useEffect(() => say(''), [pathname])
  const pages = workspacePages.filter((page) => mayUse(page, rights.answer?.operations ?? []))
  const here = workspacePages.find(({ path }) => isAt(path, pathname))
  return (
    <>
      <a className="skip-link" href="#tresc">
        {frame.skip}
      </a>
      {set?.dataset === 'demo' && (
        <aside className="demo-notice" aria-label={frame.aboutData}>
          <div className="bar">{frame.demo}</div>
        </aside>
      )}
      <ShellHeader />
      <div className="shell">
        <Navigation pages={pages} pathname={pathname} />
        <main className="work" id="tresc" tabIndex={-1} lang="pl">
          <Results />
          <Asked of={rights} waiting={<span lang={language}>{frame.opening}</span>}>
            {({ operations }) => (here === undefined || mayUse(here, operations) ? <Outlet /> : <NoPlace />)}
          </Asked>
        </main>
      </div>
    </>
  )
}

function mayUse({ needs }: WorkspacePage, operations: readonly string[]): boolean {
  return needs.length === 0 || needs.some(({ name }) => operations.includes(name))
}

function isAt(path: string, pathname: string): boolean {
  const [wanted, given] = [path, pathname].map((text) => text.split('/').filter((part) => part !== ''))
  return (
    wanted?.length === given?.length && wanted?.every((part, n) => part.startsWith('$') || part === given?.[n]) === true
  )
}

function currentAt(path: string, pathname: string): 'page' | 'true' | undefined {
  if (isAt(path, pathname)) return 'page'
  return path !== '/' && pathname.startsWith(`${path}/`) ? 'true' : undefined
}

function ShellHeader() {
  const frame = useFrame()
  const { answer: me } = useAsk(ownAccountOperations.get, {})
  const { answer: own } = useAsk(accessOperations.getOwnRights, {})
  const roles = [...new Set((own?.rights ?? []).map(({ role }) => ROLES[role].name))].join(', ')
  return (
    <header className="shell-header">
      <div className="bar">
        <Link className="site-name" to="/">
          <SiteMark /> <b>Splot</b>
        </Link>
        <SearchBox />
        <p className="who">
          <span className="visually-hidden">{frame.signedInAs}: </span>
          <a href="/moje-konto">{me?.name ?? frame.ownAccount}</a> <a href="/wyloguj">{frame.signOut}</a>
          <span lang="pl">{roles}</span>
        </p>
      </div>
      <LanguageNote />
    </header>
  )
}

function SearchBox() {
  const frame = useFrame()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const go = (event: FormEvent) => {
    event.preventDefault()
    void navigate({ to: '/szukaj', search: { q: text } as never })
  }
  return (
    <search>
      <form onSubmit={go}>
        <label className="visually-hidden" htmlFor="szukaj">
          {frame.search}
        </label>
        <input
          type="search"
          id="szukaj"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button className="button button-plain" type="submit">
          {frame.searchButton}
        </button>
      </form>
    </search>
  )
}

/** Where to go and how the workspace looks; one list for both widths: on a phone a button above it opens and closes it. */
function Navigation({ pages, pathname }: { pages: readonly WorkspacePage[]; pathname: string }) {
  const frame = useFrame()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address closes the menu
  useEffect(() => setOpen(false), [pathname])
  return (
    <nav
      className={isOpen ? 'work-nav work-nav-open' : 'work-nav'}
      aria-label={frame.work}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !isOpen) return
        setOpen(false)
        opener.current?.focus()
      }}
    >
      <button
        ref={opener}
        type="button"
        className="menu-button"
        aria-expanded={isOpen}
        aria-controls="menu"
        onClick={() => setOpen(!isOpen)}
      >
        {frame.menu}
      </button>
      <div id="menu" className="menu">
        {NAVIGATION_GROUPS.map((group) => {
          const links = pages.flatMap(({ path, link }) =>
            link?.group === group ? [{ path, label: link.label[language] }] : [],
          )
          if (links.length === 0) return null
          return (
            <div key={group}>
              <p>{frame.groups[group]}</p>
              <ul className="bare">
                {links.map(({ path, label }) => (
                  <li key={path}>
                    <Link to={path} activeOptions={{ exact: true }} aria-current={currentAt(path, pathname)}>
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
        <div>
          <ul className="bare">
            <li>
              <a href="/">{frame.publicSite}</a>
            </li>
          </ul>
        </div>
        <div className="preferences">
          <ThemeChoice />
          <LanguageChoice />
        </div>
      </div>
    </nav>
  )
}
