import { mailLayout, paragraph } from '../mail/blocks.ts'

const LINK = { kind: 'link' } as const

/** Invites to work in this Splot. */
export const invitationMail = mailLayout<{ name: string; hours: number; sender: string; office: string | null }>({
  kind: 'invitation',
  name: 'zaproszenie',
  subject: () => 'Zaproszenie do pracy w Splocie',
  blocks: ({ name, hours, sender, office }) => [
    paragraph(`Dzień dobry, ${name}.`),
    paragraph('Otrzymujesz zaproszenie do pracy w Splocie, platformie usług społecznych województwa.'),
    paragraph(`Zaprasza: ${sender}.${office === null ? '' : ` Splot prowadzi ${office}.`}`),
    paragraph('Otwórz odnośnik i ustal hasło:'),
    LINK,
    paragraph(
      `Odnośnik działa ${hours} godziny i tylko raz. Jeśli ta wiadomość trafiła do Ciebie przez pomyłkę, nie musisz nic robić.`,
    ),
  ],
})

/** Carries the link to a new password. */
export const passwordResetMail = mailLayout<{ name: string; minutes: number }>({
  kind: 'password-reset',
  name: 'nowe hasło',
  subject: () => 'Nowe hasło w Splocie',
  blocks: ({ name, minutes }) => [
    paragraph(`Dzień dobry, ${name}.`),
    paragraph('Ktoś poprosił o nowe hasło do Twojego konta. Jeśli to Ty, otwórz odnośnik i ustal hasło:'),
    LINK,
    paragraph(
      `Odnośnik działa ${minutes} minut i tylko raz. Jeśli to nie Ty, nie musisz nic robić: hasło się nie zmieniło.`,
    ),
  ],
})

/** Carries the link that proves that the new address belongs to whoever asked for it. */
export const emailChangeMail = mailLayout<{ name: string; hours: number }>({
  kind: 'email-change',
  name: 'potwierdzenie adresu',
  subject: () => 'Potwierdź nowy adres w Splocie',
  blocks: ({ name, hours }) => [
    paragraph(`Dzień dobry, ${name}.`),
    paragraph('Ten adres ma zastąpić dotychczasowy na Twoim koncie w Splocie. Żeby to potwierdzić, otwórz odnośnik:'),
    LINK,
    paragraph(
      `Odnośnik działa ${hours} godziny i tylko raz. Jeśli to nie Ty, nie musisz nic robić: adres się nie zmieni.`,
    ),
  ],
})

/** Tells the owner that something that opens the account has changed. */
export const securityMail = mailLayout<{ name: string; what: string }>({
  kind: 'security-notice',
  name: 'zmiana na koncie',
  subject: () => 'Zmiana na Twoim koncie w Splocie',
  blocks: ({ name, what }) => [
    paragraph(`Dzień dobry, ${name}.`),
    paragraph(what),
    paragraph('Jeśli to nie Ty, od razu poproś administratora o wyłączenie konta.'),
  ],
})
