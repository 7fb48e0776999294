import { expect, test } from 'vitest'
import { accessModule } from '../access/module.ts'
import { givenAccount as givenWorker } from '../access/testing.ts'
import { passwordResetMail } from '../auth/mails.ts'
import { accountWorld, givenAccount, givenInvitation } from '../auth/testing.ts'
import { mailOperations as api } from './operations.ts'
import { sendMail } from './send-mail.ts'

test('administrator przekaże zaproszenie, ale nie odnośnik, który otwiera cudze konto; obsługa przekaże oba', async () => {
  const region = await accountWorld({ modules: [accessModule] })
  const administrator = region.as((await givenWorker(region, { roles: [{ role: 'administrator' }] })).actor)
  const anna = await givenAccount(region)
  const { messageId: invitation } = await givenInvitation(region, { email: 'nowa@urzad.example', name: 'Nowa Osoba' })
  const link = { path: '/haslo/znak', expiresAt: '2026-03-02T12:00:00.000Z' }
  const reset = await region.db.transaction().execute(
    async (db) =>
      await sendMail({ db, now: '2026-03-02T11:00:00.000Z', plan: async () => {} } as never, passwordResetMail, {
        addressee: anna.email,
        facts: { name: anna.name, minutes: 60 },
        link,
      }),
  )
  const reveal = (messageId: string) => ({ params: { messageId: messageId as never } })

  await expect(administrator.call(api.revealLink, reveal(invitation))).resolves.toMatchObject({
    linkPath: expect.stringContaining('/zaproszenie/'),
  })
  await expect(administrator.call(api.revealLink, reveal(reset))).rejects.toMatchObject({ code: 'link-opens-account' })
  await expect(region.operator.call(api.revealLink, reveal(reset))).resolves.toMatchObject({ linkPath: link.path })
  const trail = await region.db
    .selectFrom('audit.entry')
    .select(['actorKind', 'subjectId'])
    .where('operation', '=', 'mail.revealLink')
    .where('subjectId', 'in', [invitation, reset])
    .execute()
  expect(trail).toHaveLength(3)
})
