import { z } from 'zod'
import { Cursor, pageOf } from '#kernel/page.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { endpoint } from '../http/endpoint.ts'
import { ChainReport } from './chain-report.ts'
import { AuditEntry, ListedEntry } from './entry.ts'

/** Reading the trail of others; its readers are few, and each reading leaves an entry of its own. */
export const READ_AUDIT = 'audit.read'
/** Verifying that nobody has touched the trail. */
export const VERIFY_AUDIT = 'audit.verify'

const { shape } = AuditEntry
const identifier = z
  .string()
  .max(200)
  .regex(/^[^\p{Cc}]+$/u, 'Podaj identyfikator w jednej linii.')

/** What can be done with the audit: read it and verify it; nobody changes it. */
export const auditOperations = {
  listEntries: endpoint({
    name: 'audit.listEntries',
    method: 'GET',
    path: '/audit/entries',
    summary: 'Wyświetl ślad',
    description:
      'Kto, w czyim imieniu, kiedy, jaką operacją i na jakiej podstawie zmienił dane albo zajrzał do niepublicznych; od najnowszych. Filtry się łączą. Każdy odczyt sam zostawia wpis.',
    action: READ_AUDIT,
    query: z.object({
      from: PlainDate.optional().meta({ label: 'Od dnia', hint: 'Włącznie.', reach: 'personal' }),
      until: PlainDate.optional().meta({ label: 'Do dnia', hint: 'Włącznie.', reach: 'personal' }),
      actorKind: shape.actorKind.optional(),
      actorName: identifier.optional().meta({ label: 'Nazwa konta obsługi', reach: 'personal' }),
      actorId: z
        .uuid('Podaj identyfikator konta w postaci UUID.')
        .optional()
        .meta({ label: 'Konto osoby', hint: 'Działała sama albo działano w jej imieniu.', reach: 'personal' }),
      operation: identifier
        .optional()
        .meta({ label: 'Operacja', hint: 'Na przykład publisher.describe.', reach: 'personal' }),
      subjectNoun: identifier.optional().meta({ label: 'Rodzaj rzeczy', reach: 'personal' }),
      subjectId: identifier.optional().meta({ label: 'Identyfikator rzeczy', reach: 'personal' }),
      limit: z.coerce.number().int().min(1).max(200).optional().meta({ label: 'Liczba wpisów', reach: 'public' }),
      cursor: Cursor.optional(),
    }),
    returns: pageOf(ListedEntry),
  }),
  verifyNew: endpoint({
    name: 'audit.verifyNew',
    method: 'GET',
    path: '/audit/chain/newest',
    summary: 'Sprawdź wpisy od ostatniego sprawdzenia',
    description:
      'To samo co pełne sprawdzenie, ale od ostatniej pieczęci, którą sprawdzono i zapisano poza bazą. Wcześniejsze wpisy sprawdza pełne sprawdzenie: co noc, z wiersza poleceń i przyciskiem na stronie śladu.',
    action: VERIFY_AUDIT,
    oneMoment: false,
    returns: ChainReport,
  }),
  verify: endpoint({
    name: 'audit.verify',
    method: 'GET',
    path: '/audit/chain',
    summary: 'Sprawdź, czy nikt nie zmienił śladu',
    description:
      'Liczy na nowo skróty wszystkich wpisów i pieczęci, porównuje je z wykazem pieczęci poza bazą i mówi, gdzie łańcuch jest uszkodzony: co zmieniono, usunięto, przestawiono albo ucięto.',
    action: VERIFY_AUDIT,
    oneMoment: false,
    query: z.object({
      knownHead: z
        .string()
        .regex(
          /^[1-9]\d{0,14}:[0-9a-f]{64}$/,
          'Podaj numer pieczęci, dwukropek i 64 znaki skrótu, tak jak je zapisano.',
        )
        .optional()
        .meta({
          label: 'Zapisana wcześniej pieczęć',
          hint: 'Numer i skrót z wcześniejszego sprawdzenia, na przykład z kartki w sejfie.',
          reach: 'personal',
        }),
    }),
    returns: ChainReport,
  }),
}
