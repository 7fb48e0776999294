/** What was declared about tables and columns, as data: the real declarations or a sample of a test. */
type Declared = {
  classes: Readonly<Record<string, string>>
  activities: Readonly<Record<string, { columns: Readonly<Record<string, Readonly<Record<string, string>>>> }>>
  notPersonal: Readonly<Record<string, readonly string[]>>
}

/** A column as the live catalogue knows it, in names of the code: `auth.passwordReset`, `accountId`. */
export type CatalogueColumn = {
  table: string
  column: string
  /** True when it points to an account, or carries the name of a fact whose reach is personal or sensitive. */
  isSuspect: boolean
}

/**
 * What is undeclared: a table without a class of retention, a column of a personal table that nobody has decided about,
 * one that two activities claim, a personal column in no activity, and a declaration of what is not there.
 */
export function declarationFaults(catalogue: readonly CatalogueColumn[], declared: Declared): string[] {
  const tables = [...new Set(catalogue.map(({ table }) => table))]
  const claims = Object.entries(declared.activities).flatMap(([activity, { columns }]) =>
    Object.entries(columns).flatMap(([table, names]) =>
      Object.keys(names).map((column) => ({ key: `${table}.${column}`, table, activity })),
    ),
  )
  const personalTables = new Set(claims.map(({ table }) => table))
  const isCleared = ({ table, column }: CatalogueColumn) => declared.notPersonal[table]?.includes(column) === true
  const known = new Set(catalogue.map(({ table, column }) => `${table}.${column}`))
  const cleared = Object.entries(declared.notPersonal).flatMap(([table, names]) =>
    names.map((name) => `${table}.${name}`),
  )

  return [
    ...tables
      .filter((table) => !(table in declared.classes))
      .map((table) => `tabela ${table} nie ma klasy przechowywania`),
    ...Object.keys(declared.classes)
      .filter((table) => !tables.includes(table))
      .map((table) => `klasa przechowywania tabeli ${table}, której nie ma`),
    ...catalogue.flatMap((one) => {
      const key = `${one.table}.${one.column}`
      const claimedBy = claims.filter((claim) => claim.key === key).map(({ activity }) => activity)
      if (claimedBy.length > 1)
        return [`kolumna ${key} jest w ${claimedBy.length} czynnościach: ${claimedBy.join(', ')}`]
      if (claimedBy.length === 1) return isCleared(one) ? [`kolumna ${key} jest w czynności i wśród nieosobowych`] : []
      if (isCleared(one)) return []
      if (one.isSuspect) return [`kolumna osobowa ${key} nie jest w żadnej czynności`]
      return personalTables.has(one.table) ? [`o kolumnie ${key} nikt nie zdecydował, czy jest osobowa`] : []
    }),
    ...[...claims.map(({ key }) => key), ...cleared]
      .filter((key) => !known.has(key))
      .map((key) => `opis kolumny ${key}, której nie ma`),
  ]
}
