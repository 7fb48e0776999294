import { todayInWarsaw } from '#kernel/plain-date.ts'
import { operator, ownAccount, withRole } from '../access/rules.ts'
import { ownId, proveByPassword } from '../auth/own-password.ts'
import type { Ctx } from '../ctx.ts'
import type { AnswerOf } from '../http/endpoint.ts'
import { defineModule, type Module, on } from '../module.ts'
import { eraseAccount, eraseOwn } from './erase-account.ts'
import { askForErasure, erasureAskedAt, listErasureRequests, withdrawErasureRequest } from './erasure-requests.ts'
import type { Retention } from './facts.ts'
import { privacyOperations as api } from './operations.ts'
import { ownDataOf } from './own-data.ts'
import { ownLooks } from './own-looks.ts'
import { ownViewers } from './own-viewers.ts'
import { registerOf, retentionOf } from './register.ts'
import { decideRetention, retentionTermsOn } from './retention-terms.ts'
import { countPast, erasePast } from './sweeps.ts'

const done = {}
const officer = withRole('administrator', 'data-protection-officer')

/** Rights of the people whose data are kept, and the register of what is kept; it describes all modules, itself too. */
export function createPrivacyModule({ modules }: { modules: () => readonly Module[] }): Module {
  return defineModule({
    name: 'privacy',
    routes: [
      on(api.getRegister, async (ctx) => ({ items: registerOf(modules(), await retentionToday(ctx)) })),
      on(api.listRetention, async (ctx) => ({ items: await retentionToday(ctx) })),
      on(api.decideRetention, (ctx, { params, body }) => decideRetention(ctx, { ...params, ...body })),
      on(api.applyRetention, async (ctx, { body }) => {
        const instant = new Date(ctx.now)
        return { items: body.dryRun ? await countPast(ctx.db, instant) : await erasePast(ctx.db, instant) }
      }),
      on(api.exportOwn, async (ctx, { body }) => await exportOwn(ctx, body.password)),
      on(api.listOwnViewers, async (ctx) => ({ items: await ownViewers(ctx, ownId(ctx)) })),
      on(api.listOwnLooks, (ctx, { query }) => ownLooks(ctx, ownId(ctx), query)),
      on(api.getErasure, async (ctx) => ({ askedAt: await erasureAskedAt(ctx, ownId(ctx)) })),
      on(api.askForErasure, (ctx) => askForErasure(ctx, ownId(ctx)).then(() => done)),
      on(api.withdrawErasure, (ctx) => withdrawErasureRequest(ctx, ownId(ctx)).then(() => done)),
      on(api.eraseOwn, async (ctx, { body }) => {
        const id = ownId(ctx)
        const { outcome, lockedUntil } = await proveByPassword(ctx, id, body.password)
        if (outcome !== 'right') return { outcome, lockedUntil }
        await eraseOwn(ctx, id)
        return { outcome: 'erased', lockedUntil: null } as const
      }),
      on(api.listErasureRequests, (ctx) => listErasureRequests(ctx)),
      on(api.eraseAccount, (ctx, { params }) => eraseAccount(ctx, params.accountId).then(() => done)),
    ],
    rules: {
      'processing.read': [operator, officer],
      'retention.decide': [operator, officer],
      'retention.apply': [operator],
      'ownData.export': [ownAccount],
      'ownTrail.read': [ownAccount],
      'ownAccount.erase': [ownAccount],
      'erasureRequest.read': [operator, officer],
      'account.erase': [operator, withRole('administrator')],
    },
    refusals: {
      'retention-not-for-office': {
        status: 409,
        sentence: () =>
          'Tego okresu urząd nie ustala: wynika z tego, do czego służą te dane. Wybierz klasę, przy której jest formularz.',
      },
      'retention-in-the-past': {
        status: 422,
        sentence: () => 'Pole „Od dnia”: okres nie może zaczynać się wstecz. Podaj dzisiejszy albo późniejszy dzień.',
      },
      'last-administrator': {
        status: 409,
        sentence: () =>
          'To jedyny czynny administrator, więc nikt nie mógłby potem nadać ról. Najpierw nadaj rolę administratora innej osobie.',
      },
      'own-erasure-by-administrator': {
        status: 409,
        sentence: () =>
          'Własnego konta nie usuwa się w ten sposób. Poproś o to na stronie „Moje konto” innego administratora.',
      },
      'roles-in-force': {
        status: 409,
        sentence: () =>
          'Masz rolę, która dziś obowiązuje, więc konta nie usuniesz od razu. Poproś administratora przyciskiem na tej stronie.',
      },
      'erasure-not-asked': {
        status: 409,
        sentence: () => 'Nie ma prośby o usunięcie tego konta. Mogła być już spełniona albo wycofana.',
      },
    },
  })
}

async function retentionToday(ctx: Ctx): Promise<Retention[]> {
  const instant = new Date(ctx.now)
  const past = await countPast(ctx.db, instant)
  return retentionOf(await retentionTermsOn(ctx.db, todayInWarsaw(instant)), (code) => {
    const ofClass = past.filter(({ classCode }) => classCode === code)
    return ofClass.length === 0 ? null : ofClass.reduce((sum, { count }) => sum + count, 0)
  })
}

async function exportOwn(ctx: Ctx, password: string): Promise<AnswerOf<typeof api.exportOwn>> {
  const id = ownId(ctx)
  const { outcome, lockedUntil } = await proveByPassword(ctx, id, password)
  if (outcome !== 'right') return { outcome, lockedUntil, madeAt: ctx.now, tables: [] }
  ctx.audit.touched('account', id)
  return { outcome: 'given', lockedUntil: null, madeAt: ctx.now, tables: await ownDataOf(ctx, id) }
}
