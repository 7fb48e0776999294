import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { signInOperations } from '../auth/sign-in-operations.ts'
import { accountWorld, givenInvitation } from '../auth/testing.ts'
import { createCourier, eraseOldMail } from './courier.ts'
import { mailOperations } from './operations.ts'

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
      if (refuses) return done(new Error('skrzynka pełna'))
      received.push(await PostalMime.parse(Buffer.concat(chunks)))
      done()
    },
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { received, smtpUrl: `smtp://${host}:${(server.server.address() as AddressInfo).port}` }
}

async function givenCourier(region: Awaited<ReturnType<typeof accountWorld>>, smtpUrl: string) {
  const failures: string[] = []
  const courier = createCourier(region.db, {
    smtpUrl,
    from: 'splot@urzad.test',
    origin: async () => 'https://splot.urzad.test',
    clock: region.now,
    onFailure: (id) => failures.push(id),
  })
  onTestFinished(courier.close)
  return { courier, failures }
}

test('zaproszenie dochodzi z tematem po polsku, tekstem i takim samym odnośnikiem w HTML, a odnośnik znika ze skrzynki', async () => {
  const region = await accountWorld()
  const { received, smtpUrl } = await openMailServer()
  const { courier } = await givenCourier(region, smtpUrl)
  const { token, messageId } = await givenInvitation(region, ZOFIA)

  expect(await courier.deliver()).toBe(1)
  const [mail] = received
  const link = `https://splot.urzad.test/zaproszenie/${token}`
  expect(mail?.subject).toBe('Zaproszenie do pracy w Splocie')
  expect(mail?.to?.[0]?.address).toBe(ZOFIA.email)
  expect(mail?.text).toContain(`\n\n${link}\n\n`)
  expect(mail?.html).toContain(`<a href="${link}">`)
  expect(mail?.html).toContain('Żółć &lt;b>')
  expect(mail?.messageId).toBe(`<${messageId}@splot.urzad.test>`)

  expect(await courier.deliver()).toBe(0)
  const { items } = await region.operator.call(mailOperations.listOutbox, {})
  expect(items).toMatchObject([{ hasLink: false, sentAt: '2026-03-02T11:00:00.000Z' }])
  await region.pages.call(signInOperations.openInvitation, { query: { token } })
})

test('nazwisko z nowym wierszem nie dopisze listowi adresata ani nagłówka', async () => {
  const region = await accountWorld()
  const { received, smtpUrl } = await openMailServer()
  const { courier } = await givenCourier(region, smtpUrl)
  await givenInvitation(region, { email: ZOFIA.email, name: 'Zofia\r\nBcc: obcy@obca.test\r\n\r\nNowa treść' })
  expect(await courier.deliver()).toBe(1)
  expect(received[0]?.to?.map(({ address }) => address)).toEqual([ZOFIA.email])
  expect(received[0]?.bcc ?? []).toEqual([])
  expect(received[0]?.headers.map(({ key }) => key)).not.toContain('bcc')
})

test('poza tym komputerem poczta nie wyjdzie, gdy serwer nie daje TLS', async () => {
  const region = await accountWorld()
  const { received, smtpUrl } = await openMailServer({ host: '127.0.0.2' })
  const { courier, failures } = await givenCourier(region, smtpUrl)
  await givenInvitation(region, ZOFIA)
  expect(await courier.deliver()).toBe(0)
  expect([received.length, failures.length]).toEqual([0, 1])
})

test('gdy serwer poczty odmawia, wiadomość zostaje i idzie przy następnej próbie, nie od razu', async () => {
  const region = await accountWorld()
  const broken = await givenCourier(region, (await openMailServer({ refuses: true })).smtpUrl)
  const { messageId } = await givenInvitation(region, ZOFIA)
  expect(await broken.courier.deliver()).toBe(0)
  expect(await broken.courier.deliver()).toBe(0)
  expect(broken.failures).toEqual([messageId])

  const { received, smtpUrl } = await openMailServer()
  const { courier } = await givenCourier(region, smtpUrl)
  expect(await courier.deliver()).toBe(0)
  region.wait(2)
  expect(await courier.deliver()).toBe(1)
  expect(received).toHaveLength(1)
})

test('przerwa po wysłaniu, a przed zapisem, daje drugi list z tym samym identyfikatorem; nic nie ginie', async () => {
  const region = await accountWorld()
  const { received, smtpUrl } = await openMailServer()
  const { courier } = await givenCourier(region, smtpUrl)
  await givenInvitation(region, ZOFIA)
  const before = await region.db.selectFrom('mail.message').selectAll().executeTakeFirstOrThrow()
  await courier.deliver()
  await region.db.updateTable('mail.message').set(before).execute() // as if the commit had been lost
  expect(await courier.deliver()).toBe(1)
  expect(received.map(({ messageId }) => messageId)).toEqual([received[0]?.messageId, received[0]?.messageId])
})

test('dwóch kurierów naraz nie wysyła jednego listu dwa razy', async () => {
  const region = await accountWorld()
  const { received, smtpUrl } = await openMailServer()
  for (let person = 0; person < 4; person += 1)
    await givenInvitation(region, { ...ZOFIA, email: `osoba${person}@urzad.test` })
  const [one, other] = [await givenCourier(region, smtpUrl), await givenCourier(region, smtpUrl)]
  const counts = await Promise.all([one.courier.deliver(), other.courier.deliver()])
  expect(counts[0] + counts[1]).toBe(4)
  expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(4)
  expect(received).toHaveLength(4)
})

test('na zmyślone adresy .example nic nie wychodzi', async () => {
  const region = await accountWorld()
  const { received, smtpUrl } = await openMailServer()
  const { courier } = await givenCourier(region, smtpUrl)
  await givenInvitation(region)
  await givenInvitation(region, ZOFIA)
  await courier.deliver()
  expect(received.map(({ to }) => to?.[0]?.address)).toEqual([ZOFIA.email])
})

test('po trzydziestu dniach wiadomość znika, a odnośnik już wtedy, gdy wygaśnie', async () => {
  const region = await accountWorld()
  await givenInvitation(region)
  region.wait(73 * 60)
  await eraseOldMail(region.db, region.now())
  expect(await region.db.selectFrom('mail.message').select('linkPath').execute()).toEqual([{ linkPath: null }])
  region.wait(28 * 24 * 60)
  await eraseOldMail(region.db, region.now())
  expect(await region.db.selectFrom('mail.message').select('id').execute()).toEqual([])
})
