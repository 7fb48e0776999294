import { z } from 'zod'

/** What a message is made of; both its twins, plain text and HTML, are written from these and nothing else. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('list'), items: z.array(z.string()) }),
  /** A page of this site for anybody who may open it. */
  z.object({ kind: z.literal('page'), text: z.string(), path: z.string() }),
  /** Where the one-time link will be; the link itself is kept apart, so that lists can leave it out. */
  z.object({ kind: z.literal('link') }),
])
export type Block = z.infer<typeof Block>

/** How a kind of message is written: its subject and blocks from a few facts. */
export type Layout<Facts> = {
  /** For lists: `invitation`. */
  kind: string
  /** What it is called for people. */
  name: string
  subject: (facts: Facts) => string
  blocks: (facts: Facts) => Block[]
}

/** Describes a kind of message. */
export function mailLayout<Facts>(layout: Layout<Facts>): Layout<Facts> {
  return layout
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

type Addresses = { origin: string; link: string }

/** The plain-text twin: what a reader without HTML, a screen reader or a search in the mailbox gets. */
export function plainTwin(blocks: readonly Block[], addresses: Addresses): string {
  return blocks.map((block) => plainBlock(block, addresses)).join('\n\n')
}

function plainBlock(block: Block, { origin, link }: Addresses): string {
  if (block.kind === 'paragraph') return block.text
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n')
  return block.kind === 'link' ? link : `${block.text}: ${origin}${block.path}`
}

/** The HTML twin: the same words in the same order, without pictures, styles or anything that is fetched. */
export function htmlTwin(blocks: readonly Block[], addresses: Addresses): string {
  const body = blocks.map((block) => htmlBlock(block, addresses)).join('')
  return `<!doctype html><html lang="pl"><body>${body}</body></html>`
}

function htmlBlock(block: Block, { origin, link }: Addresses): string {
  if (block.kind === 'paragraph') return `<p>${safe(block.text)}</p>`
  if (block.kind === 'list') return `<ul>${block.items.map((item) => `<li>${safe(item)}</li>`).join('')}</ul>`
  if (block.kind === 'link') return `<p>${anchor(link)}</p>`
  return `<p>${safe(block.text)}: ${anchor(origin + block.path)}</p>`
}

function anchor(address: string): string {
  return `<a href="${safe(address)}">${safe(address)}</a>`
}

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
