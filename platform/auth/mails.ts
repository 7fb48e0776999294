import { LINK_PLACE } from '../mail/send-mail.ts'

/** What a mail says: its kind for lists, its subject and its paragraphs. */
type MailText = { kind: string; subject: string; text: string }

/** Invites to work in this Splot. */
export function invitationMail(name: string, hours: number, sender: string, office: string | null): MailText {
  return {
    kind: 'invitation',
    subject: 'Zaproszenie do pracy w Splocie',
    text: [
      `Dzień dobry, ${name}.`,
      'Otrzymujesz zaproszenie do pracy w Splocie, platformie usług społecznych województwa.',
      `Zaprasza: ${sender}.${office === null ? '' : ` Splot prowadzi ${office}.`}`,
      'Otwórz odnośnik i ustal hasło:',
      LINK_PLACE,
      `Odnośnik działa ${hours} godziny i tylko raz. Jeśli ta wiadomość trafiła do Ciebie przez pomyłkę, nie musisz nic robić.`,
    ].join('\n\n'),
  }
}

/** Carries the link to a new password. */
export function passwordResetMail(name: string, minutes: number): MailText {
  return {
    kind: 'password-reset',
    subject: 'Nowe hasło w Splocie',
    text: [
      `Dzień dobry, ${name}.`,
      'Ktoś poprosił o nowe hasło do Twojego konta. Jeśli to Ty, otwórz odnośnik i ustal hasło:',
      LINK_PLACE,
      `Odnośnik działa ${minutes} minut i tylko raz. Jeśli to nie Ty, nie musisz nic robić: hasło się nie zmieniło.`,
    ].join('\n\n'),
  }
}

/** Carries the link that proves that the new address belongs to whoever asked for it. */
export function emailChangeMail(name: string, hours: number): MailText {
  return {
    kind: 'email-change',
    subject: 'Potwierdź nowy adres w Splocie',
    text: [
      `Dzień dobry, ${name}.`,
      'Ten adres ma zastąpić dotychczasowy na Twoim koncie w Splocie. Żeby to potwierdzić, otwórz odnośnik:',
      LINK_PLACE,
      `Odnośnik działa ${hours} godziny i tylko raz. Jeśli to nie Ty, nie musisz nic robić: adres się nie zmieni.`,
    ].join('\n\n'),
  }
}

/** Tells the owner that something that opens the account has changed. */
export function securityMail(name: string, what: string): MailText {
  return {
    kind: 'security-notice',
    subject: 'Zmiana na Twoim koncie w Splocie',
    text: [`Dzień dobry, ${name}.`, what, 'Jeśli to nie Ty, od razu poproś administratora o wyłączenie konta.'].join(
      '\n\n',
    ),
  }
}
