type Column = { name: string; type: string; comment: string }

/** Tables and columns with their meaning, read from the printed table types: those carry the comments of the database. */
export function printDataDictionary(types: string, retentionOf: (table: string) => string): string {
  const interfaces = readInterfaces(types)
  const tables = [...(interfaces.get('DB') ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1))
  const chapters = tables.flatMap(({ name, type }) => [
    `## ${snakeCase(name)}`,
    '',
    `Klasa przechowywania: ${retentionOf(name)}.`,
    '',
    '| kolumna | typ | znaczenie |',
    '|---|---|---|',
    ...(interfaces.get(type) ?? []).map(
      (column) => `| ${snakeCase(column.name)} | ${column.type.replaceAll('|', 'lub')} | ${column.comment} |`,
    ),
    '',
  ])
  return [
    '# Słownik danych',
    '',
    'Wydruk z komentarzy bazy danych (`npm run db:types`, `npm run print`).',
    '',
    ...chapters,
  ].join('\n')
}

function readInterfaces(types: string): Map<string, Column[]> {
  const interfaces = new Map<string, Column[]>()
  for (const [, name, body] of types.matchAll(/export interface (\w+) \{\n([\s\S]*?)\n\}/g)) {
    const columns = [
      ...(body as string).matchAll(/(?: {2}\/\*\*\n((?: {3}\*.*\n)+?) {3}\*\/\n)? {2}"?([\w.]+)"?: (.+);/g),
    ]
    interfaces.set(
      name as string,
      columns.map(([, comment = '', column, type]) => ({
        name: column as string,
        type: type as string,
        comment: comment
          .replaceAll(/^ {3}\* ?/gm, '')
          .trim()
          .replaceAll('\n', ' '),
      })),
    )
  }
  return interfaces
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
