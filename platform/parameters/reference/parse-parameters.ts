import { PlainDate } from '#kernel/plain-date.ts'
import { parsePolishNumber } from '#kernel/polish-number.ts'
import { BOUND_WORDS, UNIT_WORDS } from '../labels.pl.ts'
import type { LegalParameter, ParameterUnit, ParameterValue } from '../legal-parameter.ts'
import { checkPeriodsApart, type Filed, PERIOD_COLUMNS, parsePeriod } from './parse-period.ts'
import { type RowReader, readRows } from './read-rows.ts'
import type { ReferenceProblem } from './reference-problem.ts'

const FILE = 'parameters'
const COLUMNS = {
  code: 'kod',
  name: 'nazwa',
  topic: 'temat',
  unit: 'jednostka',
  bound: 'granica',
  decidingDay: 'dzień rozstrzygający',
  description: 'opis',
  value: 'wartość',
  note: 'uwaga',
  ...PERIOD_COLUMNS,
}
type Reader = RowReader<keyof typeof COLUMNS>
type ValueFields = Pick<ParameterValue, 'setsValue' | 'amount' | 'quantity' | 'month' | 'day'>

/** The word for a period in which the law sets no such limit. */
const NO_VALUE = 'brak'
const NOTHING: ValueFields = { setsValue: true, amount: null, quantity: null, month: null, day: null }

/** Parameters in the order of the file and all their periods. */
export function parseParameters(
  bytes: Uint8Array,
  actCodes: ReadonlySet<string>,
  problems: ReferenceProblem[],
): { parameters: LegalParameter[]; values: Filed<ParameterValue>[] } {
  const parameters = new Map<string, { parameter: LegalParameter; row: number }>()
  const values: Filed<ParameterValue>[] = []
  for (const reader of readRows(FILE, bytes, COLUMNS, problems)) {
    const parameter = parseDefinition(reader)
    const known = parameters.get(parameter.code)
    if (known === undefined) parameters.set(parameter.code, { parameter, row: reader.row })
    else checkSameDefinition(reader, parameter, known)
    values.push({
      file: FILE,
      row: reader.row,
      parameterCode: parameter.code,
      unit: parameter.unit,
      ...parseValue(reader, parameter.unit),
      ...parsePeriod(reader, actCodes),
      note: reader.optional('note'),
    })
  }
  checkPeriodsApart(values, ({ parameterCode }) => parameterCode, problems)
  return { parameters: [...parameters.values()].map(({ parameter }) => parameter), values }
}

function parseDefinition(reader: Reader): LegalParameter {
  const code = reader.text('code')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))
    reader.fault('code', `Kod „${code}” ma złą postać.`, 'Użyj małych liter a–z, cyfr i pojedynczych łączników.')
  return {
    code,
    name: reader.text('name'),
    topic: reader.text('topic'),
    unit: reader.oneOf('unit', UNIT_WORDS),
    bound: reader.oneOf('bound', BOUND_WORDS),
    decidingDay: reader.text('decidingDay'),
    description: reader.text('description'),
  }
}

/** A parameter is described once; rows that only add a period repeat the description. */
function checkSameDefinition(
  reader: Reader,
  parameter: LegalParameter,
  known: { parameter: LegalParameter; row: number },
): void {
  for (const field of ['name', 'topic', 'unit', 'bound', 'decidingDay', 'description'] as const) {
    if (parameter[field] !== known.parameter[field])
      reader.fault(field, `Inaczej niż w wierszu ${known.row} tego samego parametru.`, 'Powtórz dokładnie tamtą treść.')
  }
}

function parseValue(reader: Reader, unit: ParameterUnit): ValueFields {
  const text = reader.text('value')
  if (text === NO_VALUE) return { ...NOTHING, setsValue: false }
  if (unit === 'annual-date') return parseAnnualDate(reader, text)
  const number = parsePolishNumber(text)
  if (number === undefined || number < 0) {
    if (text !== '')
      reader.fault(
        'value',
        `„${text}” nie jest liczbą.`,
        'Wpisz na przykład 20 000 albo 4,31; gdy granicy nie ma: brak.',
      )
    return NOTHING
  }
  if (unit !== 'pln' && unit !== 'eur') return { ...NOTHING, quantity: number }
  const hundredths = Math.round(number * 100)
  if (Math.abs(hundredths - number * 100) > 1e-6)
    reader.fault('value', `„${text}” ma ułamek grosza.`, 'Podaj najwyżej dwa miejsca po przecinku.')
  return { ...NOTHING, amount: hundredths }
}

/** "30.04"; 29 February is refused, for it does not return every year. */
function parseAnnualDate(reader: Reader, text: string): ValueFields {
  const parts = /^(\d{2})\.(\d{2})$/.exec(text)
  if (parts !== null && PlainDate.safeParse(`2001-${parts[2]}-${parts[1]}`).success)
    return { ...NOTHING, day: Number(parts[1]), month: Number(parts[2]) }
  reader.fault('value', `„${text}” nie jest dniem roku.`, 'Wpisz dzień i miesiąc, na przykład 30.04.')
  return NOTHING
}
