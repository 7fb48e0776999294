import type { PdfFile } from './pdf-file.ts'
import { listIn, type PdfDictionary, type PdfString, type PdfValue } from './pdf-object.ts'
import { elementsOf, type StructureElement, structureTree } from './structure-tree.ts'

/** Rows under one heading, or all rows of a table without headings of groups. */
type Group = { heading: StructureElement | undefined; rows: StructureElement[] }

/**
 * Completes the tags of tables, which Typst 0.14 knows only by half.
 *
 * Row headers become TH with the scope Row, headings of groups belong to the rows they head, every cell names all its
 * headers (a cell that names some is read with those alone), and the notes set in the foot of a table follow it as text.
 * @throws Error when a table is not built as the template builds it
 */
export function completeTableTags(file: PdfFile): void {
  const { root, rootNumber, elements } = structureTree(file)
  const identified = new Map(namesOf(root))
  elementsOf(elements, 'Table').forEach((table, index) => {
    completeTable(file, table, `w${index + 1}-`, identified)
  })
  moveFootsOut(file, elements)
  if (identified.size > 0) {
    const inOrder = [...identified].sort(([a], [b]) => (a < b ? -1 : 1))
    const names = inOrder.flatMap(([bytes, number]) => [{ bytes }, { reference: number }])
    root.set('IDTree', new Map([['Names', names]]))
    file.replace(rootNumber, root)
  }
}

function completeTable(file: PdfFile, table: StructureElement, prefix: string, identified: Map<string, number>): void {
  const [head] = elementsOf(table.children, 'THead')
  const columns = head?.children[0]?.children.map(idOf) ?? []
  if (head === undefined || columns.length === 0) throw new Error('PDF: tabela nie ma nagłówków kolumn.')
  const bodies = table.children.filter(({ type }) => type === 'TBody')
  const groups = groupsOf([...head.children.slice(1), ...bodies.flatMap((body) => body.children)])
  let rowCount = 0
  for (const { heading, rows } of groups) {
    const groupIds = heading === undefined ? [] : [idOf(heading.children[0])]
    if (heading !== undefined) markAsRowHeader(file, heading.children[0]!, [], columns.length)
    for (const row of rows) {
      if (row.children.length !== columns.length)
        throw new Error('PDF: wiersz tabeli ma inną liczbę komórek niż nagłówek.')
      const [first, ...cells] = row.children as [StructureElement, ...StructureElement[]]
      const id = { bytes: `${prefix}${++rowCount}` }
      identified.set(id.bytes, first.number)
      first.dictionary.set('ID', id)
      markAsRowHeader(file, first, [columns[0]!, ...groupIds], 1)
      cells.forEach((cell, index) => {
        cell.dictionary.set('A', [tableAttributes({ Headers: [columns[index + 1]!, ...groupIds, id] })])
        file.replace(cell.number, cell.dictionary)
      })
    }
  }
  regroup(file, table, head, bodies, groups)
}

function markAsRowHeader(file: PdfFile, cell: StructureElement, headers: PdfString[], span: number): void {
  cell.dictionary.set('S', { name: 'TH' })
  const spanned: Record<string, PdfValue> = span === 1 ? {} : { ColSpan: span }
  cell.dictionary.set('A', [tableAttributes({ Scope: { name: 'Row' }, Headers: headers, ...spanned })])
  file.replace(cell.number, cell.dictionary)
}

/** A row of one header cell opens a group; Typst puts the first one into the head of the table. */
function groupsOf(rows: StructureElement[]): Group[] {
  const groups: Group[] = []
  for (const row of rows) {
    const isHeading = row.children.length === 1 && row.children[0]!.type === 'TH'
    if (isHeading || groups.length === 0) groups.push({ heading: isHeading ? row : undefined, rows: [] })
    if (!isHeading) groups.at(-1)!.rows.push(row)
  }
  return groups
}

/** One TBody for a group, with its heading as the first row. */
function regroup(
  file: PdfFile,
  table: StructureElement,
  head: StructureElement,
  bodies: StructureElement[],
  groups: Group[],
): void {
  const kept = bodies.slice(0, groups.length)
  if (kept.length < groups.length) throw new Error('PDF: tabela ma mniej części niż grup wierszy.')
  groups.forEach(({ heading, rows }, index) => {
    setChildren(file, kept[index]!, heading === undefined ? rows : [heading, ...rows])
  })
  setChildren(file, head, head.children.slice(0, 1))
  const dropped = bodies.slice(groups.length)
  setChildren(
    file,
    table,
    table.children.filter((child) => !dropped.includes(child)),
  )
  table.dictionary.delete('A')
  file.replace(table.number, table.dictionary)
  for (const body of dropped) file.remove(body.number)
}

/** Notes and source are a foot of the table for the layout, and text after the table for readers. */
function moveFootsOut(file: PdfFile, elements: StructureElement[]): void {
  for (const parent of withDescendants(elements)) {
    const children = parent.children.flatMap((child) => {
      const [foot] = child.type === 'Table' ? child.children.filter(({ type }) => type === 'TFoot') : []
      if (foot === undefined) return [child]
      setChildren(
        file,
        child,
        child.children.filter((part) => part !== foot),
      )
      const notes = foot.children[0]!.children[0]!
      for (const { number } of [foot, foot.children[0]!]) file.remove(number)
      notes.dictionary.set('S', { name: 'Div' })
      notes.dictionary.delete('A')
      return [child, { ...notes, type: 'Div' }]
    })
    if (children.length !== parent.children.length) setChildren(file, parent, children)
  }
}

function withDescendants(elements: StructureElement[]): StructureElement[] {
  return elements.flatMap((element) => [element, ...withDescendants(element.children)])
}

/** Gives an element new children, and the children their new parent. */
function setChildren(file: PdfFile, parent: StructureElement, children: StructureElement[]): void {
  parent.children = children
  parent.dictionary.set(
    'K',
    children.map(({ number }) => ({ reference: number })),
  )
  file.replace(parent.number, parent.dictionary)
  for (const child of children) {
    child.dictionary.set('P', { reference: parent.number })
    file.replace(child.number, child.dictionary)
  }
}

function tableAttributes(attributes: Record<string, PdfValue>): PdfDictionary {
  return new Map<string, PdfValue>([['O', { name: 'Table' }], ...Object.entries(attributes)])
}

function idOf(cell: StructureElement | undefined): PdfString {
  const id = cell?.dictionary.get('ID')
  if (!(id instanceof Object) || !('bytes' in id)) throw new Error('PDF: nagłówek tabeli nie ma identyfikatora.')
  return id
}

function namesOf(root: PdfDictionary): [string, number][] {
  const tree = root.get('IDTree')
  const names = tree instanceof Map ? listIn(tree, 'Names') : []
  return names.flatMap((name, index): [string, number][] => {
    const target = names[index + 1]
    const isPair = index % 2 === 0 && name instanceof Object && 'bytes' in name
    return isPair && target instanceof Object && 'reference' in target ? [[name.bytes, target.reference]] : []
  })
}
