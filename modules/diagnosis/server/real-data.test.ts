import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indicatorsModule } from '#modules/indicators/server/index.ts'
import { bdlOperations } from '#modules/indicators/shared/bdl/operations.ts'
import { territoryModule } from '#modules/territory/server/index.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { documentOperations } from '#platform/documents/operations.ts'
import { docxProblems, inspectDocx } from '#platform/documents/testing/inspect-docx.ts'
import { inspectPdf, pdfProblems } from '#platform/documents/testing/inspect-pdf.ts'
import { publisherModule } from '#platform/publisher/module.ts'
import { describeShared, sharedFile } from '#platform/testing/shared-material.ts'
import { type World, world } from '#platform/testing/world.ts'
import { municipalityTitle } from '../print/words.ts'
import type { CountyBooklet } from '../shared/county-booklet.ts'
import { diagnosisOperations } from '../shared/operations.ts'
import { diagnosisModule } from './index.ts'
import { type Raw, rawFigures } from './testing.ts'

const REGISTERS = ['TERC_Urzedowy_stan_2022-01-01.csv', 'TERC_Urzedowy_2026-01-08.csv']
const EXPORTS: [string, number | undefined][] = [
  ['LUDN_2137_CTAB_20210625_gminy_2020.csv', 2020],
  ['LUDN_2137_CTAB_20210624_powiaty_2020.csv', 2020],
  ['LUDN_2137_CTAB_20210703_wojewodztwa_2020.csv', 2020],
  ['LUDN_2425_CTAB_20241028_ludnosc-tys_2023.csv', 2023],
  ['RYNE_1944_CTAB_20250616_bezrobotni_2003-2024.csv', undefined],
]
const COUNTIES = ['2816', '0402', '0601']
const LEAST_FIGURES = 30
const LEAST_RULES = 8

