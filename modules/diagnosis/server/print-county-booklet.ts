import { countyName } from '#kernel/polish-place.ts'
import { fileNamePolish } from '#kernel/polish-text.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DocumentModel, Picture } from '#platform/documents/model.ts'
import { renderDocx } from '#platform/documents/render-docx.ts'
import { renderPdf } from '#platform/documents/render-pdf.ts'
import type { BytesAnswer } from '#platform/http/endpoint.ts'
import { findPublisher } from '#platform/publisher/module.ts'
import { countyBookletDocument } from '../print/county-booklet-document.ts'
import type { CountyBooklet } from '../shared/county-booklet.ts'
import { DOCX_MEDIA_TYPE } from '../shared/operations.ts'
import { composeCountyBooklet } from './compose-county-booklet.ts'

type Request = { countyCode: string; draft: boolean }

/** The booklet as an accessible PDF. */
export async function printCountyBookletPdf(ctx: Ctx, request: Request): Promise<BytesAnswer> {
  const { model, name } = await bookletModel(ctx, request)
  ctx.progress('Składam PDF')
  return { bytes: await renderPdf(model), mediaType: 'application/pdf', fileName: `${name}.pdf` }
}

/** The same booklet as an editable DOCX. */
export async function printCountyBookletDocx(ctx: Ctx, request: Request): Promise<BytesAnswer> {
  const { model, name } = await bookletModel(ctx, request)
  ctx.progress('Składam DOCX')
  return { bytes: await renderDocx(model), mediaType: DOCX_MEDIA_TYPE, fileName: `${name}.docx` }
}

async function bookletModel(ctx: Ctx, { countyCode, draft }: Request): Promise<{ model: DocumentModel; name: string }> {
  const booklet = await composeCountyBooklet(ctx, { countyCode })
  const model = countyBookletDocument(booklet, { draft, ...(await pictures(ctx, booklet)) })
  const county = countyName({ name: booklet.comparison.county.name }, 'genitive')
  return { model, name: fileNamePolish(`zeszyt ${county} ${countyCode}${draft ? ' projekt' : ''}`) }
}

/** The office's own mark and the strip of funds, when the operator has given them. */
async function pictures(ctx: Ctx, { publisherName }: CountyBooklet): Promise<{ logo?: Picture; strip?: Picture }> {
  const publisher = await findPublisher(ctx)
  const read = async (sha256: string | null | undefined, alt: string) =>
    sha256 ? { bytes: await ctx.files.get(sha256), alt } : undefined
  const logo = await read(publisher?.logoSha256, `Znak: ${publisherName ?? 'podmiot prowadzący'}`)
  const strip = await read(publisher?.stripSha256, 'Znaki programów i funduszy')
  return { ...(logo === undefined ? {} : { logo }), ...(strip === undefined ? {} : { strip }) }
}
