import { encodePng } from '../docx/png.ts'
import type { Block, Cell, Column, ColumnBlock, DocumentModel, Row, Section } from '../model.ts'

/** All letters of Polish that ASCII lacks, small and capital. */
export const POLISH_LETTERS = 'ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ'

/** Characters that mean something to Typst, TeX, HTML or XML, and must come out as they went in. */
export const HOSTILE_TEXT =
  '#let x = 1; #panic("nie") $a_1^2$ *gwiazdka* _kreska_ \\ukośnik\\ @nazwa <i>&amp;</i> `kod` = // #[x]'

const NAMES = [
  'Brzezie Małe',
  'Czarna Struga',
  'Dąbie',
  'Gęsia Wólka',
  'Jaźwiny',
  'Łęg Górny',
  'Ńemyje',
  'Ostrów Źródlany',
  'Świdwie',
  'Żurawiec',
]
const SOURCE = { text: 'dane syntetyczne w układzie Banku Danych Lokalnych', dateOfData: '31 grudnia 2024 r.' }

/**
 * A document that is hard to print: a booklet with all kinds of blocks, a table over several pages, long words, text
 * that looks like markup, a landscape section, logos and a draft mark. All names and figures are invented.
 */
export function sampleDocument({ municipalities = 4 }: { municipalities?: number } = {}): DocumentModel {
  return {
    title: 'Powiat żurawiecki',
    subtitle: 'Wybrane dane demograficzne i społeczne gmin powiatu',
    language: 'pl',
    madeOn: '2026-03-09',
    dataDate: 'za 2024 r., pobrane 9 marca 2026 r.',
    draft: true,
    notice: 'Dane syntetyczne. Województwo nadborskie nie istnieje.',
    organisation: {
      name: 'Regionalny Ośrodek Polityki Społecznej województwa nadborskiego',
      lines: ['ul. Żeglarska 7, 00-001 Nadbór', 'rops@nadborskie.example'],
      logo: { bytes: tinyPng(60, 60, [13, 74, 92]), alt: 'Znak ośrodka' },
      logos: [
        { bytes: tinyPng(120, 40, [163, 157, 145]), alt: 'Fundusze Europejskie' },
        { bytes: tinyPng(90, 40, [211, 205, 192]), alt: 'Rzeczpospolita Polska' },
        { bytes: tinyPng(100, 40, [176, 86, 29]), alt: 'Unia Europejska' },
      ],
    },
    cover: {
      kicker: 'Zeszyt powiatu',
      figure: { svg: locator(3), alt: 'Powiat żurawiecki na mapie województwa', widthMm: 90 },
    },
    contents: { depth: 2 },
    sections: [
      countySection(),
      comparisonSection(),
      ...Array.from({ length: municipalities }, (_, index) => municipalitySection(index)),
      hardSection(),
    ],
  }
}

function countySection(): Section {
  return {
    runningHead: 'Powiat na jednej stronie',
    blocks: [
      heading(1, 'Powiat na jednej stronie', 'powiat'),
      { kind: 'paragraph', style: 'kind', text: '10 gmin, 64 121 mieszkańców, 2 012 km²' },
      {
        kind: 'paragraph',
        style: 'lead',
        text: 'Co piąta osoba ma 65 lat lub więcej. W ciągu pięciu lat ubyło 3,2% mieszkańców, najwięcej w gminie Czarna Struga.',
      },
      {
        kind: 'key-figures',
        figures: [
          { label: 'Ludność', value: '64 121', unit: 'osób', note: '−3,2% w ciągu pięciu lat' },
          { label: 'Osoby w wieku 65+', value: '21,4%', note: 'województwo: 21,1%' },
          { label: 'Bezrobotni zarejestrowani', value: '5,1%', note: 'wieku produkcyjnego' },
        ],
      },
      figure('powiat-trend', 'Ludność powiatu w latach 2015–2024'),
      {
        kind: 'list',
        items: [
          'Ludność ubywa w dziewięciu z dziesięciu gmin.',
          [
            'Najszybciej starzeje się ',
            { text: 'gmina Czarna Struga', mark: 'strong' },
            '; liczby są w ',
            { text: 'tabeli porównawczej', href: '#porownanie' },
            '.',
          ],
          ['Metoda: ', { text: 'opis wskaźników', href: 'https://splot.example/metoda' }, '.'],
        ],
      },
    ],
  }
}

