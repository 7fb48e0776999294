import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { endpoint } from '../http/endpoint.ts'
import { Block } from './blocks.ts'

const MessageId = idOf('message')

/** Wiadomość w skrzynce nadawczej. */
export const Message = z.object({
  id: MessageId.meta({ label: 'Identyfikator', reach: 'partners' }),
  kind: z.string().meta({ label: 'Rodzaj', reach: 'partners' }),
  addressee: z.string().meta({ label: 'Adresat', reach: 'personal' }),
  subject: z.string().meta({ label: 'Temat', reach: 'personal' }),
  blocks: z.array(Block).meta({ label: 'Układ', hint: 'Z niego powstają obie postaci wiadomości.', reach: 'personal' }),
  text: z.string().meta({ label: 'Treść', hint: '{odnośnik} stoi w miejscu odnośnika.', reach: 'personal' }),
  createdAt: z.string().meta({ label: 'Napisano', reach: 'partners' }),
  sentAt: z.string().nullable().meta({ label: 'Wysłano', reach: 'partners' }),
  hasLink: z.boolean().meta({ label: 'Ma czynny odnośnik', reach: 'partners' }),
  linkPath: z.string().nullable().meta({ label: 'Odnośnik', hint: 'Tylko w regionie pokazowym.', reach: 'sensitive' }),
})

/** What administrators do with mail that this installation writes. */
export const mailOperations = {
  listOutbox: endpoint({
    name: 'mail.listOutbox',
    method: 'GET',
    path: '/mail',
    summary: 'Wyświetl skrzynkę nadawczą',
    description:
      'Wiadomości od najnowszych, wysłane i czekające. Odnośniki są zakryte wszędzie poza regionem pokazowym.',
    action: 'mail.read',
    returns: z.object({ items: z.array(Message) }),
  }),
  revealLink: endpoint({
    name: 'mail.revealLink',
    method: 'POST',
    path: '/mail/:messageId/link',
    summary: 'Odkryj jednorazowy odnośnik',
    description:
      'Dla osoby, której odnośnik trzeba przekazać inaczej niż pocztą. Kto go zna, może wejść na konto, więc odkrycie zostawia ślad.',
    action: 'mail.revealLink',
    params: z.object({ messageId: MessageId }),
    returns: z.object({
      linkPath: z.string().meta({ label: 'Odnośnik', reach: 'sensitive' }),
      linkExpiresAt: z.string().meta({ label: 'Działa do', reach: 'partners' }),
    }),
  }),
}
