import { formatDate, todayInWarsaw } from '#kernel/plain-date.ts'
import { ROLE_CODES, ROLES, type Role } from '#platform/access/roles.ts'
import { accountOperations } from '#platform/auth/operations.ts'
import { mailOperations } from '#platform/mail/operations.ts'
import { type Command, type Desk, EXIT_DONE, WrongUse } from '../command.ts'

/** Invites a person and shows the link, for whoever has no mail server or wants to hand it over. */
export const invite: Command = {
  words: 'invite',
  summary: 'Zaproś osobę do pracy i pokaż jednorazowy odnośnik',
  operands: [],
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    unit: { type: 'string' },
  },
  meanings: {
    email: 'adres, którym osoba będzie się logować',
    name: 'imię i nazwisko',
    role: `rola: ${ROLE_CODES.join(', ')}`,
    unit: 'kod TERYT jednostki, w której rola działa (bez podania: całe województwo)',
  },
  example: 'invite --email anna.nowak@urzad.example --name "Anna Nowak" --role regional-researcher',
  needsDatabase: true,
  async run(desk, _operands, { email, name, role, unit }) {
    if (typeof email !== 'string' || typeof name !== 'string' || typeof role !== 'string')
      throw new WrongUse(`Podaj --email, --name i --role. Na przykład: npm run splot -- ${invite.example}`)
    const code = ROLE_CODES.find((known) => known === role)
    if (code === undefined) throw new WrongUse(`Nie ma roli „${role}”. Wybierz jedną z: ${ROLE_CODES.join(', ')}.`)
    await inviteAndTell(desk, { email, name, role: code, unitCode: typeof unit === 'string' ? unit : null })
    return EXIT_DONE
  },
}

type Invited = { email: string; name: string; role: Role; unitCode: string | null }

/** The same for other commands. Showing the link is an act of its own and leaves a trace. */
export async function inviteAndTell(desk: Desk, { email, name, role, unitCode }: Invited): Promise<void> {
  const validFrom = todayInWarsaw(new Date())
  const body = { email, name, roles: [{ role, unitCode, validFrom, validTo: null }] }
  const { messageId, expiresAt } = await desk.call(accountOperations.invite, { body })
  const { linkPath } = await desk.call(mailOperations.revealLink, { params: { messageId: messageId as never } })
  desk.say(`Zaproszenie dla: ${name}, rola: ${ROLES[role].name}.`)
  desk.say(`  ${await desk.origin()}${linkPath}`)
  desk.say(
    `Odnośnik działa raz, najpóźniej ${formatDate(todayInWarsaw(new Date(expiresAt)))} Przekaż go tylko tej osobie: kto go otworzy, założy jej konto.`,
  )
}
