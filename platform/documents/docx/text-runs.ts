import { Bookmark, ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx'
import type { Run, Text } from '../model.ts'
import { runsOf } from '../text.ts'
import { INK_3, LINK } from './styles.ts'

/** A text with its marks and links; texts are escaped by the library and are never markup. */
export function textRuns(text: Text, always: { bold?: boolean } = {}): ParagraphChild[] {
  return runsOf(text).map((run) => {
    if (run.href === undefined) return textRun(run, always)
    const children = [textRun(run, { ...always, color: LINK, underline: {} })]
    return run.href.startsWith('#')
      ? new InternalHyperlink({ anchor: bookmarkName(run.href.slice(1)), children })
      : new ExternalHyperlink({ link: run.href, children })
  })
}

/** The place an internal link leads to, when the block has a name. */
export function bookmarked(id: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
  return id === undefined ? children : [new Bookmark({ id: bookmarkName(id), children })]
}

function textRun({ text, mark }: Run, look: { bold?: boolean; color?: string; underline?: object }): TextRun {
  return new TextRun({
    text,
    ...(mark === 'quiet' && { color: INK_3 }),
    ...look,
    ...(mark === 'strong' && { bold: true }),
    ...(mark === 'emphasis' && { italics: true }),
  })
}

/** Word's names of bookmarks know no hyphens. */
export function bookmarkName(id: string): string {
  return id.replaceAll('-', '_')
}
