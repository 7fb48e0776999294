import {
  AlignmentType,
  Table as DocxTable,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { columnWidths } from '../column-widths.ts'
import type { Cell, Column, Row, Table } from '../model.ts'
import { HAIRLINE, HEAD_RULE, INK_3, NO_BORDER, twips } from './styles.ts'
import { textRuns } from './text-runs.ts'

/** As in the PDF: longer tables may break between rows, shorter ones stay on one page with their source. */
const ROWS_KEPT_TOGETHER = 20
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER }

/** A table with repeated head, row headers in the first column, rows that never break. */
export function tableGrid(table: Table, widthMm: number): DocxTable {
  const widths = columnWidths(table, widthMm).map(twips)
  const style = table.dense ? 'TableCellDense' : 'TableCell'
  const rowCount = table.groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const cell = (at: number, children: TextRun[] | ReturnType<typeof textRuns>, rule = HAIRLINE) => {
    const column = table.columns[at]!
    const alignment = isAtStart(column, at) ? AlignmentType.START : AlignmentType.END
    return new TableCell({
      children: [new Paragraph({ style, alignment, children })],
      width: { size: widths[at]!, type: WidthType.DXA },
      margins: cellMargins(column, at, widths.length),
      verticalAlign: rule === HEAD_RULE ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      borders: { ...NO_BORDERS, bottom: { ...rule, space: 0 } },
    })
  }
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: table.columns.map((column, at) => cell(at, headRuns(column), HEAD_RULE)),
  })
  let rowsLeft = rowCount
  const bodyRow = ({ header, cells, total = false }: Row) => {
    rowsLeft -= 1
    return new TableRow({
      cantSplit: true,
      // The last row keeps the source under the table company.
      keepNext: rowsLeft === 0 || rowCount <= ROWS_KEPT_TOGETHER,
      children: [
        cell(0, textRuns(header, { bold: total })),
        ...cells.map((value, at) => cell(at + 1, cellRuns(value, total))),
      ],
    })
  }
  const groupRow = (heading: string) =>
    new TableRow({
      cantSplit: true,
      keepNext: true,
      children: [
        new TableCell({
          children: [new Paragraph({ style, children: textRuns(heading, { bold: true }) })],
          columnSpan: widths.length,
          margins: { top: twips(3), bottom: twips(1), left: 0, right: 0 },
          borders: { ...NO_BORDERS, bottom: { ...HAIRLINE, space: 0 } },
        }),
      ],
    })
  return new DocxTable({
    width: { size: twips(widthMm), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      head,
      ...table.groups.flatMap(({ heading, rows }) => [
        ...(heading === undefined ? [] : [groupRow(heading)]),
        ...rows.map(bodyRow),
      ]),
    ],
  })
}

function headRuns({ heading, unit }: Column): TextRun[] {
  const name = new TextRun({ text: heading, bold: true })
  return unit === undefined ? [name] : [name, new TextRun({ text: unit, break: 1, color: INK_3 })]
}

function cellRuns(cell: Cell, isTotal: boolean): TextRun[] {
  if (typeof cell === 'string') return [new TextRun({ text: cell, bold: isTotal })]
  if ('missing' in cell) return [new TextRun({ text: cell.missing, italics: true, color: INK_3 })]
  return [new TextRun({ text: cell.text, bold: true })]
}

function isAtStart({ align }: Column, at: number): boolean {
  return (align ?? (at === 0 ? 'start' : 'end')) === 'start'
}

function cellMargins({ apart = false }: Column, at: number, count: number) {
  const left = apart ? 7 : 1.6
  return {
    top: twips(0.6),
    bottom: twips(0.6),
    left: at === 0 ? 0 : twips(left),
    right: at === count - 1 ? 0 : twips(1.6),
  }
}
