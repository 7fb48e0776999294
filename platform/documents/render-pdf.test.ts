import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inDocumentThread, stopDocumentThread } from './document-thread.ts'
import type { DocumentModel, Section } from './model.ts'
import { renderPdf } from './render-pdf.ts'
import { taskThread } from './task-thread.ts'
import { inspectPdf, type PdfReport, pdfProblems } from './testing/inspect-pdf.ts'
import { describeWithPoppler, poppler } from './testing/poppler.ts'
import { HOSTILE_TEXT, POLISH_LETTERS, sampleDocument } from './testing/sample-document.ts'

afterAll(stopDocumentThread)

describeWithPoppler('PDF wymagającego dokumentu', () => {
  const model = sampleDocument()
  let bytes: Uint8Array
  let report: PdfReport
  beforeAll(async () => {
    bytes = await renderPdf(model)
    report = inspectPdf(bytes)
  })

  test('nie ma żadnej usterki dostępności', () => {
    expect(pdfProblems(report)).toEqual([])
  })

  test('ma tytuł, język, strony i wszystkie nagłówki w kolejności', () => {
    expect(report.title).toBe('Powiat żurawiecki')
    expect(report.language).toBe('pl')
    expect(report.headings.map(({ text }) => spaced(text))).toEqual([
      'Spis treści',
      ...headingsOf(model.sections).map((text) => text.replace(/ (?=\d)/g, ' ')),
    ])
  })

  test('tytuł widać w oknie czytnika zamiast nazwy pliku', () => {
    expect(Buffer.from(bytes).toString('latin1')).toContain('/DisplayDocTitle true')
  })

  test('oddaje wszystkie polskie litery', () => {
    const text = report.pages.join('\n')
    for (const letter of POLISH_LETTERS.replace(' ', '')) expect(text).toContain(letter)
    expect(text).toContain(`Wszystkie polskie litery: ${POLISH_LETTERS}.`)
  })

  test('tekst podobny do znaczników wychodzi taki, jaki wszedł', () => {
    const text = squeezed(report.pages.join(' '))
    expect(text.split(squeezed(HOSTILE_TEXT))).toHaveLength(4)
  })

  test('ma osadzone oba kroje, bez żadnego innego', () => {
    expect(report.fonts.length).toBeGreaterThanOrEqual(4)
    for (const { name, embedded } of report.fonts) {
      expect(name).toMatch(/^[A-Z]{6}\+Source(Sans3|Serif4)-/)
      expect(embedded).toBe(true)
    }
  })

  test('każda komórka wskazuje nagłówki kolumny, grupy i wiersza, także na następnej stronie', () => {
    const long = report.tables.find(({ caption }) => caption.startsWith('Czterdzieści'))!
    expect(long.rows).toHaveLength(1 + 2 + 40)
    const [, value] = long.rows.at(-1)!
    expect(value).toMatchObject({ text: '40,0', isHeader: false })
    expect(value?.headers).toEqual([long.rows[0]![1]!.text, 'Druga grupa', long.rows.at(-1)![0]!.text])
    expect(long.rows[0]!.every(({ isHeader, scope }) => isHeader && scope === 'Column')).toBe(true)
    expect(long.rows[1]).toMatchObject([{ text: 'Pierwsza grupa', isHeader: true, scope: 'Row', span: 4 }])
  })

  test('ten sam nagłówek i te same zakresy widzi czytnik, który nie zna naszego kodu', () => {
    const structure = poppler('pdfinfo', bytes, '-struct')
    const count = (pattern: RegExp) => structure.match(pattern)?.length ?? 0
    const rows = report.tables.flatMap(({ rows }) => rows.slice(1))
    expect(count(/\/Scope \/Column/g)).toBe(report.tables.flatMap(({ rows }) => rows[0]!).length)
    expect(count(/\/Scope \/Row/g)).toBe(rows.length)
    expect(count(/^ *TD/gm)).toBe(rows.flatMap((row) => row.slice(1)).length)
    expect(count(/^ *Table /gm)).toBe(report.tables.length)
  })

  test('źródło stoi pod tabelą jako tekst, nie jako jej komórka', () => {
    const cells = report.tables.flatMap(({ rows }) => rows.flat())
    expect(cells.filter(({ text }) => text.startsWith('Źródło'))).toEqual([])
    expect(report.pages.join(' ').match(/Źródło: dane syntetyczne/g)?.length).toBeGreaterThanOrEqual(
      report.tables.length,
    )
  })

  test('długa tabela powtarza głowę na drugiej stronie, a czytniki słyszą ją raz', () => {
    const long = report.pages.filter((page) => /Wiersz +(?:głowek|.*Wartość +Uwaga)/.test(page))
    expect(long.length).toBeGreaterThanOrEqual(2)
  })

  test('rysunki i logo mają opisy', () => {
    expect(report.figures.map(({ alt }) => spaced(alt ?? ''))).toEqual(
      expect.arrayContaining([
        'Znak ośrodka',
        'Unia Europejska',
        'Ludność powiatu w latach 2015–2024: wartości są w tabeli',
      ]),
    )
  })

  test('każda strona ma znak PROJEKT, a poza okładką numer', () => {
    report.pages.forEach((page, index) => {
      expect(page).toContain('PROJEKT')
      if (index > 0) expect(page).toContain(`${index + 1} z ${report.pageCount}`)
    })
  })

  test('znaku PROJEKT nie słyszy ten, komu dokument się odczytuje', async () => {
    const { cover: _, contents: __, ...plain } = sampleDocument({ municipalities: 0 })
    const sections: Section[] = [{ blocks: [{ kind: 'paragraph', text: 'Krótki dokument' }] }]
    const short = await renderPdf({ ...plain, sections })
    const heard = poppler('pdfinfo', short, '-struct-text')
    expect(heard).toContain('Krótki dokument')
    expect(heard).not.toContain('PROJEKT')
    expect(poppler('pdftotext', short)).toContain('PROJEKT')
  })

  test('ten sam model daje te same bajty', async () => {
    expect(Buffer.from(await renderPdf(model)).equals(bytes)).toBe(true)
  })

  test('dokument ostateczny nie ma znaku PROJEKT i mówi, kiedy powstał', async () => {
    const { cover: _, contents: __, ...plain } = sampleDocument({ municipalities: 0 })
    const { pages } = inspectPdf(await renderPdf({ ...plain, draft: false }))
    expect(pages.join(' ')).not.toContain('PROJEKT')
    expect(pages[0]).toContain('Sporządzono 9 marca 2026 r.')
    expect(pages[0]).toContain('Regionalny Ośrodek Polityki Społecznej')
  })
})

