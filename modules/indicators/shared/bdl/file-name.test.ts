import { expect, test } from 'vitest'
import { readOfficeFileName } from './file-name.ts'

test.each([
  ['LUDN_2137_CTAB_20210625_gminy_2020.csv', 'P2137', '2021-06-25'],
  ['LUDN_2137_CTAB_20210625153015.csv', 'P2137', '2021-06-25'],
  ['ludn_2137_ctab_20210625.CSV', 'P2137', '2021-06-25'],
  ['C:\\pobrane\\RYNE_1944_XREL_20250616120000.xlsx', 'P1944', '2025-06-16'],
  ['/tmp/OCHR_3227_CREL_20230312_zlobki.zip', 'P3227', '2023-03-12'],
  ['LUDN_2137_CTAB_20210625 (1).csv', 'P2137', '2021-06-25'],
  ['WYNA_2504.xlsx', 'P2504', null],
  ['LUDN_2137_CTAB_20211340.csv', 'P2137', null],
  ['LUDN_0059_CTAB_20210625.csv', 'P59', '2021-06-25'],
])('nazwa urzędu %s mówi: %s z dnia %s', (name, subjectCode, publishedOn) => {
  expect(readOfficeFileName(name)).toEqual({ subjectCode, publishedOn })
})

test.each([
  'ludnosc.csv',
  'tablica 2137.csv',
  'LUDN2137.csv',
  'LUD_2137_CTAB_20210625.csv',
  'kopia LUDN_2137_CTAB_20210625.csv',
])('z nazwy %s nie zgadujemy podgrupy', (name) => {
  expect(readOfficeFileName(name)).toBeUndefined()
})
