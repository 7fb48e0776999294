import { z } from 'zod'
import { bytes, endpoint } from '#platform/http/endpoint.ts'
import { BookletEntry, CountyBooklet } from './county-booklet.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const ofCounty = z.object({
  countyCode: z
    .string()
    .regex(/^\d{4}$/, 'Podaj czterocyfrowy kod powiatu, na przykład 2816.')
    .meta({ label: 'Kod powiatu', reach: 'public' }),
})
const asDraft = z.object({
  draft: z
    .enum(['tak', 'nie'])
    .optional()
    .meta({ label: 'Ze znakiem PROJEKT', hint: 'Pominięte: bez znaku.', reach: 'public' }),
})

/** What can be done with the booklet that opens a county's workshop. */
export const diagnosisOperations = {
  listCountyBooklets: endpoint({
    name: 'diagnosis.listCountyBooklets',
    method: 'GET',
    path: '/diagnosis/county-booklets',
    summary: 'Wyświetl zeszyty powiatów',
    description: 'Powiaty, dla których można sporządzić zeszyt, z liczbą gmin.',
    action: 'booklet.read',
    query: z.object({
      voivodeshipCode: z
        .string()
        .regex(/^\d{2}$/, 'Podaj dwie cyfry kodu województwa, na przykład 28.')
        .optional()
        .meta({ label: 'Kod województwa', reach: 'public' }),
    }),
    returns: z.object({ items: z.array(BookletEntry).meta({ label: 'Zeszyty', reach: 'public' }) }),
    kept: true,
  }),
  getCountyBooklet: endpoint({
    name: 'diagnosis.getCountyBooklet',
    method: 'GET',
    path: '/diagnosis/county-booklets/:countyCode',
    summary: 'Wyświetl zeszyt powiatu',
    description: 'Wszystko, co mówi zeszyt: porównanie gmin, profil każdej z nich, luki w danych, źródła i metoda.',
    action: 'booklet.read',
    params: ofCounty,
    returns: CountyBooklet,
    kept: true,
  }),
  printCountyBookletPdf: endpoint({
    name: 'diagnosis.printCountyBookletPdf',
    method: 'GET',
    path: '/diagnosis/county-booklets/:countyCode/pdf',
    summary: 'Wydrukuj zeszyt powiatu (PDF)',
    description: 'Zeszyt jako dostępny plik PDF.',
    action: 'booklet.read',
    params: ofCounty,
    query: asDraft,
    returns: bytes('application/pdf'),
    kept: true,
  }),
  printCountyBookletDocx: endpoint({
    name: 'diagnosis.printCountyBookletDocx',
    method: 'GET',
    path: '/diagnosis/county-booklets/:countyCode/docx',
    summary: 'Wydrukuj zeszyt powiatu (DOCX)',
    description: 'Ten sam zeszyt jako plik do dalszej redakcji.',
    action: 'booklet.read',
    params: ofCounty,
    query: asDraft,
    returns: bytes(DOCX),
    kept: true,
  }),
}

export const DOCX_MEDIA_TYPE = DOCX