describeWithPoppler('podział na strony', () => {
  test('podpis, nagłówek, grupa ani źródło tabeli nie zostają same na stronie, gdziekolwiek ona wypadnie', async () => {
    const { cover: _, contents: __, ...plain } = sampleDocument({ municipalities: 0 })
    const sections = Array.from({ length: 30 }, (_, index) => sectionWithTable(index, index % 2 ? 30 : 5 + index))
    const { pages } = inspectPdf(await renderPdf({ ...plain, draft: false, sections }))
    const bodies = pages.map((page) =>
      page
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .slice(1, -1),
    )
    expect(bodies.filter(([first]) => first?.startsWith('KOLUMNA')).length).toBeGreaterThan(5)
    expect(bodies.filter((lines) => /^(?:PODPIS|NAGŁÓWEK|GRUPA|KOLUMNA)/.test(lines.at(-1)!))).toEqual([])
    expect(bodies.filter(([first]) => /^(?:UWAGA|Źródło)/.test(first!))).toEqual([])
  }, 180_000)
})

describeWithPoppler('kontrola PDF wykrywa', () => {
  const good = { kind: 'paragraph', text: 'Treść' } as const
  const printed = async (sections: Section[], changes: Partial<DocumentModel> = {}) => {
    const { cover: _, contents: __, ...plain } = sampleDocument({ municipalities: 0 })
    const model = { ...plain, organisation: { name: 'Ośrodek', lines: [], logos: [] }, ...changes, sections }
    return pdfProblems(inspectPdf(await inDocumentThread({ format: 'pdf', model })))
  }

  test('rysunek bez opisu, którego sprawdzenie modelu by nie przepuściło', async () => {
    const svg = '<svg viewBox="0 0 10 10"><rect width="5" height="5"/></svg>'
    const problems = await printed([
      { blocks: [{ kind: 'heading', level: 1, text: 'A' }, { kind: 'figure', svg, alt: '', source: null }, good] },
    ])
    expect(problems).toEqual(['rysunek bez opisu zastępczego'])
  })

  test('przeskok poziomu nagłówka i stronę z samym nagłówkiem', async () => {
    const problems = await printed([
      { blocks: [{ kind: 'heading', level: 1, text: 'A' }, good, { kind: 'heading', level: 3, text: 'B' }, good] },
      { blocks: [{ kind: 'heading', level: 1, text: 'Sam nagłówek' }] },
    ])
    expect(problems).toEqual(['nagłówek „B” przeskakuje poziom', 'strona 2 ma sam nagłówek'])
  })

  test('brak tytułu i nagłówków', async () => {
    expect(await printed([{ blocks: [good] }], { title: ' ' })).toEqual(['brak tytułu', 'brak nagłówków'])
  })

  test('pustą komórkę', async () => {
    const table = {
      kind: 'table' as const,
      caption: 'Tabela',
      columns: [{ heading: 'A' }, { heading: 'B' }],
      groups: [{ rows: [{ header: 'x', cells: [''] }] }],
      source: { text: 'y', dateOfData: 'z' },
    }
    const problems = await printed([{ blocks: [{ kind: 'heading', level: 1, text: 'A' }, table] }])
    expect(problems).toEqual(['tabela „Tabela”: pusta komórka w wierszu „x”'])
  })
})

