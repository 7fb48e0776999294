import type { ImportReport } from '#kernel/import-report.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { type Command, type Desk, WrongUse } from '../command.ts'
import { FILE_OPTIONS, giveFile } from '../given-file.ts'
import { tellImport } from '../tell-report.ts'

type Import = (desk: Desk, body: { fileSha256: string; dryRun: boolean }) => Promise<ImportReport>

function importing(
  what: string,
  about: Pick<Command, 'summary' | 'example'>,
  usual: { origin: string; licence: string },
  run: Import,
): Command {
  return {
    words: `import ${what}`,
    ...about,
    ...FILE_OPTIONS,
    operands: ['PLIK'],
    needsDatabase: true,
    run: (desk, [file = ''], values) =>
      tellImport(desk, async () => {
        const fileSha256 = await giveFile(desk, file, values, usual)
        return await run(desk, { fileSha256, dryRun: values['dry-run'] === true })
      }),
  }
}

const OWN_FILE = { origin: 'Plik własny podmiotu prowadzącego', licence: 'do użytku w tej instalacji' }

/** Takes in a state of the register TERC as eTERYT serves it. */
export const importTeryt = importing(
  'teryt',
  {
    summary: 'Wczytaj stan rejestru TERC (ZIP, CSV albo XML z eTERYT)',
    example: 'import teryt ~/Pobrane/TERC_Urzedowy_2026-01-08.zip',
  },
  {
    origin: 'GUS, rejestr TERYT, system TERC',
    licence: 'ponowne wykorzystywanie bez opłat; wskazać GUS i stan rejestru',
  },
  (desk, body) => desk.call(territoryOperations.importRegister, { body }),
)

/** Takes in boundaries of municipalities, of the day that is given. */
export const importBoundaries: Command = {
  words: 'import boundaries',
  summary: 'Wczytaj granice gmin (ZIP z PRG, GeoJSON albo TopoJSON)',
  example: 'import boundaries ~/Pobrane/00_jednostki_administracyjne.zip --state-on 2026-01-01',
  operands: ['PLIK'],
  options: { ...FILE_OPTIONS.options, 'state-on': { type: 'string' } },
  meanings: {
    ...FILE_OPTIONS.meanings,
    'state-on': 'dzień, na który są granice, RRRR-MM-DD; mapa dawnego roku bierze granice z tego roku',
  },
  needsDatabase: true,
  run: (desk, [file = ''], values) =>
    tellImport(desk, async () => {
      const stateOn = readStateDay(values['state-on'])
      const fileSha256 = await giveFile(desk, file, values, {
        origin: 'GUGiK, Państwowy Rejestr Granic',
        licence: 'ponowne wykorzystywanie bez opłat; wskazać GUGiK, PRG',
      })
      const dryRun = values['dry-run'] === true
      return await desk.call(territoryOperations.importBoundaries, { body: { fileSha256, dryRun, ...stateOn } })
    }),
}

function readStateDay(text: string | boolean | undefined): { stateOn?: PlainDate } {
  if (text === undefined) return {}
  const day = PlainDate.safeParse(text)
  if (!day.success)
    throw new WrongUse(`--state-on ma wartość „${text}”. Wpisz dzień jako RRRR-MM-DD, na przykład 2021-01-01.`)
  return { stateOn: day.data }
}

/** Takes in the areas of advisers. */
export const importSubregions = importing(
  'subregions',
  { summary: 'Wczytaj subregiony doradców (CSV: obszar; powiat; od; do)', example: 'import subregions subregiony.csv' },
  OWN_FILE,
  (desk, body) => desk.call(territoryOperations.importAdviserAreas, { body }),
)

/** Takes in the reviewed list of predecessors. */
export const importPredecessors = importing(
  'predecessors',
  {
    summary: 'Wczytaj poprzedników jednostek (CSV: kod; poprzednik; akt_prawny; dzień; udział)',
    example: 'import predecessors poprzednicy.csv',
  },
  OWN_FILE,
  (desk, body) => desk.call(territoryOperations.importPredecessors, { body }),
)