function comparisonSection(): Section {
  const headings = [
    'Ludność',
    'Zmiana w 5 lat',
    'Poniżej 18 lat',
    'Osoby 65+',
    'Osoby 80+',
    'Obciążenie',
    'Bezrobotni',
    'Usługi opiekuńcze',
  ]
  const units = ['osoby', '%', '%', '%', '%', 'na 100', '%', 'na 1000 65+']
  return {
    orientation: 'landscape',
    runningHead: 'Porównanie gmin',
    blocks: [
      heading(1, 'Porównanie gmin'),
      {
        kind: 'table',
        id: 'porownanie',
        caption: 'Gminy powiatu żurawieckiego, 2024 r.',
        columns: [
          { heading: 'Gmina' },
          ...headings.map((name, index) => ({ heading: name, unit: units[index]!, apart: index === 7 })),
        ],
        groups: [
          {
            heading: 'Gminy miejskie i miejsko-wiejskie',
            rows: NAMES.slice(0, 3).map((name, index) => figuresRow(name, index, 8)),
          },
          { heading: 'Gminy wiejskie', rows: NAMES.slice(3).map((name, index) => figuresRow(name, index + 3, 8)) },
          { rows: [{ ...figuresRow('Powiat', 11, 8), total: true }] },
        ],
        notes: ['Obciążenie: osoby w wieku 0–14 i 65+ na 100 osób w wieku 15–64 lata.'],
        source: SOURCE,
      },
    ],
  }
}

function municipalitySection(index: number): Section {
  const name = NAMES[index % NAMES.length]!
  const columns: Column[] = [
    { heading: 'Wskaźnik, 2024 r.' },
    { heading: 'Gmina' },
    { heading: 'Powiat', apart: true },
    { heading: 'Woj.' },
    { heading: 'Miejsce' },
  ]
  const opening: ColumnBlock[] = [
    { kind: 'heading', level: 1, text: `Gmina ${name}`, id: `gmina-${index}` },
    { kind: 'paragraph', style: 'kind', text: 'gmina wiejska, 6 412 mieszkańców, 201 km²' },
    {
      kind: 'paragraph',
      style: 'lead',
      text: 'Co czwarta osoba ma 65 lat lub więcej, najwięcej w województwie. W ciągu pięciu lat ubyło 6,1% mieszkańców. Bliskich do opieki jest coraz mniej: 3,1 kobiety w wieku 45–64 lat na osobę w wieku 80+.',
    },
  ]
  return {
    runningHead: `Gmina ${name}`,
    blocks: [
      {
        kind: 'columns',
        shares: [4, 1],
        left: opening,
        right: [
          {
            kind: 'figure',
            svg: locator(index),
            alt: `Położenie gminy ${name} w powiecie`,
            source: null,
            widthMm: 30,
            align: 'end',
          },
        ],
      },
      {
        kind: 'table',
        caption: 'Najważniejsze liczby na tle powiatu i województwa',
        columns,
        groups: [{ rows: INDICATORS.map(([label, unit], at) => indicatorRow(label, unit, at + index)) }],
        notes: ['Powiat i województwo: mediany gmin. Miejsce: ↑ od najwyższej wartości, ↓ od najniższej.'],
        source: SOURCE,
      },
      {
        kind: 'columns',
        shares: [11, 10],
        left: [figure(`wiek-${index}`, 'Wiek i płeć', pyramid(index))],
        right: [
          heading(2, 'Do rozmowy na warsztacie'),
          {
            kind: 'list',
            items: [
              'Kto opiekuje się dziś osobami po osiemdziesiątce?',
              'Gdzie rodzice zostawiają małe dzieci? W gminie nie ma żłobka.',
              'Która usługa wystarczyłaby dla kilku gmin razem?',
            ],
          },
          heading(2, 'Czego dane nie mówią'),
          {
            kind: 'paragraph',
            text: 'Nie ma liczby dzieci w pieczy (tajemnica statystyczna) ani wolontariuszy (gmina nie przekazała).',
          },
        ],
      },
    ],
  }
}

/** What breaks a careless template: a table of forty rows, words longer than a column, markup in texts. */
function hardSection(): Section {
  return {
    runningHead: 'Źródła i metoda',
    blocks: [
      heading(1, 'Źródła i metoda'),
      { kind: 'paragraph', text: `Wszystkie polskie litery: ${POLISH_LETTERS}. Zażółć gęślą jaźń.` },
      {
        kind: 'paragraph',
        text: [HOSTILE_TEXT, ' ', { text: HOSTILE_TEXT, mark: 'strong' }, ' ', { text: 'ukośne', mark: 'emphasis' }],
      },
      heading(2, 'Długie słowa'),
      {
        kind: 'paragraph',
        style: 'note',
        text: 'Konstantynopolitańczykowianeczka, dziewięćdziesięciodziewięciokilometrowy, pięćdziesięciogroszówka.',
      },
      {
        kind: 'table',
        caption: 'Czterdzieści wierszy, które nie mieszczą się na stronie',
        columns: [
          { heading: 'Wiersz', share: 3 },
          { heading: 'Najdłuższy nagłówek dziewięćdziesięciokilometrowy', share: 1 },
          { heading: 'Wartość', share: 1 },
          { heading: 'Uwaga', align: 'start', share: 2 },
        ],
        groups: [
          { heading: 'Pierwsza grupa', rows: longRows(1, 26) },
          { heading: 'Druga grupa', rows: longRows(27, 40) },
        ],
        notes: [HOSTILE_TEXT],
        source: SOURCE,
      },
      heading(2, 'Lista numerowana'),
      { kind: 'list', ordered: true, items: ['Pobierz plik.', 'Sprawdź stan danych.', 'Wydrukuj zeszyt.'] },
    ],
  }
}

