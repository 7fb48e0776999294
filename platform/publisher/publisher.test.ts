import { expect, test } from 'vitest'
import { world } from '../testing/world.ts'
import { publisherModule } from './module.ts'
import { publisherOperations as api } from './operations.ts'

const office = {
  regionCode: '98',
  name: 'Regionalny Ośrodek Polityki Społecznej w Nadborzu',
  address: 'ul. Tkacka 1, 00-000 Nadborze',
  email: 'kontakt@rops.example',
  phone: '12 345 67 89',
  siteUrl: 'https://splot.example',
  buildingAccess: null,
  signLanguage: null,
  logoSha256: null,
  stripSha256: null,
}

test('opis podmiotu zastępuje poprzedni i widać go od razu', async () => {
  const region = await world('2026-03-02', [publisherModule])
  expect(await region.resident.call(api.get, {})).toEqual({ publisher: null })

  await region.operator.call(api.describe, { body: office })
  await region.operator.call(api.describe, { body: { ...office, phone: null } })

  const { publisher } = await region.resident.call(api.get, {})
  expect(publisher).toMatchObject({ ...office, phone: null })
})

test('zły telefon i adres e-mail dostają zdania z przykładem, a nic się nie zapisuje', async () => {
  const region = await world('2026-03-02', [publisherModule])
  const attempt = region.operator.call(api.describe, { body: { ...office, phone: 'brak', email: 'kontakt' } })

  await expect(attempt).rejects.toMatchObject({
    code: 'input-invalid',
    details: {
      issues: [
        { path: 'email', message: expect.stringContaining('kontakt@urzad.example') },
        { path: 'phone', message: expect.stringContaining('12 345 67 89') },
      ],
    },
  })
  expect(await region.resident.call(api.get, {})).toEqual({ publisher: null })
})

test('mieszkaniec czyta opis, ale go nie zmieni', async () => {
  const region = await world('2026-03-02', [publisherModule])
  await expect(region.resident.call(api.describe, { body: office })).rejects.toMatchObject({ code: 'forbidden' })
})
