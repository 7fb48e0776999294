import { z } from 'zod'
import { Cursor, pageOf } from '#kernel/page.ts'
import { AccountId, Password } from '../auth/facts.ts'
import { endpoint } from '../http/endpoint.ts'
import { ErasureRequest, Look, OwnTable, ProcessingActivity, Retention, RetentionDecision, Viewer } from './facts.ts'
import { RETENTION_CODES } from './retention-classes.ts'

const done = z.object({})
const proved = <Right extends string>(right: Right) => ({
  outcome: z.enum([right, 'wrong', 'locked']).meta({ label: 'Wynik', reach: 'partners' }),
  lockedUntil: z.string().nullable().meta({ label: 'Próby wstrzymane do', reach: 'partners' }),
})

/** What people do about their own data, and what the office answers for. */
export const privacyOperations = {
  getRegister: endpoint({
    name: 'privacy.getRegister',
    method: 'GET',
    path: '/privacy/register',
    summary: 'Wyświetl rejestr czynności przetwarzania',
    description:
      'Czynności przetwarzania tej instalacji: cel, osoby, dane z opisów pól, kto je widzi, jak długo i gdzie są. Podstawy prawne są propozycją do sprawdzenia.',
    action: 'processing.read',
    returns: z.object({ items: z.array(ProcessingActivity) }),
  }),
  listRetention: endpoint({
    name: 'privacy.listRetention',
    method: 'GET',
    path: '/privacy/retention',
    summary: 'Wyświetl okresy przechowywania',
    description: 'Każda klasa przechowywania z okresem, który dziś obowiązuje, i z liczbą wierszy po terminie.',
    action: 'processing.read',
    returns: z.object({ items: z.array(Retention) }),
  }),
  decideRetention: endpoint({
    name: 'privacy.decideRetention',
    method: 'PUT',
    path: '/privacy/retention/:classCode',
    summary: 'Ustal okres przechowywania',
    description:
      'Okres ustalony przez administratora danych, od dnia i z podstawą. Poprzednie okresy zostają zapisane.',
    action: 'retention.decide',
    params: z.object({ classCode: z.enum(RETENTION_CODES).meta({ label: 'Klasa', reach: 'partners' }) }),
    body: RetentionDecision,
    returns: done,
  }),
  applyRetention: endpoint({
    name: 'privacy.applyRetention',
    method: 'POST',
    path: '/privacy/retention/runs',
    summary: 'Usuń to, czemu minął okres przechowywania',
    description: 'Robi to co godzinę sam serwer. Próba bez usuwania tylko liczy.',
    action: 'retention.apply',
    body: z.object({ dryRun: z.boolean().meta({ label: 'Próba bez usuwania', reach: 'partners' }) }),
    returns: z.object({
      items: z.array(
        z.object({
          classCode: z.enum(RETENTION_CODES).meta({ label: 'Klasa', reach: 'partners' }),
          what: z.string().meta({ label: 'Co', reach: 'partners' }),
          table: z.string().meta({ label: 'Tabela', reach: 'partners' }),
          count: z.int().meta({ label: 'Ile wierszy', reach: 'partners' }),
        }),
      ),
    }),
  }),
  exportOwn: endpoint({
    name: 'privacy.exportOwnData',
    method: 'POST',
    path: '/me/data',
    summary: 'Pobierz kopię własnych danych',
    description: 'Wszystko, co Splot przechowuje o zalogowanej osobie. Wymaga hasła.',
    action: 'ownData.export',
    body: z.object({ password: Password }),
    returns: z.object({
      ...proved('given'),
      madeAt: z.string().meta({ label: 'Zrobiono', reach: 'partners' }),
      tables: z.array(OwnTable),
    }),
    inProcess: true,
  }),
  listOwnViewers: endpoint({
    name: 'privacy.listOwnViewers',
    method: 'GET',
    path: '/me/viewers',
    summary: 'Pokaż, kto może zobaczyć moje dane',
    description: 'Role, które dziś dają wgląd w dane zalogowanej osoby, i reguły, które o tym mówią.',
    action: 'ownTrail.read',
    returns: z.object({ items: z.array(Viewer) }),
  }),
  listOwnLooks: endpoint({
    name: 'privacy.listOwnLooks',
    method: 'GET',
    path: '/me/looks',
    summary: 'Pokaż, kto zaglądał do moich danych',
    description: 'Wpisy śladu o koncie zalogowanej osoby, od najnowszych: kto, w czyim imieniu, kiedy i co zrobił.',
    action: 'ownTrail.read',
    query: z.object({
      cursor: Cursor.optional(),
      limit: z.coerce.number().int().min(1).max(100).optional().meta({ label: 'Ile naraz', reach: 'partners' }),
    }),
    returns: pageOf(Look),
  }),
  getErasure: endpoint({
    name: 'privacy.getOwnErasure',
    method: 'GET',
    path: '/me/erasure',
    summary: 'Pokaż prośbę o usunięcie własnego konta',
    description: 'Kiedy osoba poprosiła o usunięcie konta; puste, gdy nie prosiła.',
    action: 'ownAccount.erase',
    returns: z.object({ askedAt: z.string().nullable().meta({ label: 'Poproszono', reach: 'personal' }) }),
  }),
  askForErasure: endpoint({
    name: 'privacy.askForErasure',
    method: 'POST',
    path: '/me/erasure',
    summary: 'Poproś o usunięcie własnego konta',
    description: 'Prośba trafia do administratora. Konto działa, dopóki jej nie spełni.',
    action: 'ownAccount.erase',
    returns: done,
  }),
  withdrawErasure: endpoint({
    name: 'privacy.withdrawErasureRequest',
    method: 'DELETE',
    path: '/me/erasure',
    summary: 'Wycofaj prośbę o usunięcie własnego konta',
    description: 'Konto zostaje bez zmian.',
    action: 'ownAccount.erase',
    returns: done,
  }),
  eraseOwn: endpoint({
    name: 'privacy.eraseOwnAccount',
    method: 'DELETE',
    path: '/me',
    summary: 'Usuń własne konto',
    description: 'Od razu, gdy nie obowiązuje żadna rola. Wymaga hasła.',
    action: 'ownAccount.erase',
    body: z.object({ password: Password }),
    returns: z.object(proved('erased')),
    inProcess: true,
  }),
  listErasureRequests: endpoint({
    name: 'privacy.listErasureRequests',
    method: 'GET',
    path: '/privacy/erasure-requests',
    summary: 'Wyświetl prośby o usunięcie konta',
    description: 'Prośby, które czekają na administratora, od najstarszej.',
    action: 'erasureRequest.read',
    returns: z.object({ items: z.array(ErasureRequest) }),
  }),
  eraseAccount: endpoint({
    name: 'privacy.eraseAccount',
    method: 'POST',
    path: '/accounts/:accountId/erasure',
    summary: 'Usuń dane osoby z konta',
    description:
      'Znikają imię, nazwisko, adres, hasło, drugi składnik, sesje i wiadomości. Zostaje identyfikator, na który wskazuje ślad. Nie da się tego cofnąć.',
    action: 'account.erase',
    params: z.object({ accountId: AccountId }),
    returns: done,
  }),
}
