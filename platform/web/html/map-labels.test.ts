import { expect, test } from 'vitest'
import { placeLabels } from './map-labels.ts'

test('nazwa, która leżałaby na ważniejszej albo wystawała z rysunku, znika', () => {
  const labels = [
    { text: 'żurawiecki', x: 300, y: 100 },
    { text: 'olszyniecki', x: 320, y: 105 },
    { text: 'mchowski', x: 5, y: 300 },
    { text: 'krzemowski', x: 300, y: 200 },
  ]
  expect(placeLabels(labels, 640).map(({ text }) => text)).toEqual(['żurawiecki', 'krzemowski'])
})

test('na telefonie słowa są większe od rysunku, więc zostaje ich mniej', () => {
  const labels = [
    { text: 'żurawiecki', x: 300, y: 100 },
    { text: 'czapliński', x: 410, y: 100 },
  ]
  expect(placeLabels(labels, 640).map(({ onPhones }) => onPhones)).toEqual([true, false])
})
