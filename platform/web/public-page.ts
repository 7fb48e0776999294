import type { ReactElement } from 'react'
import type { BytesAnswer } from '../http/endpoint.ts'
import type { Asking } from '../keep-made.ts'
import type { AssetName } from './assets.ts'

/** Calls an operation in-process as the public: parsing, rights and the answer are those of the API. */
export type Ask = Asking

/** What the address says. */
export type PageRequest = { params: Record<string, string>; query: Record<string, string | undefined>; path: string }

/** A page inside the site's shell. */
export type ShellPage = {
  kind: 'page'
  title: string
  description: string
  /** The one address of this page, without what only sorts or filters it. */
  canonical?: string
  /** Which part of the navigation it belongs to. */
  section?: string
  breadcrumb?: ReactElement
  scripts?: AssetName[]
  /** True for pages that search engines should leave out. */
  unlisted?: boolean
  body: ReactElement
}

/** A page that fills the screen by itself: the projector. */
export type BarePage = Omit<ShellPage, 'kind' | 'section' | 'breadcrumb'> & { kind: 'bare' }

export type PageAnswer = ShellPage | BarePage | { kind: 'redirect'; to: string } | ({ kind: 'bytes' } & BytesAnswer)

/** One address of the public site: a function of operations' answers. */
export type PublicPage = {
  path: string
  /** True for pages made to stand in a frame on anybody's page; no other page may. */
  isFramed?: true
  answer: (ask: Ask, request: PageRequest) => Promise<PageAnswer>
}
