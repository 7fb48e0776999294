import { z } from 'zod'
import { Cursor, pageOf } from '#kernel/page.ts'
import { UnitCode } from '#modules/territory/shared/territorial-unit.ts'
import { endpoint } from '#platform/http/endpoint.ts'
import { Indicator } from '../indicator.ts'
import { Evidence, EvidenceChange, EvidenceContent, EvidenceEntry } from './evidence.ts'

const code = z
  .string()
  .trim()
  .regex(/^(\d{2}|\d{4}|\d{6})$/, 'Podaj kod jednostki: dwie, cztery albo sześć cyfr, na przykład 2816.')

/** What somebody freezes, and for which document. */
export const FreezeOrder = z.object({
  kind: Evidence.shape.kind,
  indicatorCode: Indicator.shape.code.optional().meta({
    label: 'Wskaźnik',
    hint: 'Potrzebny zawsze poza tabelą powiatu.',
    reach: 'public',
  }),
  unitCode: code.meta({
    label: 'Jednostka, o której mowa',
    hint: 'Przy mapie kod województwa albo 00, przy tabeli kod powiatu.',
    reach: 'public',
  }),
  year: z
    .int('Podaj rok czterema cyframi, na przykład 2024.')
    .min(1900, 'Podaj rok czterema cyframi, na przykład 2024.')
    .max(2200, 'Podaj rok czterema cyframi, na przykład 2024.')
    .optional()
    .meta({
      label: 'Rok',
      hint: 'Puste: najnowszy, który ma liczbę. Przy wykresie i tabeli się nie liczy.',
      reach: 'public',
    }),
  citingUnitCode: code.meta({
    label: 'Jednostka, która cytuje',
    hint: 'Kod gminy, powiatu albo województwa z Twojego obszaru pracy.',
    reach: 'public',
  }),
  purpose: Evidence.shape.purpose,
})
export type FreezeOrder = z.infer<typeof FreezeOrder>

const paging = {
  limit: z.coerce.number().int().min(1).max(100).optional().meta({ label: 'Ile na stronie', reach: 'public' }),
  cursor: Cursor.optional(),
}
const ofEvidence = z.object({ evidenceId: Evidence.shape.id.meta({ label: 'Dowód', reach: 'public' }) })

/** What can be done with evidence. */
export const evidenceOperations = {
  freeze: endpoint({
    name: 'indicators.freezeEvidence',
    method: 'POST',
    path: '/evidence',
    summary: 'Zamroź liczbę, wykres, mapę albo tabelę jako dowód',
    description:
      'Zapisuje to, co jest dziś pokazywane, ze źródłem i datą, pod stałym adresem. Późniejsze dane tego nie zmienią. Liczbę ukrytą zamraża się jako ukrytą.',
    action: 'evidence.freeze',
    body: FreezeOrder,
    returns: Evidence,
  }),
  get: endpoint({
    name: 'indicators.getEvidence',
    method: 'GET',
    path: '/evidence/:evidenceId',
    summary: 'Pokaż dowód',
    description: 'To, co zamrożono, w takiej postaci jak wtedy, i co się od tego czasu zmieniło.',
    action: 'evidence.read',
    kept: true,
    params: ofEvidence,
    returns: Evidence.extend({
      content: EvidenceContent,
      citingUnitName: EvidenceEntry.shape.citingUnitName,
      changes: z.array(EvidenceChange).meta({ label: 'Co się zmieniło', reach: 'public' }),
    }),
  }),
  list: endpoint({
    name: 'indicators.listEvidence',
    method: 'GET',
    path: '/evidence',
    summary: 'Wyświetl, kto zacytował liczby',
    description: 'Dowody od najnowszego: wszystkie, o jednym wskaźniku albo o jednej jednostce.',
    action: 'evidence.read',
    kept: true,
    query: z.object({ indicatorCode: Indicator.shape.code.optional(), unitCode: UnitCode.optional(), ...paging }),
    returns: pageOf(EvidenceEntry),
  }),
  listOwn: endpoint({
    name: 'indicators.listOwnEvidence',
    method: 'GET',
    path: '/own-evidence',
    summary: 'Wyświetl dowody własne i jednostek swojego obszaru',
    description: 'Od najnowszego; przy każdym, ile liczb zmieniło się od zamrożenia i czy zamroziła go pytająca osoba.',
    action: 'ownEvidence.read',
    query: z.object(paging),
    returns: pageOf(
      EvidenceEntry.extend({ isMine: z.boolean().meta({ label: 'Zamrożone przeze mnie', reach: 'public' }) }),
    ),
  }),
}
