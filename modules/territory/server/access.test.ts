import { expect, test } from 'vitest'
import { callByName } from '#platform/call.ts'
import type { Actor } from '#platform/ctx.ts'
import { world } from '#platform/testing/world.ts'
import { arrangementIssues } from '../shared/arrangement-rules.ts'
import { territoryOperations } from '../shared/operations.ts'
import { territoryModule } from './index.ts'

const ACTORS: Actor[] = [{ kind: 'public' }, { kind: 'operator', name: 'test' }, { kind: 'system', name: 'demo' }]

test('czyta każdy, a importuje tylko obsługa i system – każda operacja i każdy działający', async () => {
  const splot = await world('2026-03-02', [territoryModule])
  const input = {
    params: { code: '00', scope: 'pl' },
    query: { q: 'Pisz' },
    body: {
      fileSha256: 'a'.repeat(64),
      dryRun: true,
      version: 'a'.repeat(32),
      from: '2026-03-02',
      areas: [{ id: null, name: 'Obszar próbny', countyCodes: ['9808'] }],
    },
  }
  for (const { name, method } of Object.values(territoryOperations)) {
    for (const actor of ACTORS) {
      const outcome = await callByName(splot.platform, actor, name, input).then(
        () => 'done',
        (error: { code: string }) => error.code,
      )
      const mayDo = method === 'GET' || actor.kind !== 'public'
      expect(outcome === 'forbidden', `${name} – ${actor.kind}`).toBe(!mayDo)
      expect(outcome, `${name} – ${actor.kind}`).not.toBe('input-invalid')
    }
  }
})

test('każda odmowa modułu ma zdanie, które mówi, co zrobić', () => {
  for (const { status, sentence } of Object.values(territoryModule.refusals)) {
    expect([404, 409, 422]).toContain(status)
    const issues = arrangementIssues([{ id: null, name: 'Obszar', countyCodes: [] }] as never, [])
    expect(sentence({ code: '999999', issues })).toMatch(/Sprawdź|poleceniem|przekaż|załóż|Otwórz go od nowa|Zaznacz/)
  }
})