const INDICATORS = [
  ['Ludność', 'osoby'],
  ['Zmiana w ciągu 5 lat', '%'],
  ['Wiek przedprodukcyjny', '% ludności'],
  ['Osoby w wieku 65+', '% ludności'],
  ['Osoby w wieku 80+', '% ludności'],
  ['Współczynnik wsparcia nieformalnego', 'kobiety 45–64 na osobę 80+'],
  ['Usługi opiekuńcze', 'osoby na 1000 w wieku 65+'],
  ['Pomoc społeczna', 'osoby na 10 tys.'],
  ['Bezrobotni', '% wieku produkcyjnego'],
  ['Dochody własne', 'zł na mieszkańca'],
  ['Fundacje i stowarzyszenia', 'na 10 tys.'],
] as const

function indicatorRow(label: string, unit: string, seed: number): Row {
  const value: Cell = seed % 9 === 8 ? { missing: 'nie podano' } : { text: decimal(seed * 7.3 + 3), strong: true }
  return {
    header: [label, ', ', { text: unit, mark: 'quiet' }],
    cells: [value, decimal(seed * 7.1 + 2), decimal(seed * 6.9 + 2), `${seed + 1}. z 40 ↑`],
  }
}

function figuresRow(name: string, seed: number, count: number): Row {
  const cells = Array.from(
    { length: count },
    (_, at): Cell => ((seed + at) % 11 === 10 ? { missing: 'tajemnica' } : decimal((seed + 1) * (at + 1) * 0.7)),
  )
  return { header: name, cells }
}

function longRows(from: number, to: number): Row[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    header: `Wiersz ${from + index} „${HOSTILE_TEXT.slice(0, 12)}”`,
    cells: [
      decimal(from + index),
      { text: decimal((from + index) * 3.5), strong: true },
      index % 7 === 0 ? { missing: 'poniżej progu' } : 'bez uwag',
    ],
  }))
}

function heading(level: 1 | 2, text: string, id?: string): ColumnBlock & Block {
  return { kind: 'heading', level, text, ...(id !== undefined && { id }) }
}

function figure(id: string, caption: string, svg = trend()): ColumnBlock & Block {
  return {
    kind: 'figure',
    id,
    svg,
    caption,
    alt: `${caption}: wartości są w tabeli`,
    notes: ['% ludności. Linia: województwo.'],
    source: SOURCE,
  }
}

function decimal(value: number): string {
  return value.toFixed(1).replace('.', ',')
}

function trend(): string {
  const points = Array.from({ length: 10 }, (_, index) => `${30 + index * 58},${30 + index * 7 + (index % 3) * 3}`)
  const years = [2015, 2018, 2021, 2024].map(
    (year, index) => `<text x="${30 + index * 174}" y="150" text-anchor="middle" fill="#69645b">${year}</text>`,
  )
  return `<svg viewBox="0 0 620 160" font-size="13"><path d="M30 130H552" stroke="#dcd7cb"/><polyline points="${points.join(' ')}" fill="none" stroke="#0d5c73" stroke-width="2.5"/>${years.join('')}<text x="560" y="100" fill="#1d1c1a" font-weight="600">64 121</text></svg>`
}

function pyramid(seed: number): string {
  const bars = Array.from({ length: 18 }, (_, age) => {
    const [men, women] = [
      60 - Math.abs(age - 7) * 4 + ((seed + age) % 5) * 4,
      62 - Math.abs(age - 8) * 3 + ((seed + age) % 4) * 4,
    ]
    const y = 214 - age * 11
    const label =
      age % 2 === 0
        ? `<text x="150" y="${y + 8}" text-anchor="middle" fill="#69645b">${age * 5}–${age * 5 + 4}</text>`
        : ''
    return `<rect x="${127 - men}" y="${y}" width="${men}" height="10" fill="#a39d91"/><rect x="173" y="${y}" width="${women}" height="10" fill="#0d5c73"/>${label}`
  })
  return `<svg viewBox="0 0 300 252" font-size="9.5">${bars.join('')}<text x="125" y="14" text-anchor="end" font-weight="600">mężczyźni</text><text x="175" y="14" font-weight="600">kobiety</text></svg>`
}

function locator(here: number): string {
  const cells = Array.from({ length: 12 }, (_, index) => {
    const [x, y] = [(index % 4) * 50 + (index > 3 ? 8 : 0), Math.floor(index / 4) * 46]
    return `<path d="M${x} ${y + 6}l44-6 8 30-20 16-30-8z" fill="${index === here % 12 ? '#0d5c73' : '#d3cdc0'}" stroke="#ffffff" stroke-width="2"/>`
  })
  return `<svg viewBox="0 0 220 150">${cells.join('')}</svg>`
}

/** A picture of one colour, for logos. */
export function tinyPng(width: number, height: number, colour: [number, number, number]): Uint8Array {
  const pixels = Array.from({ length: width * height }, () => [...colour, 255]).flat()
  return encodePng(width, height, Uint8Array.from(pixels))
}
