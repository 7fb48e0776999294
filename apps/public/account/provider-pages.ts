import { Refusal } from '#kernel/refusal.ts'
import { clientOf } from '#platform/auth/http/client-of.ts'
import { clearCookie, readCookie, setCookie } from '#platform/auth/http/cookies.ts'
import { isOwnWay } from '#platform/auth/http/same-site.ts'
import type { IdentityProvider } from '#platform/auth/identity-provider.ts'
import { signInOperations as api } from '#platform/auth/sign-in-operations.ts'
import { goOn } from './next-step.ts'
import type { accountRoutes } from './visit.ts'

const RETURN_PATH = '/logowanie/powrot'

/**
 * Out to the provider of identity and back. Begins by a link, not by a form: a form may lead only to this very site.
 * The way back is open to the browser that left, once, with the state it took along.
 */
export function providerPages(
  { page }: ReturnType<typeof accountRoutes>,
  provider: IdentityProvider,
  origin: () => Promise<string>,
): void {
  page('/logowanie/dostawca', async (visit) => {
    if (!isOwnWay(visit.request)) return { to: '/logowanie' } // another site must not sign people in
    const trip = await visit.signIn(api.leaveForProvider, {})
    setCookie(visit.request, visit.reply, 'splot-provider', trip.state)
    return { to: await provider.addressFor(trip, (await origin()) + RETURN_PATH) }
  })
  page(RETURN_PATH, async (visit) => {
    const { state } = visit.request.query as { state?: string }
    const taken = readCookie(visit.request, 'splot-provider')
    clearCookie(visit.request, visit.reply, 'splot-provider')
    if (state === undefined || taken !== state) throw new Refusal('provider-trip-unknown')
    const remembered = await visit.signIn(api.returnFromProvider, { body: { state } })
    const cameBackTo = new URL(visit.request.url, await origin())
    const identity = await provider.identityFrom({ state, ...remembered }, cameBackTo)
    const outcome = await visit.signIn(api.signInByProvider, { body: { ...identity, client: clientOf(visit.request) } })
    return goOn(visit, outcome) ?? { to: '/logowanie' }
  })
}
