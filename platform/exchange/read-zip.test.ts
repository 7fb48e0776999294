import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { listZip, unpack, type ZipEntry } from './read-zip.ts'

const CONTENT = new TextEncoder().encode('WOJ;POW\r\n'.repeat(400))
const archive = () =>
  zipSync({ 'dane/terc.csv': [CONTENT, { level: 6 }], 'opis.txt': [new Uint8Array([65]), { level: 0 }] })

function entriesOf(bytes: Uint8Array): ZipEntry[] {
  const listed = listZip(bytes)
  if ('problem' in listed) throw new Error(listed.problem.message)
  return listed.value
}

test('archiwum oddaje pliki spakowane i niespakowane bez zmian', () => {
  const [packed, stored] = entriesOf(archive()) as [ZipEntry, ZipEntry]
  expect([packed.name, stored.name]).toEqual(['dane/terc.csv', 'opis.txt'])
  expect(unpack(packed, 100_000)).toEqual({ value: Buffer.from(CONTENT) })
  expect(unpack(stored, 100_000)).toMatchObject({ value: new Uint8Array([65]) })
})

test('foldery i śmieci z macOS nie są plikami', () => {
  const bytes = zipSync({ 'dane/': new Uint8Array(), '__MACOSX/._terc.csv': CONTENT, 'terc.csv': CONTENT })
  expect(entriesOf(bytes).map(({ name }) => name)).toEqual(['terc.csv'])
})

test('archiwum ucięte w dowolnym miejscu jest uszkodzone, a nie krótsze', () => {
  const whole = archive()
  for (let length = 4; length < whole.length; length += 7) {
    expect(listZip(whole.subarray(0, length))).toMatchObject({
      problem: { message: expect.stringContaining('uszkodzone') },
    })
  }
})

test('zmieniony bajt treści wykrywa suma kontrolna', () => {
  const [entry] = entriesOf(zipSync({ 'a.csv': [CONTENT, { level: 0 }] })) as [ZipEntry]
  const packed = Uint8Array.from(entry.packed)
  packed[100] = (packed[100] as number) ^ 1
  expect(unpack({ ...entry, packed }, 100_000)).toMatchObject({
    problem: { message: expect.stringContaining('uszkodzone') },
  })
})

test('bomba ZIP nie rozpakuje się ponad granicę, choćby kłamała o swojej wielkości', () => {
  const bomb = zipSync({ 'a.csv': [new Uint8Array(30_000_000), { level: 9 }] })
  const [entry] = entriesOf(bomb) as [ZipEntry]
  expect(entry.packed.length).toBeLessThan(60_000)
  expect(unpack(entry, 1_000_000)).toMatchObject({ problem: { message: expect.stringContaining('ponad 1 MB') } })
  expect(unpack({ ...entry, size: 10 }, 1_000_000)).toMatchObject({
    problem: { message: expect.stringContaining('ponad 1 MB') },
  })
})
