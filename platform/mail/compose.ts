import { type Block, htmlTwin, plainTwin } from './blocks.ts'

export type Message = { id: string; addressee: string; subject: string; blocks: Block[]; linkPath: string | null }

/**
 * A message as a mail server takes it: plain text and its twin in HTML, and an identifier that stays the same however
 * often it is sent, so that a second copy after a crash is known for what it is.
 */
export function composeMail(message: Message, { origin, from }: { origin: string; from: string }) {
  const addresses = { origin, link: message.linkPath === null ? '' : origin + message.linkPath }
  return {
    messageId: `<${message.id}@${new URL(origin).hostname}>`,
    from,
    to: message.addressee,
    subject: message.subject,
    text: `${plainTwin(message.blocks, addresses)}\n`,
    html: htmlTwin(message.blocks, addresses),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}
