import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { world } from '../testing/world.ts'
import { CODELISTS } from './codelist.ts'
import { codelistOfSet, codelistOn } from './codelist-on.ts'
import { keptRow, keptRows } from './kept-rows.ts'
import { differencesOf, keepSet, parameterOfSet, parameterOn } from './parameters-on.ts'
import { amendedFiles, type Edits, inContext, loadInto } from './testing/given-reference.ts'

const TODAY = '2026-11-22'

/** The next release: a threshold raised from 2027, one value corrected, one type of service renamed from 2027. */
const NEXT_RELEASE: Edits = {
  parameters: (text) =>
    text
      .split('\n')
      .flatMap((line) => {
        if (line.startsWith('procurement-threshold') && line.includes('170 000')) {
          const next = line.replace('2026-01-01;nie;;170 000', '2027-01-01;nie;;200 000')
          return [line.replace(';nie;;170 000', ';nie;2026-12-31;170 000'), next]
        }
        if (!line.startsWith('permanent-benefit')) return [line]
        return [line.replace('1 229', '1 229,05').replace(/;;$/, ';2026-12-01;Tekst rozporządzenia.')]
      })
      .join('\n'),
  'service-types': (text) => {
    const row = text.split('\n').find((line) => line.startsWith('14.04')) ?? ''
    const next = row.replace(';Reintegracja w', ';Powrót do pracy w').replace('2025-01-01;tak;;', '2027-01-01;nie;;')
    return text.replace(row, `${row.replace('2025-01-01;tak;;', '2025-01-01;tak;2026-12-31;')}\n${next}`)
  },
}

describe('postępowanie zachowuje zestaw swojego pierwszego dnia', () => {
  test('późniejsza wartość nie zmienia postępowania, a nowe postępowanie ją bierze', async () => {
    const region = await world(TODAY, [])
    const begun = await inContext(region, TODAY, (ctx) => keepSet(ctx, '2026-11-20'))
    await loadInto(region, amendedFiles(NEXT_RELEASE))

    const kept = await inContext(region, '2027-03-01', (ctx) => parameterOfSet(ctx, 'procurement-threshold', begun))
    expect(kept.amount).toBe(170_000_00)
    const fresh = await inContext(region, '2027-03-01', (ctx) => keepSet(ctx, '2027-03-01'))
    const anew = await inContext(region, '2027-03-01', (ctx) => parameterOfSet(ctx, 'procurement-threshold', fresh))
    expect(anew.amount).toBe(200_000_00)
  })

  test('sprostowanie nie nadpisuje tego, co postępowanie zachowało, ale widać różnicę', async () => {
    const region = await world(TODAY, [])
    const begun = await inContext(region, TODAY, (ctx) => keepSet(ctx, '2026-11-20'))
    expect(await inContext(region, TODAY, (ctx) => differencesOf(ctx, begun))).toEqual([])
    await loadInto(region, amendedFiles(NEXT_RELEASE))

    await inContext(region, '2026-12-05', async (ctx) => {
      expect((await parameterOfSet(ctx, 'permanent-benefit', begun)).amount).toBe(1_229_00)
      expect((await parameterOn(ctx, 'permanent-benefit', '2026-11-20')).amount).toBe(1_229_05)
      expect(await differencesOf(ctx, begun)).toMatchObject([
        {
          code: 'permanent-benefit',
          kept: { amount: 1_229_00 },
          now: { amount: 1_229_05, correctionReason: 'Tekst rozporządzenia.' },
        },
      ])
      const renewed = await keepSet(ctx, begun.firstDay)
      expect((await parameterOfSet(ctx, 'permanent-benefit', renewed)).amount).toBe(1_229_05)
      expect(await differencesOf(ctx, renewed)).toEqual([])
    })
  })

  test('zmiana prawa, która dotarła po czasie, nie zmienia postępowania sama, tylko pokazuje różnicę', async () => {
    const region = await world('2027-01-15', [])
    const begun = await inContext(region, '2027-01-15', (ctx) => keepSet(ctx, '2027-01-15'))
    await loadInto(region, amendedFiles(NEXT_RELEASE))

    await inContext(region, '2027-02-01', async (ctx) => {
      expect((await parameterOfSet(ctx, 'procurement-threshold', begun)).amount).toBe(170_000_00)
      const codes = (await differencesOf(ctx, begun)).map(({ code, now }) => [code, now?.amount])
      expect(codes).toContainEqual(['procurement-threshold', 200_000_00])
    })
  })

  test('słownik zachowuje nazwy pierwszego dnia, także gdy później dojdą inne', async () => {
    const region = await world(TODAY, [])
    const begun = await inContext(region, TODAY, (ctx) => keepSet(ctx, '2026-11-20'))
    await loadInto(region, amendedFiles(NEXT_RELEASE))

    await inContext(region, '2027-03-01', async (ctx) => {
      const nameIn = (entries: { code: string; name: string }[]) => entries.find(({ code }) => code === '14.04')?.name
      const kept = await codelistOfSet(ctx, CODELISTS.serviceType, begun)
      const now = await codelistOn(ctx, CODELISTS.serviceType, '2027-03-01')
      expect([kept.length, now.length]).toEqual([111, 111])
      expect(nameIn(kept)).toBe('Reintegracja w przedsiębiorstwie społecznym')
      expect(nameIn(now)).toBe('Powrót do pracy w przedsiębiorstwie społecznym')
    })
  })

  test('parametr, którego pierwsze wydanie nie znało, bierze się z pierwszego, które go poznało', async () => {
    const region = await world(TODAY, [])
    const begun = await inContext(region, TODAY, (ctx) => keepSet(ctx, '2026-11-20'))
    const learnt: Edits = {
      parameters: (text) => {
        const row = text.split('\n').find((line) => line.startsWith('grant-report')) ?? ''
        return `${text}${row.replace('grant-report', 'grant-return').replace(';Sprawozdanie z', ';Zwrot dotacji, nie ')}\n`
      },
    }
    await loadInto(region, amendedFiles(learnt))
    const kept = await inContext(region, TODAY, (ctx) => parameterOfSet(ctx, 'grant-return', begun))
    expect(kept.quantity).toBe(30)
    expect(await inContext(region, TODAY, (ctx) => differencesOf(ctx, begun))).toEqual([])
  })
})

