import fc from 'fast-check'
import { expect, test } from 'vitest'
import { emailChangeMail, invitationMail, passwordResetMail, securityMail } from '../auth/mails.ts'
import { type Block, htmlTwin, plainTwin } from './blocks.ts'

const ADDRESSES = { origin: 'https://splot.urzad.test', link: 'https://splot.urzad.test/zaproszenie/znak' }

/** The words of HTML as a reader sees them. */
function wordsOfHtml(html: string): string[] {
  const text = html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  return text.split(/\s+/).filter((word) => word !== '')
}

/** The words of plain text; the dash of a list is a mark and not a word. */
function wordsOfText(text: string): string[] {
  return text
    .replaceAll(/^- /gm, '')
    .split(/\s+/)
    .filter((word) => word !== '')
}

const LETTERS: Record<string, { subject: string; blocks: Block[] }> = {
  zaproszenie: written(invitationMail, {
    name: 'Zofia Żółć <b>',
    hours: 72,
    sender: 'Jan Próbny (administrator)',
    office: 'Ośrodek „Pod lasem”',
  }),
  'potwierdzenie adresu': written(emailChangeMail, { name: 'Zofia', hours: 24 }),
  'nowe hasło': written(passwordResetMail, { name: 'Jan & Syn', minutes: 60 }),
  'zmiana na koncie': written(securityMail, { name: 'Anna', what: 'Hasło zostało zmienione.' }),
}

function written<Facts>(
  { subject, blocks }: { subject: (facts: Facts) => string; blocks: (facts: Facts) => Block[] },
  facts: Facts,
) {
  return { subject: subject(facts), blocks: blocks(facts) }
}

test.each(Object.entries(LETTERS))(
  '%s: tekst i HTML mówią to samo, po polsku i bez obrazów',
  (_name, { subject, blocks }) => {
    const html = htmlTwin(blocks, ADDRESSES)
    expect(wordsOfHtml(html)).toEqual(wordsOfText(plainTwin(blocks, ADDRESSES)))
    expect(html).toMatch(/^<!doctype html><html lang="pl">/)
    expect(html).not.toMatch(/<img|<style|<script|style=/)
    expect(subject).toMatch(/Splo/)
  },
)

test('dla każdych bloków obie postaci mają te same słowa w tej samej kolejności', () => {
  const word = fc.stringMatching(/^[a-zżółć<&">'0-9]{1,9}$/)
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
  const block: fc.Arbitrary<Block> = fc.oneof(
    text.map((said): Block => ({ kind: 'paragraph', text: said })),
    fc.array(text, { minLength: 1, maxLength: 4 }).map((items): Block => ({ kind: 'list', items })),
    text.map((said): Block => ({ kind: 'page', text: said, path: '/praca/terminy' })),
    fc.constant<Block>({ kind: 'link' }),
  )
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
      expect(wordsOfHtml(htmlTwin(blocks, ADDRESSES))).toEqual(wordsOfText(plainTwin(blocks, ADDRESSES)))
    }),
  )
})
