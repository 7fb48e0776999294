import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeShared, sharedFile } from './shared-material.ts'

const here = mkdtempSync(join(tmpdir(), 'splot-shared-'))
writeFileSync(join(here, 'plik.csv'), 'a;b')
const ran: string[] = []

describeShared('bez folderu', () => test('nie biegnie', () => void ran.push('bez folderu')), join(here, 'nie-ma'))
describeShared('z folderem', () => test('biegnie', () => void ran.push('z folderem')), here)

test('grupa bez folderu jest pominięta, a z folderem biegnie', () => {
  expect(ran).toEqual(['z folderem'])
})

test('plik, którego nie ma w obecnym folderze, jest błędem testu', () => {
  expect(sharedFile('plik.csv', here)).toBe(join(here, 'plik.csv'))
  expect(() => sharedFile('inny.csv', here)).toThrow('inny.csv')
})
