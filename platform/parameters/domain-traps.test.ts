import { describe, expect, test } from 'vitest'
import { annualDay, deadlineInDays, deadlineInWorkingDays, earliestEnd, lastOf } from '#kernel/deadline.ts'
import { addDays } from '#kernel/plain-date.ts'
import { type World, world } from '../testing/world.ts'
import { keepSet, parameterOfSet, parameterOn } from './parameters-on.ts'
import { inContext } from './testing/given-reference.ts'

const TODAY = '2026-11-22'
const on = (region: World, code: string, day: string) => inContext(region, TODAY, (ctx) => parameterOn(ctx, code, day))

describe('pułapki domeny', () => {
  test('pułapka 9: limity art. 19a bierze się z dnia złożenia oferty, a nie z dnia rozpatrzenia', async () => {
    const region = await world(TODAY, [])
    const limits = async (filedOn: string) => ({
      task: (await on(region, 'small-grant-amount', filedOn)).amount,
      days: (await on(region, 'small-grant-length', filedOn)).quantity,
      isTimeLimited: (await on(region, 'small-grant-length', filedOn)).setsValue,
      organisationInYear: (await on(region, 'small-grant-organisation', filedOn)).amount,
      shareOfGrants: (await on(region, 'small-grant-share', filedOn)).quantity,
      publishedDays: (await on(region, 'small-grant-publication', filedOn)).quantity,
      remarksDays: (await on(region, 'small-grant-remarks', filedOn)).quantity,
    })
    const always = { publishedDays: 7, remarksDays: 7 }
    expect(await limits('2026-08-31')).toEqual({
      task: 10_000_00,
      days: 90,
      isTimeLimited: true,
      organisationInYear: 20_000_00,
      shareOfGrants: 20,
      ...always,
    })
    expect(await limits('2026-09-01')).toEqual({
      task: 20_000_00,
      days: null,
      isTimeLimited: false,
      organisationInYear: 40_000_00,
      shareOfGrants: 30,
      ...always,
    })
  })

  test('pułapka 9: oferta złożona przed zmianą zostaje przy swoich limitach także w listopadzie', async () => {
    const region = await world(TODAY, [])
    const filed = await inContext(region, '2026-08-31', (ctx) => keepSet(ctx, '2026-08-31'))
    const kept = await inContext(region, TODAY, (ctx) => parameterOfSet(ctx, 'small-grant-amount', filed))
    expect(kept.amount).toBe(10_000_00)
  })

  test('pułapka 9: ogłoszenie oferty ma termin w dniach roboczych, a potem stoi siedem dni', async () => {
    const region = await world(TODAY, [])
    const start = await on(region, 'small-grant-publication-start', '2026-11-02')
    const stays = await on(region, 'small-grant-publication', '2026-11-02')
    expect(start.unit).toBe('working-days')
    const announcedBy = deadlineInWorkingDays('2026-11-02', start.quantity as number) // 11 November does not count
    expect(announcedBy).toBe('2026-11-12')
    expect(deadlineInDays(announcedBy, stays.quantity as number)).toBe('2026-11-19')
  })

  test('pułapka 10: 21 dni na oferty biegnie od ostatniego z trzech ogłoszeń', async () => {
    const region = await world(TODAY, [])
    const { quantity } = await on(region, 'open-call-notice', '2026-10-05')
    const announced = ['2026-10-07', '2026-10-05', '2026-10-06'] as const
    expect(earliestEnd(lastOf(announced), quantity as number)).toBe('2026-10-28')
    expect(earliestEnd(lastOf(announced), quantity as number)).not.toBe(addDays('2026-10-05', 21))
  })

  test('pułapka 11: w 2026 r. próg zamówień to 170 000 zł, a postępowanie z 2025 r. zostaje przy 130 000 zł', async () => {
    const region = await world(TODAY, [])
    expect((await on(region, 'procurement-threshold', '2026-01-01')).amount).toBe(170_000_00)
    expect((await on(region, 'procurement-threshold', TODAY)).amount).toBe(170_000_00)
    expect((await on(region, 'procurement-threshold', '2025-12-31')).amount).toBe(130_000_00)

    const begun2025 = await inContext(region, TODAY, (ctx) => keepSet(ctx, '2025-12-30'))
    const kept = await inContext(region, TODAY, (ctx) => parameterOfSet(ctx, 'procurement-threshold', begun2025))
    expect(kept.amount).toBe(130_000_00)
  })

  test('pułapka 18: ocena zasobów ma inny dzień dla gminy, powiatu i województwa', async () => {
    const region = await world(TODAY, [])
    const day = async (level: string) => {
      const { month, day: dayOfMonth } = await on(region, `resources-assessment-${level}`, TODAY)
      return annualDay({ month: month as number, day: dayOfMonth as number }, 2027)
    }
    expect({
      municipality: await day('municipality'),
      county: await day('county'),
      voivodeship: await day('voivodeship'),
      voivode: await day('voivode'),
    }).toEqual({
      municipality: '2027-04-30',
      county: '2027-04-30',
      voivodeship: '2027-06-30',
      voivode: '2027-07-31',
    })
  })
})