describe('wybór wiersza po wydaniu', () => {
  /** A history as loads make it: each edition withdraws the row before and brings its own, or leaves all as it was. */
  const history = fc
    .array(fc.boolean(), { minLength: 1, maxLength: 12 })
    .filter((changes) => changes.some(Boolean))
    .map((changes) => {
      const brought = changes.flatMap((changed, place) => (changed ? [place + 1] : []))
      return brought.map((sinceEdition, place) => ({ sinceEdition, untilEdition: brought[place + 1] ?? null }))
    })

  test('zachowany wiersz nie zmienia się, cokolwiek przyjdzie później', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 1, max: 12 }), (rows, edition) => {
        const kept = keptRow(rows, edition)
        const later = Math.max(...rows.map(({ sinceEdition }) => sinceEdition)) + 1
        const after = [
          ...rows.map((row) => (row.untilEdition === null ? { ...row, untilEdition: later } : row)),
          { sinceEdition: later, untilEdition: null },
        ]
        expect(keptRow(after, Math.min(edition, later - 1))?.sinceEdition).toBe(
          keptRow(rows, Math.min(edition, later - 1))?.sinceEdition,
        )
        expect(kept === undefined || kept.untilEdition === null || kept.untilEdition > edition).toBe(true)
      }),
    )
  })

  test('z listy bierze się zawsze jedno wydanie: nigdy wpis razem z tym, który go zastąpił', () => {
    fc.assert(
      fc.property(
        fc.array(history, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 12 }),
        (lists, edition) => {
          const rows = lists.flatMap((own, code) => own.map((row) => ({ ...row, code })))
          const kept = keptRows(rows, edition)
          expect(new Set(kept.map(({ code }) => code)).size).toBe(kept.length)
          expect(kept.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})
