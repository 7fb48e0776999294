import { z } from 'zod'
import { ImportReport } from '#kernel/import-report.ts'
import { Cursor, pageOf } from '#kernel/page.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { bytes, endpoint } from '#platform/http/endpoint.ts'
import { AdviserAreaArrangement, ArrangementVersion } from './adviser-area.ts'
import { BoundaryScope, BoundaryState } from './boundary.ts'
import { TERRITORIAL_LEVELS, UnitCode, UnitSummary } from './territorial-unit.ts'
import { AdviserAreaSummary, FoundUnit, RegisterStateSummary, UnitPage } from './unit-page.ts'

const level = z.enum(TERRITORIAL_LEVELS).optional().meta({ label: 'Poziom', reach: 'public' })
const limit = (most: number) =>
  z.coerce.number().int().min(1).max(most).optional().meta({ label: 'Ile naraz', reach: 'public' })
const onDay = PlainDate.optional().meta({ label: 'Na dzień', hint: 'Bez podania: dziś.', reach: 'public' })

const fileToImport = {
  fileSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Podaj sumę kontrolną, którą zwróciło przekazanie pliku.')
    .meta({ label: 'Suma kontrolna przekazanego pliku', reach: 'public' }),
  dryRun: z.boolean().meta({ label: 'Próba bez zapisu', reach: 'public' }),
}
const Dataset = z.object({
  dataset: z
    .enum(['demo', 'real'])
    .nullable()
    .meta({ label: 'Rodzaj danych', hint: 'Puste, dopóki nic nie wczytano.', reach: 'public' }),
  voivodeships: z.array(UnitSummary).meta({ label: 'Województwa w rejestrze', reach: 'public' }),
})
const ALL_OR_NOTHING = 'Plik z błędem nie zmienia niczego; próba bez zapisu zwraca pełne sprawozdanie.'

