import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { diagnosisOperations } from '#modules/diagnosis/shared/operations.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { type Command, type Desk, EXIT_DONE, WrongUse } from '../command.ts'

/** Prints a county's booklet as PDF and DOCX into a folder. */
export const printCountyBooklet: Command = {
  words: 'print zeszyt-powiatu',
  summary: 'Wydrukuj zeszyt powiatu do PDF i DOCX',
  operands: ['KOD'],
  options: { out: { type: 'string' }, format: { type: 'string' }, draft: { type: 'boolean' } },
  meanings: {
    out: 'folder na pliki; bez podania: bieżący',
    format: 'pdf albo docx; bez podania: oba',
    draft: 'ze znakiem PROJEKT na każdej stronie',
  },
  example: 'print zeszyt-powiatu 2816 --out zeszyty',
  needsDatabase: true,
  async run(desk, [code = ''], values) {
    if (!/^\d{4}$/.test(code))
      throw new WrongUse(`„${code}” nie jest kodem powiatu. Wpisz cztery cyfry, na przykład 2816.`)
    const folder = resolve(String(values.out ?? '.'))
    mkdirSync(folder, { recursive: true })
    for (const format of formats(values.format)) {
      const answer = await print(desk, code, format, values.draft === true)
      const file = join(folder, answer.fileName ?? `zeszyt-${code}.${format}`)
      writeFileSync(`${file}.part`, answer.bytes)
      renameSync(`${file}.part`, file)
      desk.say(file)
    }
    return EXIT_DONE
  },
}

type Format = 'pdf' | 'docx'

function formats(text: string | boolean | undefined): Format[] {
  if (text === undefined) return ['pdf', 'docx']
  if (text === 'pdf' || text === 'docx') return [text]
  throw new WrongUse(`--format ma wartość „${text}”. Wpisz pdf albo docx.`)
}

function print(desk: Desk, countyCode: string, format: Format, isDraft: boolean): Promise<BytesAnswer> {
  const input = { params: { countyCode }, query: { draft: isDraft ? ('tak' as const) : ('nie' as const) } }
  return format === 'pdf'
    ? desk.call(diagnosisOperations.printCountyBookletPdf, input)
    : desk.call(diagnosisOperations.printCountyBookletDocx, input)
}
