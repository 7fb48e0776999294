import { LINK_PLACE } from './send-mail.ts'

type Message = { id: string; addressee: string; subject: string; text: string; linkPath: string | null }

/**
 * A message as a mail server takes it: plain text and its twin in HTML, and an identifier that stays the same however
 * often it is sent, so that a second copy after a crash is known for what it is.
 */
export function composeMail(message: Message, { origin, from }: { origin: string; from: string }) {
  const link = message.linkPath === null ? '' : origin + message.linkPath
  const paragraphs = message.text.split('\n\n')
  return {
    messageId: `<${message.id}@${new URL(origin).hostname}>`,
    from,
    to: message.addressee,
    subject: message.subject,
    text: `${message.text.replace(LINK_PLACE, link)}\n`,
    html: `<!doctype html><html lang="pl"><body>${paragraphs.map((text) => paragraph(text, link)).join('')}</body></html>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

function paragraph(text: string, link: string): string {
  const safe = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  return text === LINK_PLACE ? `<p><a href="${safe(link)}">${safe(link)}</a></p>` : `<p>${safe(text)}</p>`
}
