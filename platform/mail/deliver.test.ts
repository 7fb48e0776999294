import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { signInOperations } from '../auth/sign-in-operations.ts'
import { type AccountWorld, accountWorld, givenInvitation } from '../auth/testing.ts'
import { JOBS } from '../jobs/actor.ts'
import { createJobsModule } from '../jobs/module.ts'
import { jobOperations } from '../jobs/operations.ts'
import { endPauses, workOff } from '../jobs/testing.ts'
import { planWaiting } from './deliver.ts'
import { mailOperations } from './operations.ts'
import { createPostman } from './postman.ts'

const ZOFIA = { email: 'zofia.zolc@urzad.test', name: 'Zofia Żółć <b>' }

/** A mail server on this machine that keeps what it gets, or turns everything away. */
async function openMailServer({ refuses = false, host = '127.0.0.1' } = {}) {
  const received: Email[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: async (stream, _session, done) => {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk as Buffer)
      if (refuses) return done(new Error('skrzynka zofia.zolc@urzad.test pełna'))
      received.push(await PostalMime.parse(Buffer.concat(chunks)))
      done()
    },
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { received, smtpUrl: `smtp://${host}:${(server.server.address() as AddressInfo).port}` }
}

function setMailServer(region: AccountWorld, smtpUrl: string): void {
  const origin = async () => 'https://splot.urzad.test'
  const postman = createPostman({ smtpUrl, from: 'splot@urzad.test', origin })
  onTestFinished(postman.close)
  region.platform.postman = postman
}

const mailWorld = () => accountWorld({ modules: [createJobsModule([])] })

test('zaproszenie dochodzi z tematem po polsku, tekstem i takim samym odnośnikiem w HTML, a odnośnik znika ze skrzynki', async () => {
  const region = await accountWorld()
  const { received, smtpUrl } = await openMailServer()
  setMailServer(region, smtpUrl)
  const { token, messageId } = await givenInvitation(region, ZOFIA)
  expect(received).toEqual([])

  await workOff(region)
  const [mail] = received
  const link = `https://splot.urzad.test/zaproszenie/${token}`
  expect(mail?.subject).toBe('Zaproszenie do pracy w Splocie')
  expect(mail?.to?.[0]?.address).toBe(ZOFIA.email)
  expect(mail?.text).toContain(`\n\n${link}\n\n`)
  expect(mail?.html).toContain(`<a href="${link}">`)
  expect(mail?.html).toContain('Żółć &lt;b>')
  expect(mail?.messageId).toBe(`<${messageId}@splot.urzad.test>`)

  await workOff(region)
  expect(received).toHaveLength(1)
  const { items } = await region.operator.call(mailOperations.listOutbox, {})
  expect(items).toMatchObject([{ hasLink: false, sentAt: '2026-03-02T11:00:00.000Z' }])
  await region.pages.call(signInOperations.openInvitation, { query: { token } })
  const trail = await region.db
    .selectFrom('audit.entry')
    .where('operation', '=', 'mail.deliver')
    .select(['actorKind', 'actorName', 'subjectId'])
    .execute()
  expect(trail).toEqual([{ actorKind: 'system', actorName: 'jobs', subjectId: messageId }])
})

test('nazwisko z nowym wierszem nie dopisze listowi adresata ani nagłówka', async () => {
  const region = await mailWorld()
  const { received, smtpUrl } = await openMailServer()
  setMailServer(region, smtpUrl)
  await givenInvitation(region, { email: ZOFIA.email, name: 'Zofia\r\nBcc: obcy@obca.test\r\n\r\nNowa treść' })
  await workOff(region)
  expect(received).toHaveLength(1)
  expect(received[0]?.to?.map(({ address }) => address)).toEqual([ZOFIA.email])
  expect(received[0]?.bcc ?? []).toEqual([])
  expect(received[0]?.headers.map(({ key }) => key)).not.toContain('bcc')
})

test('poza tym komputerem poczta nie wyjdzie, gdy serwer nie daje TLS', async () => {
  const region = await mailWorld()
  const { received, smtpUrl } = await openMailServer({ host: '127.0.0.2' })
  setMailServer(region, smtpUrl)
  await givenInvitation(region, ZOFIA)
  await workOff(region)
  expect(received).toEqual([])
  const { items } = await region.operator.call(jobOperations.list, {})
  expect(items).toMatchObject([{ task: 'mail.deliver', state: 'trying-again', tries: 1 }])
})

test('gdy serwer poczty odmawia, wiadomość zostaje i idzie przy następnej próbie, nie od razu; powód widać bez adresata', async () => {
  const region = await mailWorld()
  setMailServer(region, (await openMailServer({ refuses: true })).smtpUrl)
  await givenInvitation(region, ZOFIA)
  await workOff(region)
  await workOff(region)
  const { items } = await region.operator.call(jobOperations.list, {})
  expect(items).toMatchObject([{ task: 'mail.deliver', state: 'trying-again', tries: 1 }])
  expect(items[0]?.reason).toMatch(/^Serwer poczty nie przyjął wiadomości \(\d{3}\)/)
  expect(items[0]?.reason).not.toContain('zofia')

  const { received, smtpUrl } = await openMailServer()
  setMailServer(region, smtpUrl)
  await workOff(region)
  expect(received).toHaveLength(0)
  await endPauses(region)
  await workOff(region)
  expect(received).toHaveLength(1)
  expect((await region.operator.call(jobOperations.list, {})).items).toEqual([])
})

test('przerwa po wysłaniu, a przed zapisem, daje drugi list z tym samym identyfikatorem; nic nie ginie', async () => {
  const region = await accountWorld()
  const { received, smtpUrl } = await openMailServer()
  setMailServer(region, smtpUrl)
  await givenInvitation(region, ZOFIA)
  const { blocks, ...before } = await region.db.selectFrom('mail.message').selectAll().executeTakeFirstOrThrow()
  expect(blocks).not.toEqual([])
  await workOff(region)
  await region.db.updateTable('mail.message').set(before).execute() // as if the commit had been lost
  await region.as(JOBS).call(planWaiting, {})
  await workOff(region)
  expect(received.map(({ messageId }) => messageId)).toEqual([received[0]?.messageId, received[0]?.messageId])
})

test('dwa serwery naraz nie wysyłają jednego listu dwa razy', async () => {
  const region = await accountWorld()
  const { received, smtpUrl } = await openMailServer()
  setMailServer(region, smtpUrl)
  for (let person = 0; person < 4; person += 1)
    await givenInvitation(region, { ...ZOFIA, email: `osoba${person}@urzad.test` })
  await Promise.all([workOff(region), workOff(region)])
  expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(4)
  expect(received).toHaveLength(4)
})

test('na zmyślone adresy .example nic nie wychodzi', async () => {
  const region = await accountWorld()
  const { received, smtpUrl } = await openMailServer()
  setMailServer(region, smtpUrl)
  await givenInvitation(region)
  await givenInvitation(region, ZOFIA)
  await workOff(region)
  expect(received.map(({ to }) => to?.[0]?.address)).toEqual([ZOFIA.email])
})

test('bez serwera poczty list czeka w skrzynce, a po jego ustawieniu wychodzi raz', async () => {
  const region = await accountWorld()
  await givenInvitation(region, ZOFIA)
  await workOff(region)
  const { received, smtpUrl } = await openMailServer()
  setMailServer(region, smtpUrl)
  for (let start = 0; start < 2; start += 1) await region.as(JOBS).call(planWaiting, {})
  await workOff(region)
  expect(received).toHaveLength(1)
})
