import type { Module } from '#platform/module.ts'

/** Who may do what: one row an operation. A changed right is a visible difference of this document. */
export function printAccessMatrix(modules: Module[]): string {
  const rows = modules.flatMap(({ routes, rules }) =>
    routes.map(({ api }) => {
      const who = (rules[api.action] ?? []).map(({ sentence }) => sentence).join('; ')
      return `| ${api.name} | ${api.summary} | ${api.action} | ${who} |`
    }),
  )
  return [
    '# Macierz uprawnień',
    '',
    'Wydruk z reguł modułów (`npm run print`). Wystarczy jedna spełniona reguła; operacja bez reguły nie startuje.',
    '',
    '| operacja | co robi | czynność | kto może |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
