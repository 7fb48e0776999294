import { foldPolish } from '#kernel/polish-text.ts'
import type { AdviserAreaArrangement } from './adviser-area.ts'

type Areas = AdviserAreaArrangement['areas']
type KnownCounty = { code: string; name: string }
/** What is wrong, and with which field of the form. */
export type ArrangementIssue = { path: string; label: string; message: string }

/** Everything that keeps an arrangement from being saved: each area has its own name, each county at most one area. */
export function arrangementIssues(areas: Areas, counties: readonly KnownCounty[]): ArrangementIssue[] {
  const nameOf = new Map(counties.map(({ code, name }) => [code, name]))
  const names = new Map<string, string>()
  const areaOf = new Map<string, string>()
  return areas.flatMap(({ name, countyCodes }, place) => {
    const issues: ArrangementIssue[] = []
    const add = (field: 'name' | 'countyCodes', message: string) =>
      issues.push({ path: `areas.${place}.${field}`, label: field === 'name' ? 'Nazwa obszaru' : 'Powiaty', message })
    const same = names.get(foldPolish(name))
    if (same !== undefined) add('name', `Dwa obszary nazywają się „${same}”. Zmień nazwę jednego z nich.`)
    names.set(foldPolish(name), name)
    if (countyCodes.length === 0)
      add('countyCodes', `Obszar „${name}” nie ma powiatów. Zaznacz powiat albo usuń obszar.`)
    for (const code of new Set(countyCodes)) {
      const other = areaOf.get(code)
      if (!nameOf.has(code)) add('countyCodes', `Rejestr nie ma dziś powiatu ${code}. Usuń go z obszaru „${name}”.`)
      else if (other !== undefined)
        add('countyCodes', `Powiat ${nameOf.get(code)} jest w obszarach „${other}” i „${name}”. Zostaw go w jednym.`)
      areaOf.set(code, name)
    }
    return issues
  })
}
