import { z } from 'zod'
import { Cursor, pageOf } from '#kernel/page.ts'
import { PlainDate } from '#kernel/plain-date.ts'
import { endpoint } from '../http/endpoint.ts'
import {
  Assignment,
  AssignmentDraft,
  Delegation,
  DelegationDraft,
  ListedAssignment,
  ListedDelegation,
} from './assignment.ts'
import { Right, Verdict } from './right.ts'
import { ROLE_CODES, ROLE_LEVELS } from './roles.ts'

const RoleSummary = z.object({
  role: Assignment.shape.role,
  name: z.string().meta({ label: 'Nazwa roli', reach: 'public' }),
  level: z.enum(ROLE_LEVELS).meta({ label: 'Na jakim obszarze się ją nadaje', reach: 'public' }),
  seesPersonalData: z.boolean().meta({ label: 'Widzi dane osobowe', reach: 'public' }),
})

const ofAssignment = z.object({ assignmentId: Assignment.shape.id })
const ofDelegation = z.object({ delegationId: Delegation.shape.id })
const filters = z.object({
  accountId: Assignment.shape.accountId.optional(),
  unitCode: Assignment.shape.unitCode.unwrap().optional().meta({ label: 'Na obszarze', reach: 'partners' }),
  inForce: z.stringbool().optional().meta({ label: 'Tylko obowiązujące dziś', reach: 'partners' }),
  endsBy: PlainDate.optional().meta({
    label: 'Kończy się najpóźniej',
    hint: 'Tylko role z podanym ostatnim dniem, nie późniejszym niż ten.',
    reach: 'partners',
  }),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).optional().meta({ label: 'Ile naraz', reach: 'partners' }),
})

