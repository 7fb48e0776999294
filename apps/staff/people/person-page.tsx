import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { AssignmentDraft, type ListedAssignment } from '#platform/access/assignment.ts'
import { accessOperations as access } from '#platform/access/operations.ts'
import { ROLES, type Role } from '#platform/access/roles.ts'
import { accountOperations as accounts } from '#platform/auth/operations.ts'
import { privacyOperations as privacy } from '#platform/privacy/operations.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Button } from '#platform/web/workspace/button.tsx'
import { Confirm } from '#platform/web/workspace/confirm.tsx'
import { DateField } from '#platform/web/workspace/date-field.tsx'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { day, moment, todayHere } from '#platform/web/workspace/moments.ts'
import { Page, Part } from '#platform/web/workspace/page.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { SelectField } from '#platform/web/workspace/select-field.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { useDraft } from '#platform/web/workspace/use-draft.ts'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { AreaField } from './area-field.tsx'
import { people as words } from './labels.pl.ts'
import { ROLE_OPTIONS } from './role-words.ts'
import { VerdictTable } from './verdict-table.tsx'

/** One person: the roles, giving and taking them, and why this person may do what. */
export default function PersonPage() {
  const { accountId } = useParams({ strict: false }) as { accountId: string }
  const people = useAsk(accounts.list, {})
  const roles = useAsk(access.listAssignments, { query: { accountId, limit: 200 } })
  const person = people.answer?.items.find(({ id }) => id === accountId)
  return (
    <Page title={person?.name ?? words.unknownPerson} lead={person?.email}>
      <Part id="role" title={words.assignments}>
        <Asked of={roles} waiting={words.waiting}>
          {({ items }) => <RoleTable items={items} />}
        </Asked>
      </Part>
      <Part id="nadaj" title={words.assign}>
        <AssignForm accountId={accountId} />
      </Part>
      <Part id="dlaczego" title={words.why}>
        <Why accountId={accountId} />
      </Part>
      {person !== undefined && person.erasedAt === null && (
        <Part id="nazwisko" title={words.correctName}>
          <NameForm accountId={accountId} />
        </Part>
      )}
      {person !== undefined && person.erasedAt === null && (
        <div className="actions">
          {person.disabledAt === null ? (
            <Confirm
              api={accounts.disable}
              input={{ params: { accountId } }}
              verb={words.disable}
              about={person.name}
              question={words.disableQuestion(person.name)}
              consequence={words.disableConsequence}
              onDone={() => say(words.disabled)}
            />
          ) : (
            <Confirm
              api={accounts.enable}
              input={{ params: { accountId } }}
              verb={words.enable}
              about={person.name}
              question={words.enableQuestion(person.name)}
              consequence={words.enableConsequence}
              onDone={() => say(words.enabled)}
            />
          )}
          <Confirm
            api={privacy.eraseAccount}
            input={{ params: { accountId } }}
            verb={words.erase}
            about={person.name}
            question={words.eraseQuestion(person.name)}
            consequence={words.eraseConsequence}
            onDone={() => say(words.erased)}
          />
        </div>
      )}
    </Page>
  )
}

function RoleTable({ items }: { items: readonly ListedAssignment[] }) {
  return (
    <WorkTable
      caption={words.assignments}
      rows={items}
      keyOf={({ id }) => id}
      empty={words.noAssignments}
      columns={[
        {
          key: 'role',
          title: words.columns.role,
          cell: ({ role }) => ROLES[role].name,
          sortBy: ({ role }) => ROLES[role].name,
        },
        { key: 'area', title: words.columns.area, cell: ({ unitCode }) => unitCode ?? words.whole },
        {
          key: 'days',
          title: words.columns.days,
          cell: ({ validFrom, validTo, endedAt }) =>
            endedAt === null ? words.from(day(validFrom), day(validTo)) : words.ended(moment(endedAt)),
        },
        {
          key: 'step',
          title: words.columns.step,
          cell: ({ id, role, endedAt }) =>
            endedAt === null && (
              <Confirm
                api={access.endAssignment}
                input={{ params: { assignmentId: id } }}
                verb={words.end}
                about={ROLES[role].name}
                question={words.endQuestion(ROLES[role].name)}
                consequence={words.endConsequence}
                onDone={() => say(words.endDone)}
              />
            ),
        },
      ]}
    />
  )
}

function NameForm({ accountId }: { accountId: string }) {
  const [name, setName] = useState('')
  const draft = useDraft(accounts.correctName, () => {
    setName('')
    say(words.nameCorrected)
  })
  return (
    <DraftForm
      submit={words.correctName}
      kind="plain"
      draft={draft}
      onSubmit={() => void draft.send({ params: { accountId }, body: { name } })}
    >
      <TextField
        of={accounts.correctName.body.shape.name}
        hint={words.correctNameHint}
        value={name}
        onChange={setName}
        problem={draft.problems.name}
      />
    </DraftForm>
  )
}

function AssignForm({ accountId }: { accountId: string }) {
  const [role, setRole] = useState<Role | null>(null)
  const [unitCode, setUnitCode] = useState('')
  const [validFrom, setFrom] = useState<string | null>(todayHere())
  const [validTo, setTo] = useState<string | null>(null)
  const draft = useDraft(access.assignRole, () => {
    setRole(null)
    setUnitCode('')
    say(words.assigned)
  })
  const { shape } = AssignmentDraft
  const body = {
    accountId,
    role: role as Role,
    unitCode: unitCode === '' ? null : unitCode,
    validFrom: validFrom as string,
    validTo,
  }
  return (
    <DraftForm submit={words.assign} draft={draft} onSubmit={() => void draft.send({ body })}>
      <SelectField
        of={shape.role}
        options={ROLE_OPTIONS}
        value={role}
        onChange={(chosen) => setRole(chosen as Role)}
        problem={draft.problems.role}
      />
      <AreaField of={shape.unitCode} value={unitCode} onChange={setUnitCode} problem={draft.problems.unitCode} />
      <div className="field-pair">
        <DateField of={shape.validFrom} value={validFrom} onChange={setFrom} problem={draft.problems.validFrom} />
        <DateField of={shape.validTo} value={validTo} onChange={setTo} problem={draft.problems.validTo} />
      </div>
    </DraftForm>
  )
}

function Why({ accountId }: { accountId: string }) {
  const [isWanted, setWanted] = useState(false)
  const verdicts = useAsk(access.explainAccount, { params: { accountId } }, { isWanted })
  if (!isWanted)
    return (
      <Button kind="plain" onPress={() => setWanted(true)}>
        {words.showWhy}
      </Button>
    )
  return (
    <Asked of={verdicts} waiting={words.whyWaiting}>
      {({ items }) => <VerdictTable caption={words.why} items={items} />}
    </Asked>
  )
}
