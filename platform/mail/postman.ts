import { createTransport } from 'nodemailer'
import { composeMail, type Message } from './compose.ts'

const PATIENCE_MS = 20_000

/** Carries one message to the mail server. */
export type Postman = {
  /** @throws MailTurnedAway when the server does not take it */
  send: (message: Message) => Promise<void>
  close: () => void
}

/** The mail server did not take a message. The words go to administrators, so they name no addressee. */
export class MailTurnedAway extends Error {}

/** Hands messages over to the mail server that the settings name. */
export function createPostman({
  smtpUrl,
  from,
  origin,
}: {
  smtpUrl: string
  from: string
  /** Where links of messages lead. */
  origin: () => Promise<string>
}): Postman {
  const limits = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS }
  const transport = createTransport({ url: smtpUrl, requireTLS: !isOnThisMachine(smtpUrl), ...limits })
  return {
    send: async (message) => {
      const mail = composeMail(message, { origin: await origin(), from })
      await transport.sendMail(mail).catch((error: Error & { responseCode?: number; code?: string }) => {
        const why = error.responseCode ?? error.code ?? error.name
        throw new MailTurnedAway(`Serwer poczty nie przyjął wiadomości (${why}). Sprawdź SMTP_URL i sam serwer.`)
      })
    },
    close: () => transport.close(),
  }
}

/** Only on this machine may letters with links go in plain text; anywhere else the server has to offer TLS. */
function isOnThisMachine(smtpUrl: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(smtpUrl).hostname)
}
