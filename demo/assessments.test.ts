import { expect, test } from 'vitest'
import { assessmentsModule } from '#modules/assessments/server/index.ts'
import { assessmentOperations } from '#modules/assessments/shared/operations.ts'
import { indicatorsModule } from '#modules/indicators/server/index.ts'
import { indicatorOperations } from '#modules/indicators/shared/operations.ts'
import { territoryModule } from '#modules/territory/server/index.ts'
import { world } from '#platform/testing/world.ts'
import { DEMO_ASSESSMENT_YEAR, loadDemoAssessments } from './assessments.ts'
import { loadDemo } from './load.ts'

test('gminy pokazu przekazują oceny tymi samymi operacjami; kilku brakuje, a wskaźniki pracy socjalnej mają wartości', async () => {
  const region = await world('2026-03-10', [territoryModule, indicatorsModule, assessmentsModule])
  await loadDemo(region.operator.call)
  const began = process.cpuUsage()
  await loadDemoAssessments(region.operator.call)
  await loadDemoAssessments(region.operator.call) // a second time nothing happens
  process.stdout.write(`Oceny pokazu: ${(process.cpuUsage(began).user / 1e6).toFixed(1)} s pracy procesora.\n`)
  const { items } = await region.operator.call(assessmentOperations.listDeliveries, {
    params: { year: DEMO_ASSESSMENT_YEAR },
  })
  const count = (state: string) => items.filter((one) => one.state === state).length
  expect([count('confirmed'), count('submitted'), count('draft'), count('none')]).toEqual([34, 1, 1, 4])
  const value = async (unitCode: string, indicatorCode: string) =>
    (await region.resident.call(indicatorOperations.explainValue, { params: { unitCode, indicatorCode }, query: {} }))
      .explanation
  expect(await value('980801', 'families-per-social-worker')).toMatchObject({ year: 2025, value: expect.any(Number) })
  expect(await value('980803', 'families-per-social-worker')).toMatchObject({ value: null, missing: 'not-delivered' })
  expect(await value('980801', 'reason-poverty')).toMatchObject({ year: 2024, value: expect.any(Number) })
})
