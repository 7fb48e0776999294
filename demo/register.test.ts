import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeShared, sharedFile } from '#platform/testing/shared-material.ts'
import { COUNTIES, DEMO_STATES, type DemoState, MUNICIPALITIES } from './region.ts'
import { demoRegister } from './register.ts'

const COLLATION = new Intl.Collator('pl')

describe('rejestr regionu pokazowego', () => {
  it('ma w obu stanach jedno województwo, 8 powiatów i 40 gmin', () => {
    for (const state of DEMO_STATES) {
      const rows = rowsOf(state)
      expect(rows.filter(({ powiat }) => powiat === '')).toHaveLength(1)
      expect(rows.filter(({ powiat, gmina }) => powiat !== '' && gmina === '')).toHaveLength(8)
      expect(rows.filter(({ rodz }) => ['1', '2', '3'].includes(rodz))).toHaveLength(40)
      expect(new Set(rows.map(({ stateOn }) => stateOn))).toEqual(new Set([state]))
    }
  })

  it('ma gminy trzech rodzajów, a każda miejsko-wiejska ma miasto i obszar wiejski', () => {
    const rows = rowsOf('2026-01-01')
    const codes = (kind: string) => rows.filter(({ rodz }) => rodz === kind).map(({ code }) => code)
    expect([codes('1').length, codes('2').length, codes('3').length]).toEqual([4, 29, 7])
    expect(codes('4')).toEqual(codes('3'))
    expect(codes('5')).toEqual(codes('3'))
  })

  it('między stanami zmienia rodzaj dokładnie jednej gminy: Tatarakowo zostaje miejsko-wiejskie', () => {
    const kinds = (state: DemoState) => rowsOf(state).filter(({ rodz }) => ['1', '2', '3'].includes(rodz))
    const before = new Map(kinds('2024-01-01').map(({ code, rodz }) => [code, rodz]))
    const changed = kinds('2026-01-01').filter(({ code, rodz }) => before.get(code) !== rodz)
    expect(changed.map(({ name, rodz }) => [name, rodz])).toEqual([['Tatarakowo', '3']])
    expect(before.get('980504')).toBe('2')
  })

  it('kody rosną, a w powiecie miasta stoją przed pozostałymi gminami, ułożonymi alfabetycznie', () => {
    for (const county of COUNTIES) {
      const inCounty = MUNICIPALITIES.filter(({ code }) => code.startsWith(county.code))
      const expected = inCounty.toSorted(
        (a, b) => Number(b.kind === 1) - Number(a.kind === 1) || COLLATION.compare(a.name, b.name),
      )
      expect(inCounty.map(({ code }) => code)).toEqual(inCounty.map((_, index) => `${county.code}0${index + 1}`))
      expect(inCounty.map(({ name }) => name)).toEqual(expected.map(({ name }) => name))
    }
  })
})

describeShared('rejestr regionu pokazowego obok prawdziwego pliku urzędu', () => {
  const official = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    readFileSync(sharedFile('data/teryt/TERC_Urzedowy_2026-01-08.csv')),
  )

  it('ma ten sam nagłówek, znacznik kodowania, końce wierszy i pusty wiersz na końcu', () => {
    const ours = textOf('2026-01-01')
    expect(ours.split('\r\n')[0]).toBe(official.split('\r\n')[0])
    expect(ours.endsWith('2026-01-01\r\n\r\n')).toBe(true)
    expect(official.endsWith('2026-01-01\r\n\r\n')).toBe(true)
    expect(ours.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('nazywa rodzaje jednostek tak jak urząd', () => {
    const kindNames = (text: string) =>
      new Set(
        text
          .trim()
          .split('\r\n')
          .slice(1)
          .map((line) => line.split(';')[5]!),
      )
    const officialNames = kindNames(official)
    for (const name of kindNames(textOf('2026-01-01'))) expect(officialNames).toContain(name)
  })
})

function textOf(state: DemoState): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(demoRegister(state))
}

function rowsOf(state: DemoState) {
  return textOf(state)
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => {
      const [woj = '', powiat = '', gmina = '', rodz = '', name = '', , stateOn = ''] = line.split(';')
      return { code: woj + powiat + gmina, powiat, gmina, rodz, name, stateOn }
    })
}
