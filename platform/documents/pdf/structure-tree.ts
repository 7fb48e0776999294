import { dictionaryIn, type PdfFile } from './pdf-file.ts'
import { nameIn, type PdfDictionary, referencesIn } from './pdf-object.ts'

/** An element of the structure tree: what a screen reader is told. */
export type StructureElement = {
  number: number
  type: string
  dictionary: PdfDictionary
  children: StructureElement[]
}

/** The structure tree of a tagged PDF, from its root element. @throws Error when the file is not tagged */
export function structureTree(file: PdfFile): {
  root: PdfDictionary
  rootNumber: number
  elements: StructureElement[]
} {
  const catalogue = dictionaryIn(file, file.trailer, 'Root')
  const [rootNumber] = catalogue === undefined ? [] : referencesIn(catalogue, 'StructTreeRoot')
  if (rootNumber === undefined) throw new Error('PDF: plik nie ma drzewa struktury.')
  const root = file.read(rootNumber)
  return { root, rootNumber, elements: referencesIn(root, 'K').map((number) => readElement(file, number)) }
}

/** All elements of a type, in reading order. */
export function elementsOf(elements: StructureElement[], ...types: string[]): StructureElement[] {
  return elements.flatMap((element) => [
    ...(types.includes(element.type) ? [element] : []),
    ...elementsOf(element.children, ...types),
  ])
}

function readElement(file: PdfFile, number: number): StructureElement {
  const dictionary = file.read(number)
  const children = referencesIn(dictionary, 'K').map((child) => readElement(file, child))
  return { number, type: nameIn(dictionary, 'S') ?? '', dictionary, children }
}
