import { GALLERY_CODES, noise } from './gallery-shapes.ts'
import type { AgeGroup, AgeGroupBySex } from './html/age-structure.tsx'
import type { CompareRow, CompareSort, CompareUnit } from './html/compare.ts'
import type { Figure } from './html/figure.ts'
import type { ProfileRow } from './html/profile-table.tsx'
import type { RankedRow } from './html/ranked-table.tsx'
import type { YearPoint } from './html/series.ts'

/* Made-up figures that put the components in all their states. They describe no place. */

const NAMES = [
  'Brzozowo',
  'Nowe Miasto nad Błotną Strugą',
  'Konstantynopolitańczykowianka Dolna',
  'Żółwia Wieś',
  'Łąg',
  'Świerczyna',
  'Gęsia Górka',
  'Ćmielice',
  'Źrebce',
  'Olszanka',
  'Wola Szydłowiecka-Kolonia',
  'Dębina',
  'Jodłów',
  'Kępa',
  'Mchy',
  'Niedźwiedziówka',
  'Ostrów Trzciński',
  'Piaski',
  'Rudniki',
]

const KINDS = ['wiejska', 'miejsko-wiejska', 'miejska']

const YEARS = Array.from({ length: 10 }, (_, step) => 2015 + step)

export function galleryUnits(count: number): CompareUnit[] {
  return NAMES.slice(0, count).map((name, place) => ({
    code: GALLERY_CODES[place] ?? name,
    name,
    href: `#${GALLERY_CODES[place]}`,
    kind: KINDS[place % KINDS.length] ?? '',
  }))
}

export function galleryGroups(count: number): { title: string; rows: CompareRow[] }[] {
  const row = (key: string, name: string, unit: string, decimals: number, middle: number): CompareRow => ({
    key,
    name,
    href: `#${key}`,
    unit,
    decimals,
    figures: NAMES.slice(0, count).map((_, place) => figureAt(key.length * 50 + place, middle)),
    medians: [middle * 0.98, middle],
  })
  return [
    {
      title: 'Ludność',
      rows: [
        row('ludnosc', 'Ludność', 'osoby', 0, 6_412),
        { ...row('zmiana', 'Zmiana w ciągu 5 lat', '%', 1, 3), medians: [-3.2, { missing: 'not-yet-published' }] },
        row('gestosc', 'Gęstość zaludnienia', 'os. na km²', 0, 40),
      ],
    },
    {
      title: 'Wiek',
      rows: [
        row('przedprodukcyjny', 'Wiek przedprodukcyjny', '% ludności', 1, 17.4),
        row('osoby-65', 'Osoby w wieku 65+', '% ludności', 1, 21.2),
        row('starosc', 'Wskaźnik starości demograficznej', 'osoby 65+ na 100 dzieci w wieku 0–14', 0, 136),
        { ...row('zgoda', 'Wartości równe', 'osoby', 0, 5), figures: NAMES.slice(0, count).map(() => 5) },
      ],
    },
  ]
}

export const GALLERY_SORT: CompareSort = {
  by: 'osoby-65',
  direction: 'highest',
  hrefOf: (key, direction) => `?wedlug=${key}&kierunek=${direction}`,
  hrefByName: '?',
}

export function galleryTrend(seed: number): YearPoint[] {
  return YEARS.map((year, step) => ({ year, value: 18 + step * 0.5 + noise(seed + step) }))
}

const ALL = GALLERY_CODES.map((_, place) => 17 + noise(place) * 8)