/** What can be done with rights. */
export const accessOperations = {
  listRoles: endpoint({
    name: 'access.listRoles',
    method: 'GET',
    path: '/access/roles',
    summary: 'Wyświetl role',
    description: 'Role osób, które pracują w Splocie, i poziom obszaru, na którym się je nadaje.',
    action: 'role.read',
    returns: z.object({ items: z.array(RoleSummary).meta({ label: 'Role', reach: 'public' }) }),
  }),
  listAssignments: endpoint({
    name: 'access.listAssignments',
    method: 'GET',
    path: '/access/assignments',
    summary: 'Wyświetl przydziały ról',
    description:
      'Kto ma jaką rolę, gdzie i kiedy. Administrator i inspektor ochrony danych widzą wszystkie, kierownik – ze swojego obszaru, każdy – własne.',
    action: 'assignment.read',
    query: filters,
    returns: pageOf(ListedAssignment),
  }),
  countAssignments: endpoint({
    name: 'access.countAssignments',
    method: 'GET',
    path: '/access/assignment-count',
    summary: 'Policz przydziały ról',
    description: 'Ile przydziałów widzi pytający. Tych, których nie widzi, nie ma też w liczbie.',
    action: 'assignment.read',
    query: filters.pick({ accountId: true, unitCode: true, inForce: true, endsBy: true }),
    returns: z.object({ count: z.int().meta({ label: 'Ile', reach: 'partners' }) }),
  }),
  getAssignment: endpoint({
    name: 'access.getAssignment',
    method: 'GET',
    path: '/access/assignments/:assignmentId',
    summary: 'Wyświetl przydział roli',
    description: 'Jeden przydział. Przydziału, którego pytający nie może widzieć, dla niego nie ma.',
    action: 'assignment.read',
    params: ofAssignment,
    returns: Assignment,
  }),
  assignRole: endpoint({
    name: 'access.assignRole',
    method: 'POST',
    path: '/access/assignments',
    summary: 'Nadaj rolę',
    description: 'Daje kontu rolę na obszarze i w dniach. Nikt nie nadaje roli samemu sobie.',
    action: 'assignment.grant',
    body: AssignmentDraft,
    returns: Assignment,
  }),
  endAssignment: endpoint({
    name: 'access.endAssignment',
    method: 'POST',
    path: '/access/assignments/:assignmentId/end',
    summary: 'Odbierz rolę',
    description: 'Rola kończy się w tej chwili, razem z zastępstwami, które z niej wynikają.',
    action: 'assignment.end',
    params: ofAssignment,
    returns: Assignment,
  }),
  listDelegations: endpoint({
    name: 'access.listDelegations',
    method: 'GET',
    path: '/access/delegations',
    summary: 'Wyświetl zastępstwa',
    description:
      'Zastępstwa, które trwają albo dopiero się zaczną. Administrator i inspektor ochrony danych widzą wszystkie, każdy – te, w których sam zastępuje albo jest zastępowany.',
    action: 'delegation.read',
    returns: z.object({ items: z.array(ListedDelegation).meta({ label: 'Zastępstwa', reach: 'personal' }) }),
  }),
  findDeputy: endpoint({
    name: 'access.findDeputy',
    method: 'GET',
    path: '/access/deputy',
    summary: 'Znajdź zastępcę po adresie e-mail',
    description: 'Konto o dokładnie tym adresie, żeby przekazać mu rolę. Listy kont tu nie ma.',
    action: 'deputy.find',
    query: z.object({
      email: z
        .email('Podaj adres e-mail, na przykład anna.nowak@urzad.example.')
        .toLowerCase()
        .meta({ label: 'E-mail zastępcy', hint: 'Adres, którym ta osoba się loguje.', reach: 'personal' }),
    }),
    returns: z.object({
      accountId: Assignment.shape.accountId,
      name: z.string().meta({ label: 'Imię i nazwisko', reach: 'personal' }),
    }),
  }),
  delegateRole: endpoint({
    name: 'access.delegateRole',
    method: 'POST',
    path: '/access/assignments/:assignmentId/delegations',
    summary: 'Przekaż rolę na czas zastępstwa',
    description:
      'Zastępca działa w imieniu zastępowanego w podanych dniach. Zastępstwa nie można przekazać dalej, a ślad mówi, kto i w czyim imieniu.',
    action: 'assignment.delegate',
    params: ofAssignment,
    body: DelegationDraft,
    returns: Delegation,
  }),
  endDelegation: endpoint({
    name: 'access.endDelegation',
    method: 'POST',
    path: '/access/delegations/:delegationId/end',
    summary: 'Zakończ zastępstwo',
    description: 'Zastępstwo kończy się w tej chwili. Kończy je zastępowany albo administrator.',
    action: 'delegation.end',
    params: ofDelegation,
    returns: Delegation,
  }),
  explainAccount: endpoint({
    name: 'access.explainAccount',
    method: 'GET',
    path: '/access/accounts/:accountId/verdicts',
    summary: 'Wyjaśnij, co wolno kontu i dlaczego',
    description: 'Dla każdej operacji: czy konto może ją dziś wykonać, która reguła o tym mówi i z którego przydziału.',
    action: 'right.explain',
    params: z.object({ accountId: Assignment.shape.accountId }),
    returns: z.object({
      rights: z.array(Right).meta({ label: 'Prawa dziś', reach: 'partners' }),
      items: z.array(Verdict).meta({ label: 'Operacje', reach: 'partners' }),
    }),
  }),
  previewRole: endpoint({
    name: 'access.previewRole',
    method: 'GET',
    path: '/access/roles/:role/verdicts',
    summary: 'Pokaż Splot tak, jak widzi go rola',
    description: 'Dla każdej operacji: czy osoba z tą jedną rolą na tym obszarze może ją wykonać.',
    action: 'right.explain',
    params: z.object({ role: z.enum(ROLE_CODES).meta({ label: 'Rola', reach: 'public' }) }),
    query: z.object({
      unitCode: Assignment.shape.unitCode.unwrap().optional().meta({ label: 'Na obszarze', reach: 'partners' }),
    }),
    returns: z.object({ items: z.array(Verdict).meta({ label: 'Operacje', reach: 'partners' }) }),
  }),
  getOwnRights: endpoint({
    name: 'access.getOwnRights',
    method: 'GET',
    path: '/access/own-rights',
    summary: 'Pokaż moje prawa',
    description: 'Role zalogowanej osoby, które obowiązują dziś, i operacje, które może dzięki nim wykonać.',
    action: 'right.read',
    returns: z.object({
      rights: z.array(Right).meta({ label: 'Prawa dziś', reach: 'partners' }),
      operations: z.array(z.string()).meta({ label: 'Operacje', reach: 'partners' }),
    }),
  }),
}
