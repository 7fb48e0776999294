// Readers of open forms that come without types, as far as tests use them.

declare module 'jsonstat-toolkit' {
  type Cell = { value: number | null; status: string | null }
  type Named = { label: string; unit?: { label: string } }
  type Dimension = Named & { Category: (code: string) => Named }
  type Dataset = {
    class: string
    length: number
    n: number
    role: Record<string, string[]> | null
    Dimension: (id: string) => Dimension
    Data: (place: Record<string, string>) => Cell
  }
  export default function JSONstat(given: unknown): Dataset
}

declare module 'rdf-parser-csvw' {
  import type { Quad, Store } from 'n3'
  export default class CsvwParser {
    constructor(options: { metadata: Store; baseIRI: string })
    import(input: NodeJS.ReadableStream): AsyncIterable<Quad>
  }
}