export const GALLERY_PROFILE: readonly ProfileRow[] = [
  {
    name: 'Osoby w wieku 65+',
    href: '#metoda',
    unit: '% ludności',
    decimals: 1,
    value: 24.8,
    trend: { points: galleryTrend(1), reference: galleryTrend(40).map(lower) },
    all: { values: ALL, median: 21.1 },
    comparisons: [21.4, 21.1, 20.4, 21.2],
    rank: { place: 9, of: 116, from: 'highest' },
    small: { count: '12\u00a0osób', chance: '13,6–38,6', href: '#metoda' },
  },
  {
    name: 'Zmiana liczby ludności w ciągu 5 lat',
    href: '#metoda',
    unit: '%',
    decimals: 1,
    value: -6.1,
    trend: {
      points: galleryTrend(2).map((point) =>
        point.year === 2018 ? { year: 2018, value: { missing: 'confidential' } } : point,
      ),
      breaksAfter: [2020],
    },
    all: { values: ALL.map((value) => 17 - value), median: -3 },
    comparisons: [-3.2, -3, 0.4, -3],
    rank: { place: 1, of: 40, from: 'lowest' },
  },
  {
    name: 'Mieszkańcy ogółem',
    unit: 'osoby',
    decimals: 0,
    value: 1_234_567,
    year: 2023,
    trend: { points: [{ year: 2023, value: 1_234_567 }] },
    all: { values: [5, 5, 5], median: 5 },
    comparisons: [6_412, { missing: 'not-delivered' }, 38_265_013, { missing: 'not-applicable' }],
    rank: { place: 11, of: 40, from: 'highest' },
  },
  {
    name: 'Najniebezpieczniejsze współuzależnienia wielopokoleniowe',
    href: '#metoda',
    unit: 'na 10 tys. mieszkańców w wieku poprodukcyjnym',
    decimals: 1,
    value: { missing: 'confidential' },
    all: { values: ALL, median: 21.1 },
    comparisons: [{ missing: 'not-collected' }, { missing: 'below-threshold' }, { missing: 'not-yet-published' }, 0],
  },
]

const AGES = [...Array.from({ length: 17 }, (_, step) => `${step * 5}–${step * 5 + 4}`), '85+']

export const GALLERY_AGES: readonly AgeGroup[] = AGES.map((label, step) => ({
  label,
  share: 3 + noise(step) * 5,
  reference: 3.5 + noise(step + 30) * 4,
}))

export const GALLERY_AGES_BY_SEX: readonly AgeGroupBySex[] = AGES.map((label, step) => ({
  label,
  men: 1.5 + noise(step) * 2.5,
  women: 1.6 + noise(step + 9) * 2.5,
  menReference: 1.9 + noise(step + 30) * 2,
  womenReference: 2 + noise(step + 60) * 2,
}))

/** Places of the list in order, equal figures on one place, missing ones last. */
export function galleryRanked(figures: readonly Figure[]): RankedRow[] {
  const known = figures.filter((figure) => typeof figure === 'number').sort((a, b) => b - a)
  return figures
    .map((figure, place) => ({
      code: GALLERY_CODES[place] ?? '',
      name: galleryName(place),
      href: `#${GALLERY_CODES[place]}`,
      group: GROUPS[place % GROUPS.length] ?? '',
      figure,
      ...(typeof figure === 'number' ? { rank: known.indexOf(figure) + 1 } : {}),
    }))
    .sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY))
}

export const GROUPS = [
  'brzozowski',
  'świerczyński',
  'gąsiorski',
  'nowomiejski',
  'żółwiański',
  'olszański',
  'dębiński',
  'kępiński',
]

/** One figure for each unit of the map: ties, a true zero, and both kinds of missing. */
export const GALLERY_MAP_FIGURES: readonly Figure[] = GALLERY_CODES.map((_, place) => {
  if (place === 33) return { missing: 'confidential' }
  if (place === 34) return { missing: 'not-delivered' }
  if (place === 12) return 0
  return place === 5 || place === 6 ? 21.9 : Math.round((17 + noise(place) * 8) * 10) / 10
})

export function galleryName(place: number): string {
  const name = NAMES[place % NAMES.length] ?? ''
  return place < NAMES.length ? name : `${name} ${place < 2 * NAMES.length ? 'Wschodnia' : 'Zachodnia'}`
}

function figureAt(seed: number, middle: number): Figure {
  const chance = noise(seed)
  if (chance > 0.96) return { missing: 'confidential' }
  if (chance > 0.92) return { missing: 'not-delivered' }
  return middle * (0.6 + chance)
}

function lower({ year, value }: YearPoint): YearPoint {
  return { year, value: typeof value === 'number' ? value - 2 : value }
}
