import type { ImportProblem } from '#kernel/import-report.ts'
import { counted } from '#kernel/plural.ts'
import { MUNICIPALITIES } from '../../shared/labels.pl.ts'
import { listSome } from '../list-some.ts'
import type { SourceFeature } from './geometry.ts'
import type { CodedPolygons } from './place-on-map.ts'
import { unitCodes } from './unit-code-of.ts'

/** A municipality of the register, as far as a boundary needs it. */
export type KnownMunicipality = { code: string; name: string; isCurrent: boolean }

const LISTED = 20

/** Joins the objects of a file with the register by six digits; says what stayed over on either side. */
export function matchUnits(
  features: SourceFeature[],
  municipalities: readonly KnownMunicipality[],
): { matched: CodedPolygons[]; problems: ImportProblem[]; notes: string[] } {
  const known = new Map(municipalities.map((unit) => [unit.code, unit]))
  const codes = unitCodes(features)
  const given = features.flatMap(({ polygons }, index) => {
    const code = codes[index]
    return code?.level === 'municipality' ? [{ code: code.code, polygons }] : []
  })
  const matched = given.filter(({ code }) => known.has(code))
  const unknown = [...new Set(given.filter(({ code }) => !known.has(code)).map(({ code }) => code))].sort()
  const problem = strangeFile(features, given.length, matched.length)
  if (problem !== undefined) return { matched, problems: [problem], notes: [] }

  const drawn = new Set(matched.map(({ code }) => code))
  const abolished = [...drawn].filter((code) => known.get(code)?.isCurrent === false).sort()
  const undrawn = municipalities
    .filter(({ code, isCurrent }) => isCurrent && !drawn.has(code))
    .map(({ code, name }) => `${code} ${name}`)
  const others = features.length - given.length
  const notes = [
    undrawn.length > 0 &&
      `Bez granicy w pliku: ${counted(undrawn.length, MUNICIPALITIES)} (${listSome(undrawn, LISTED)}).`,
    unknown.length > 0 &&
      `Kody, których nie ma w rejestrze, pominięto: ${listSome(unknown, LISTED)}. Jeżeli są nowe, wczytaj nowszy rejestr.`,
    abolished.length > 0 &&
      `Granice gmin, których nie ma już w najnowszym stanie rejestru: ${listSome(abolished, LISTED)}.`,
    others > 0 &&
      `Obiekty, które nie są gminami (większe jednostki, części gmin, obiekty bez kodu), pominięto: ${others}.`,
  ]
  return { matched, problems: [], notes: notes.filter((note) => note !== false) }
}

function strangeFile(features: SourceFeature[], given: number, matched: number): ImportProblem | undefined {
  if (given === 0) {
    const names = Object.keys(features[0]?.attributes ?? {})
    return {
      row: null,
      column: null,
      message: `Nie ma w pliku gmin z kodem TERYT. Atrybuty obiektów: ${names.length > 0 ? listSome(names, 10) : 'brak'}.`,
      remedy:
        'Podaj plik z granicami gmin, w którym kod ma nazwę JPT_KOD_JE, terc, TERYT albo kod. Powiaty i województwa powstaną z gmin.',
    }
  }
  if (matched * 2 >= given) return undefined
  return {
    row: null,
    column: null,
    message: `Tylko ${matched} z ${given} kodów gmin jest w rejestrze tej bazy. To granice innego regionu, innego kraju albo innego rejestru.`,
    remedy: 'Sprawdź, czy wczytano rejestr TERC i czy to właściwy plik granic.',
  }
}