describe('wątek dokumentów', () => {
  test('niepoprawny model nie trafia do druku', async () => {
    await expect(renderPdf({ ...sampleDocument(), title: '' })).rejects.toThrow('tytuł dokumentu')
  })

  test('po zatrzymaniu w trakcie odmawia, a następny dokument powstaje', async () => {
    const interrupted = renderPdf(sampleDocument({ municipalities: 10 }))
    const outcome = expect(interrupted).rejects.toThrow('dokument nie powstał')
    await stopDocumentThread()
    await outcome
    await expect(renderPdf(sampleDocument({ municipalities: 0 }))).resolves.toBeInstanceOf(Uint8Array)
  })

  test('dokument, który trwa za długo, jest porzucany, a następny powstaje', async () => {
    const [late, made] = await Promise.allSettled([
      inDocumentThread({ format: 'pdf', model: sampleDocument() }, 1),
      renderPdf(sampleDocument({ municipalities: 0 })),
    ])
    expect(late).toMatchObject({ status: 'rejected', reason: new Error('Dokument nie powstał w ciągu 0.001 s.') })
    expect(made.status).toBe('fulfilled')
  })

  test('w pamięci jest jeden silnik: bezczynny odchodzi, gdy potrzebny jest drugi', async () => {
    let threads = 0
    const count = () => {
      threads += 1
    }
    const model = sampleDocument({ municipalities: 0 })
    await stopDocumentThread()
    process.on('worker', count)
    const started = []
    for (const format of ['docx', 'pdf', 'docx'] as const) {
      await inDocumentThread({ format, model })
      started.push(threads)
    }
    process.off('worker', count)
    expect(started).toEqual([1, 2, 3])
  })

  test('wątek wymieniany po każdym dokumencie robi takie same dokumenty', async () => {
    const thread = taskThread({ format: 'pdf', retireAfterBytes: 1 })
    const task = { format: 'pdf', model: sampleDocument({ municipalities: 0 }) } as const
    const [one, two] = await Promise.all([thread.run(task, 60_000), thread.run(task, 60_000)])
    await thread.stop()
    expect(Buffer.from(one).equals(two)).toBe(true)
  })

  test('błąd jednego dokumentu nie psuje następnych', async () => {
    const broken = {
      ...sampleDocument(),
      sections: [{ blocks: [{ kind: 'figure', svg: '<svg viewBox="0 0 1 1"><', alt: 'x', source: null }] }],
    } as DocumentModel
    const [failed, made] = await Promise.allSettled([
      inDocumentThread({ format: 'pdf', model: broken }),
      renderPdf(sampleDocument({ municipalities: 0 })),
    ])
    expect(failed.status).toBe('rejected')
    expect(made.status).toBe('fulfilled')
  })
})

/** A table of so many rows after so many short paragraphs: in thirty of them every place of a page is met. */
function sectionWithTable(paragraphCount: number, rowCount: number): Section {
  const rows = Array.from({ length: rowCount }, (_, index) => ({ header: `wiersz ${index + 1}`, cells: ['1'] }))
  const half = Math.ceil(rowCount / 2)
  return {
    blocks: [
      { kind: 'heading', level: 1, text: 'Część' },
      ...Array.from({ length: paragraphCount }, () => ({ kind: 'paragraph' as const, text: 'Wypełnienie strony.' })),
      { kind: 'heading', level: 2, text: 'NAGŁÓWEK' },
      {
        kind: 'table',
        caption: 'PODPIS',
        columns: [{ heading: 'KOLUMNA' }, { heading: 'B' }],
        groups: [
          { heading: 'GRUPA 1', rows: rows.slice(0, half) },
          { heading: 'GRUPA 2', rows: rows.slice(half) },
        ],
        notes: ['UWAGA'],
        source: { text: 'GUS', dateOfData: '2024 r.' },
      },
      { kind: 'heading', level: 2, text: 'NAGŁÓWEK' },
      { kind: 'paragraph', text: 'Koniec.' },
    ],
  }
}

function headingsOf(sections: Section[]): string[] {
  const blocks = sections
    .flatMap((section) => section.blocks)
    .flatMap((block) => (block.kind === 'columns' ? [...block.left, ...block.right] : [block]))
  return blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

/** No-break spaces, which typography puts in, as plain ones. */
function spaced(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