describeShared('zeszyty prawdziwych powiatów', () => {
  let region: World & { end: () => Promise<void> }
  let raw: { population: Raw; unemployed: Raw }
  const booklets = new Map<string, CountyBooklet>()
  const printed = { pdf: new Map<string, Uint8Array>(), docx: new Map<string, Uint8Array>() }

  async function give(path: string): Promise<string> {
    const { sha256 } = await region.operator.call(documentOperations.storeFile, {
      query: {
        name: basename(path),
        mediaType: 'text/csv',
        origin: 'GUS, próba',
        licence: 'CC BY 4.0',
        obtainedOn: '2026-02-02',
      },
      body: { content: readFileSync(sharedFile(path)) },
    })
    return sha256
  }

  beforeAll(async () => {
    region = await world('2026-03-02', [publisherModule, territoryModule, indicatorsModule, diagnosisModule])
    raw = rawFigures()
    for (const name of REGISTERS) {
      await region.operator.call(territoryOperations.importRegister, {
        body: { fileSha256: await give(`data/teryt/${name}`), dryRun: false },
      })
    }
    await region.operator.call(territoryOperations.importBoundaries, {
      body: { fileSha256: await give('data/boundaries/pl-2020-municipalities.geojson'), dryRun: false },
    })
    for (const [name, year] of EXPORTS) {
      await region.operator.call(bdlOperations.importBdl, {
        body: {
          fileSha256: await give(`data/bdl/${name}`),
          fileName: name,
          dryRun: false,
          ...(year === undefined ? {} : { year }),
        },
      })
    }
    for (const countyCode of COUNTIES) {
      booklets.set(
        countyCode,
        await region.resident.call(diagnosisOperations.getCountyBooklet, { params: { countyCode } }),
      )
    }
    // One engine after the other: each starts anew when the other has worked.
    for (const [format, print] of [
      ['pdf', diagnosisOperations.printCountyBookletPdf],
      ['docx', diagnosisOperations.printCountyBookletDocx],
    ] as const)
      for (const countyCode of COUNTIES) {
        const { bytes } = await region.resident.call(print, { params: { countyCode }, query: {} })
        printed[format].set(countyCode, bytes)
      }
  }, 300_000)
  afterAll(async () => await region?.end())

  /** Expected figures of one municipality, worked out from the raw files and written as the booklet writes them. */
  function expected(code: string): Record<string, number> {
    const people = raw.population.get(code)!
    const jobless = raw.unemployed.get(code)!
    const { all, under15, working, from65, from80, from85 } = people as Record<
      'all' | 'under15' | 'working' | 'from65' | 'from80' | 'from85',
      number
    >
    return {
      'share-under-15': (100 * under15) / all,
      'share-65-plus': (100 * from65) / all,
      'share-80-plus': (100 * from80) / all,
      'share-85-plus': (100 * from85) / all,
      'dependency-ratio': (100 * (under15 + from65)) / working,
      'old-age-index': (100 * from65) / under15,
      'registered-unemployed': jobless['2024']!,
      'unemployed-per-15-64': (100 * jobless['2020']!) / working,
    }
  }

  test('w Polsce w 2020 r. było 38 265 013 osób', () => {
    expect([...raw.population.values()].reduce((sum, { all }) => sum + (all ?? 0), 0)).toBe(38_265_013)
  })

  test.each(COUNTIES)('powiat %s: co najmniej trzydzieści liczb zgadza się z surowymi plikami', (countyCode) => {
    let compared = 0
    for (const { profile } of booklets.get(countyCode)!.municipalities) {
      const rows = profile.topics.flatMap((topic) => topic.rows)
      for (const [indicator, figure] of Object.entries(expected(profile.unit.code))) {
        const row = rows.find(({ code }) => code === indicator)
        expect(row?.value, `${profile.unit.name}, ${indicator}`).toBeCloseTo(figure, 6)
        compared += 1
      }
    }
    expect(compared).toBeGreaterThanOrEqual(LEAST_FIGURES)
  })

  test('zdania trzech powiatów korzystają co najmniej z ośmiu reguł i nie mówią o tym, czego nie ma', () => {
    const sentences = [...booklets.values()].flatMap(({ municipalities }) =>
      municipalities.flatMap(({ profile }) => profile.sentences),
    )
    expect(new Set(sentences.map(({ ruleId }) => ruleId)).size).toBeGreaterThanOrEqual(LEAST_RULES)
    for (const { text, cells } of sentences) {
      expect(text).toMatch(/^[^\s].*[^\s]\.$/)
      expect(text).not.toMatch(/NaN|undefined|null| {2}/)
      expect(cells.length, text).toBeGreaterThan(0)
    }
    for (const { municipalities } of booklets.values()) {
      for (const { profile } of municipalities)
        expect(profile.sentences.length, profile.unit.name).toBeGreaterThanOrEqual(2)
    }
  })

  test.each(COUNTIES)(
    'powiat %s: liczby wracają z PDF i z DOCX, a oba pliki są dostępne',
    (countyCode) => {
      const pdf = inspectPdf(printed.pdf.get(countyCode)!)
      const docx = inspectDocx(printed.docx.get(countyCode)!)
      expect(pdfProblems(pdf)).toEqual([])
      expect(docxProblems(docx)).toEqual([])

      let found = 0
      for (const { profile } of booklets.get(countyCode)!.municipalities) {
        const { code } = profile.unit
        const name = municipalityTitle(profile.unit, booklets.get(countyCode)!.comparison.municipalities)
        const [shareOfOld, jobless] = [expected(code)['share-65-plus']!, expected(code)['registered-unemployed']!]
        for (const [start, figure, decimals] of [
          ['Osoby w wieku 65+', shareOfOld, 1],
          ['Bezrobotni zarejestrowani', jobless, 0],
        ] as const) {
          const written = inPolish(figure, decimals)
          const caption = (text: string) => ordinarySpaces(text).startsWith(`${name} na tle powiatu`)
          const inPdf = pdf.tables
            .filter((table) => caption(table.caption))
            .flatMap(({ rows }) => rows.map((row) => row.map(({ text }) => text)))
          const inDocx = docx.tables.filter((table) => caption(table.caption)).flatMap(({ rows }) => rows)
          for (const rows of [inPdf, inDocx]) {
            const row = rows.find(([head]) => ordinarySpaces(head ?? '').startsWith(start))
            expect(row?.slice(1).map(ordinarySpaces), `${name}: ${start}`).toContain(written)
            found += 1
          }
        }
      }
      expect(found).toBe(4 * booklets.get(countyCode)!.municipalities.length)
    },
    240_000,
  )
})

/** Written without the kernel: thousands parted, decimal comma, halves away from zero. */
function inPolish(value: number, decimals: number): string {
  const [whole = '', part] = value.toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ')
  return part === undefined ? grouped : `${grouped},${part}`
}

function ordinarySpaces(text: string): string {
  return text.replaceAll(/[\u00A0\u202F]/g, ' ').trim()
}
