import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readAssets } from './assets.ts'

describe('adresy zbudowanych plików', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'splot-pliki-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test('bez zbudowanych plików błąd mówi, co uruchomić', () => {
    expect(() => readAssets(folder)).toThrow('npx vite build -c vite.public.config.ts')
  })

  test('niepełna budowa zatrzymuje od razu, a nie przy pierwszej stronie', () => {
    mkdirSync(join(folder, '.vite'))
    const manifest = { 'platform/web/css/main.css': { file: 'main-a1.css' } }
    writeFileSync(join(folder, '.vite/manifest.json'), JSON.stringify(manifest))
    expect(() => readAssets(folder)).toThrow('platform/web/icon.svg is not in')
  })
})
