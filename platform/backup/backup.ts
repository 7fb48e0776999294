import { z } from 'zod'
import { idOf } from '#kernel/id.ts'
import { endpoint } from '../http/endpoint.ts'

/** Kopia zapasowa: that it was made, when, and how large; where it lies is known to whoever made it. */
export const Backup = z.object({
  id: idOf('backup').meta({ label: 'Identyfikator', reach: 'partners' }),
  name: z
    .string()
    .regex(/^splot-\d{8}T\d{6}Z$/, 'Podaj nazwę folderu kopii, na przykład splot-20260302T013000Z.')
    .meta({ label: 'Nazwa kopii', reach: 'partners' }),
  madeAt: z.iso.datetime().meta({ label: 'Zrobiono', reach: 'partners' }),
  files: z.int().positive().meta({ label: 'Liczba plików', reach: 'partners' }),
  bytes: z.int().positive().meta({ label: 'Wielkość w bajtach', reach: 'partners' }),
})
export type Backup = z.infer<typeof Backup>

/** What can be done with the register of backups; making one belongs to the machine, not to the API. */
export const backupOperations = {
  list: endpoint({
    name: 'backup.list',
    method: 'GET',
    path: '/backups',
    summary: 'Wyświetl kopie zapasowe',
    description: 'Ostatnie sto kopii: kiedy je zrobiono i jak są duże.',
    action: 'backup.read',
    returns: z.object({ items: z.array(Backup).meta({ label: 'Kopie', reach: 'partners' }) }),
  }),
  record: endpoint({
    name: 'backup.record',
    method: 'POST',
    path: '/backups',
    summary: 'Zapisz, że zrobiono kopię',
    description: 'Polecenie „splot backup” i nocne zadanie zapisują tu każdą udaną kopię.',
    action: 'backup.make',
    body: Backup.omit({ id: true }),
    returns: Backup,
  }),
}