/** What can be done with territory. */
export const territoryOperations = {
  getDataset: endpoint({
    name: 'territory.getDataset',
    method: 'GET',
    path: '/territory/dataset',
    summary: 'Pokaż, co jest w bazie',
    description: 'Czy baza jest pokazowa, czy prawdziwa, i jakie województwa ma w rejestrze.',
    action: 'territory.read',
    returns: Dataset,
    kept: true,
  }),
  chooseReal: endpoint({
    name: 'territory.chooseReal',
    method: 'POST',
    path: '/territory/dataset',
    summary: 'Przeznacz bazę na prawdziwy region',
    description: 'Od tej chwili do bazy nie wejdą zmyślone liczby. W bazie pokazowej odmawia.',
    action: 'territory.import',
    returns: Dataset,
  }),
  getUnit: endpoint({
    name: 'territory.getUnit',
    method: 'GET',
    path: '/territory/units/:code',
    summary: 'Wyświetl jednostkę',
    description:
      'Jednostka podziału terytorialnego: miejsce w drzewie, sąsiedzi, historia nazwy i rodzaju, powierzchnia z granic.',
    action: 'territory.read',
    params: z.object({
      code: z.string().max(20).meta({
        label: 'Kod jednostki',
        hint: 'W dowolnej pisowni: 281601, 2816013 albo 281601_3.',
        reach: 'public',
      }),
    }),
    returns: UnitPage,
    kept: true,
  }),
  listUnits: endpoint({
    name: 'territory.listUnits',
    method: 'GET',
    path: '/territory/units',
    summary: 'Wyświetl jednostki',
    description: 'Jednostki w kolejności kodów, z bieżącego stanu rejestru albo ze stanu najbliższego podanemu dniowi.',
    action: 'territory.read',
    query: z.object({
      level,
      parentCode: UnitCode.optional().meta({
        label: 'W jednostce',
        hint: 'Także pośrednio: gminy województwa.',
        reach: 'public',
      }),
      on: PlainDate.optional().meta({ label: 'Stan najbliższy dniowi', reach: 'public' }),
      cursor: Cursor.optional(),
      limit: limit(500),
    }),
    returns: pageOf(UnitSummary),
    kept: true,
  }),
  searchUnits: endpoint({
    name: 'territory.searchUnits',
    method: 'GET',
    path: '/territory/search',
    summary: 'Wyszukaj jednostki po nazwie',
    description: 'Szuka po nazwie albo kodzie; wybacza brak polskich znaków i literówkę. Nazwę powiatu można dopisać.',
    action: 'territory.read',
    query: z.object({
      q: z.string().trim().min(1).max(100).meta({ label: 'Nazwa albo kod', reach: 'public' }),
      level,
      limit: limit(50),
    }),
    returns: z.object({ items: z.array(FoundUnit).meta({ label: 'Znalezione jednostki', reach: 'public' }) }),
  }),
  getBoundaries: endpoint({
    name: 'territory.getBoundaries',
    method: 'GET',
    path: '/territory/boundaries/:scope',
    summary: 'Pobierz granice',
    description:
      'TopoJSON: „pl” – warstwy counties i voivodeships; kod województwa – warstwy municipalities, counties i voivodeships.',
    action: 'territory.read',
    params: z.object({ scope: BoundaryScope }),
    query: z.object({
      year: z.coerce
        .number('Podaj rok czterema cyframi, na przykład 2020.')
        .int('Podaj rok czterema cyframi, na przykład 2020.')
        .min(1900, 'Podaj rok czterema cyframi, na przykład 2020.')
        .max(2200, 'Podaj rok czterema cyframi, na przykład 2020.')
        .optional()
        .meta({ label: 'Rok', hint: 'Granice z tego roku albo najbliższe mu; pominięty: bieżące.', reach: 'public' }),
    }),
    returns: bytes('application/json'),
    kept: true,
  }),
  listBoundaryStates: endpoint({
    name: 'territory.listBoundaryStates',
    method: 'GET',
    path: '/territory/boundary-states',
    summary: 'Wyświetl wczytane granice',
    description: 'Dni, na które są wczytane granice gmin, z ich źródłem; z jednych z nich są mapy bieżące.',
    action: 'territory.read',
    returns: z.object({ items: z.array(BoundaryState).meta({ label: 'Wczytane granice', reach: 'public' }) }),
    kept: true,
  }),
  listRegisterStates: endpoint({
    name: 'territory.listRegisterStates',
    method: 'GET',
    path: '/territory/register-states',
    summary: 'Wyświetl wczytane stany rejestru',
    description: 'Stany rejestru TERC, z których wynika lista jednostek i ich historia.',
    action: 'territory.read',
    returns: z.object({ items: z.array(RegisterStateSummary).meta({ label: 'Stany rejestru', reach: 'public' }) }),
    kept: true,
  }),
  listAdviserAreas: endpoint({
    name: 'territory.listAdviserAreas',
    method: 'GET',
    path: '/territory/adviser-areas',
    summary: 'Wyświetl obszary doradców',
    description: 'Subregiony ROPS: nazwane grupy powiatów, w układzie z podanego dnia.',
    action: 'territory.read',
    query: z.object({ on: onDay }),
    returns: z.object({
      items: z.array(AdviserAreaSummary).meta({ label: 'Obszary doradców', reach: 'public' }),
      version: ArrangementVersion,
    }),
    kept: true,
  }),
  importRegister: endpoint({
    name: 'territory.importRegister',
    method: 'POST',
    path: '/territory/register-states',
    summary: 'Wczytaj stan rejestru TERC',
    description: `Przyjmuje ZIP, CSV albo XML z eTERYT. Stanem jest STAN_NA, nie nazwa pliku. ${ALL_OR_NOTHING}`,
    action: 'territory.import',
    body: z.object({
      ...fileToImport,
      synthetic: z.boolean().optional().meta({
        label: 'Region pokazowy',
        hint: 'Tak: plik z kodami 98, z jednym województwem, do bazy bez prawdziwego rejestru.',
        reach: 'public',
      }),
    }),
    returns: ImportReport,
  }),
  importBoundaries: endpoint({
    name: 'territory.importBoundaries',
    method: 'POST',
    path: '/territory/boundaries',
    summary: 'Wczytaj granice gmin',
    description: `Przyjmuje GeoJSON, TopoJSON albo ZIP z PRG. Zastępuje granice wczytane na ten sam dzień; granice innych dni zostają. ${ALL_OR_NOTHING}`,
    action: 'territory.import',
    body: z.object({
      ...fileToImport,
      stateOn: PlainDate.optional().meta({
        label: 'Na jaki dzień są granice',
        hint: 'Pominięty: dzień nieznany. Mapa dawnego roku bierze granice z tego roku.',
        reach: 'public',
      }),
    }),
    returns: ImportReport,
  }),
  importAdviserAreas: endpoint({
    name: 'territory.importAdviserAreas',
    method: 'POST',
    path: '/territory/adviser-areas',
    summary: 'Wczytaj obszary doradców',
    description: `Przyjmuje CSV z kolumnami obszar, powiat, od, do. Zastępuje poprzedni układ. ${ALL_OR_NOTHING}`,
    action: 'adviserArea.change',
    body: z.object(fileToImport),
    returns: ImportReport,
  }),
  changeAdviserAreas: endpoint({
    name: 'territory.changeAdviserAreas',
    method: 'PUT',
    path: '/territory/adviser-areas',
    summary: 'Zmień obszary doradców',
    description:
      'Ustala cały układ od podanego dnia. Wcześniejszy zostaje w historii do dnia poprzedniego, późniejsze zapisane układy znikają. Odmawia, gdy ktoś zmienił układ w międzyczasie.',
    action: 'adviserArea.change',
    body: AdviserAreaArrangement,
    returns: z.object({
      changed: z.int().meta({ label: 'Powiaty, które zmieniły obszar', reach: 'public' }),
      version: ArrangementVersion,
    }),
  }),
  importPredecessors: endpoint({
    name: 'territory.importPredecessors',
    method: 'POST',
    path: '/territory/predecessors',
    summary: 'Wczytaj poprzedników jednostek',
    description: `Przyjmuje sprawdzony CSV z kolumnami kod, poprzednik, akt_prawny, dzień i, gdy go znasz, udział (procent mieszkańców poprzednika, którzy przeszli). Zastępuje poprzedni wykaz. ${ALL_OR_NOTHING}`,
    action: 'territory.import',
    body: z.object(fileToImport),
    returns: ImportReport,
  }),
}
