import { useState } from 'react'
import { DelegationDraft } from '#platform/access/assignment.ts'
import { accessOperations as api } from '#platform/access/operations.ts'
import { ROLES } from '#platform/access/roles.ts'
import { ownAccountOperations as own } from '#platform/auth/operations.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Button } from '#platform/web/workspace/button.tsx'
import { Confirm } from '#platform/web/workspace/confirm.tsx'
import { DateField } from '#platform/web/workspace/date-field.tsx'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { day, todayHere } from '#platform/web/workspace/moments.ts'
import { Page, Part } from '#platform/web/workspace/page.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { SelectField } from '#platform/web/workspace/select-field.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { people as words } from './labels.pl.ts'

/** What I am here, and who stands in for whom. */
export default function OwnRolesPage() {
  const me = useAsk(own.get, {})
  const accountId = me.answer?.id ?? ''
  const roles = useAsk(
    api.listAssignments,
    { query: { accountId, inForce: 'true', limit: 200 } },
    { isWanted: accountId !== '' },
  )
  const delegations = useAsk(api.listDelegations, {})
  return (
    <Page title={words.ownTitle} lead={words.ownLead}>
      <Part id="moje" title={words.ownRoles}>
        <Asked of={roles} waiting={words.waiting}>
          {({ items }) => (
            <WorkTable
              caption={words.ownRoles}
              rows={items}
              keyOf={({ id }) => id}
              empty={words.noOwnRoles}
              columns={[
                { key: 'role', title: words.columns.role, cell: ({ role }) => ROLES[role].name },
                { key: 'area', title: words.columns.area, cell: ({ unitCode }) => unitCode ?? words.whole },
                {
                  key: 'days',
                  title: words.columns.days,
                  cell: ({ validFrom, validTo }) => words.from(day(validFrom), day(validTo)),
                },
              ]}
            />
          )}
        </Asked>
      </Part>
      <Part id="zastepstwa" title={words.delegations}>
        <Asked of={delegations} waiting={words.waiting}>
          {({ items }) => (
            <WorkTable
              caption={words.delegations}
              rows={items}
              keyOf={({ id }) => id}
              empty={words.noDelegations}
              columns={[
                { key: 'deputy', title: words.columns.deputy, cell: ({ deputyName }) => deputyName },
                { key: 'owner', title: words.columns.owner, cell: ({ ownerName }) => ownerName },
                { key: 'role', title: words.columns.role, cell: ({ role }) => ROLES[role].name },
                {
                  key: 'days',
                  title: words.columns.days,
                  cell: ({ validFrom, validTo }) => words.from(day(validFrom), day(validTo)),
                },
                {
                  key: 'step',
                  title: words.columns.step,
                  cell: ({ id, ownerId, deputyName }) =>
                    ownerId === accountId && (
                      <Confirm
                        api={api.endDelegation}
                        input={{ params: { delegationId: id } }}
                        verb={words.endDelegation}
                        about={deputyName}
                        question={words.endDelegationQuestion(deputyName)}
                        consequence={words.endDelegationConsequence}
                        onDone={() => say(words.delegationEnded)}
                      />
                    ),
                },
              ]}
            />
          )}
        </Asked>
      </Part>
      {roles.answer !== undefined && roles.answer.items.length > 0 && (
        <Part id="przekaz" title={words.delegate}>
          <DelegateForms
            roles={roles.answer.items.map(({ id, role, unitCode }) => ({
              value: id,
              label: `${ROLES[role].name}${unitCode === null ? '' : `, obszar ${unitCode}`}`,
            }))}
          />
        </Part>
      )}
    </Page>
  )
}

type Deputy = { accountId: string; name: string }

/** First the deputy, by a whole address; then the role and the days. */
function DelegateForms({ roles }: { roles: readonly { value: string; label: string }[] }) {
  const [email, setEmail] = useState('')
  const [deputy, setDeputy] = useState<Deputy>()
  const finding = useDraft(api.findDeputy, setDeputy)
  if (deputy !== undefined) return <DelegateForm roles={roles} deputy={deputy} onEnd={() => setDeputy(undefined)} />
  return (
    <DraftForm
      submit={words.findDeputy}
      kind="plain"
      draft={finding}
      onSubmit={() => void finding.send({ query: { email } })}
    >
      <TextField
        of={api.findDeputy.query.shape.email}
        type="email"
        value={email}
        onChange={setEmail}
        problem={finding.problems.email}
      />
    </DraftForm>
  )
}

type DelegateFormProps = { roles: readonly { value: string; label: string }[]; deputy: Deputy; onEnd: () => void }

function DelegateForm({ roles, deputy, onEnd }: DelegateFormProps) {
  const [assignmentId, setAssignment] = useState(roles[0]?.value ?? '')
  const [validFrom, setFrom] = useState<string | null>(todayHere())
  const [validTo, setTo] = useState<string | null>(null)
  const draft = useDraft(api.delegateRole, () => {
    say(words.delegated)
    onEnd()
  })
  const body = { accountId: deputy.accountId, validFrom: validFrom as string, validTo: validTo as string }
  return (
    <DraftForm
      submit={words.delegate}
      draft={draft}
      onSubmit={() => void draft.send({ params: { assignmentId }, body })}
      beside={
        <Button kind="plain" onPress={onEnd}>
          {words.otherDeputy}
        </Button>
      }
    >
      <p role="status">{words.deputyFound(deputy.name)}</p>
      <SelectField
        of={api.delegateRole.params.shape.assignmentId}
        label={words.whichRole}
        options={roles}
        value={assignmentId}
        onChange={setAssignment}
      />
      <div className="field-pair">
        <DateField
          of={DelegationDraft.shape.validFrom}
          value={validFrom}
          onChange={setFrom}
          problem={draft.problems.validFrom}
        />
        <DateField
          of={DelegationDraft.shape.validTo}
          value={validTo}
          onChange={setTo}
          problem={draft.problems.validTo}
        />
      </div>
    </DraftForm>
  )
}
