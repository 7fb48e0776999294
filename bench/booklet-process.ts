import { modules } from '#apps/server/modules.ts'
import { countyBookletDocument } from '#modules/diagnosis/print/county-booklet-document.ts'
import { diagnosisOperations } from '#modules/diagnosis/shared/operations.ts'
import { callOperation } from '#platform/call.ts'
import { stopDocumentThread } from '#platform/documents/document-thread.ts'
import { renderDocx } from '#platform/documents/render-docx.ts'
import { renderPdf } from '#platform/documents/render-pdf.ts'
import { openInstallation } from '#platform/installation.ts'
import { assemble } from '#platform/platform.ts'
import { readSettings } from '#platform/settings.ts'
import { medianTime } from './median.ts'

const RUNS = 5
const county = process.argv[2] as string

const installation = await openInstallation(readSettings(process.env), 'splot-bench')
const platform = assemble(installation, modules)
const booklet = await callOperation(platform, { kind: 'public' }, diagnosisOperations.getCountyBooklet, {
  params: { countyCode: county },
})
const model = countyBookletDocument(booklet, { draft: false })
await renderDocx(model)
await renderPdf(model)
const docx = await medianTime(RUNS, () => renderDocx(model))
const pdf = await medianTime(RUNS, () => renderPdf(model))
const makeModel = await medianTime(RUNS, async () => JSON.stringify(countyBookletDocument(booklet, { draft: false })))
process.stdout.write(JSON.stringify({ docx, pdf, model: makeModel }))
await stopDocumentThread()
await installation.close()
