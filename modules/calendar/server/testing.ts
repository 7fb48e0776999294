import type { PlainDate } from '#kernel/plain-date.ts'
import { givenAccount } from '#platform/access/testing.ts'
import { createMailModule } from '#platform/mail/module.ts'
import { type World, world } from '#platform/testing/world.ts'
import { calendarModule } from './index.ts'

/** A region of one voivodeship, two counties and three municipalities, with the calendar and the mail it writes. */
export async function calendarWorld(today: PlainDate) {
  const region = await world(today, [createMailModule({ isDemo: async () => false }), calendarModule])
  const unit = (code: string, level: string, parentCode: string, name: string) => ({
    code,
    level,
    parentCode,
    name,
    nameKind: level,
    kind: level === 'municipality' ? 2 : null,
    firstStateOn: '2020-01-01',
    lastStateOn: '2026-01-01',
    isCurrent: true,
  })
  await region.db
    .insertInto('territory.unit')
    .values([
      { ...unit('00', 'country', '00', 'Polska'), parentCode: null },
      unit('98', 'voivodeship', '00', 'nadborskie'),
      unit('9808', 'county', '98', 'tkacki'),
      unit('980801', 'municipality', '9808', 'Brodziec; Wielki, Nowy'),
      unit('980802', 'municipality', '9808', 'Żółwin'),
      unit('9809', 'county', '98', 'lniany'),
      unit('980901', 'municipality', '9809', 'Łąki'),
    ])
    .execute()
  return region
}

/** The manager of a centre, who has most of the duties of a municipality. */
export async function givenManager(region: World, unitCode = '980801') {
  const account = await givenAccount(region, { roles: [{ role: 'centre-manager', unitCode }] })
  return { ...account, as: region.as(account.actor) }
}
