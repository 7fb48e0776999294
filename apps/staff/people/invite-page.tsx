import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Role } from '#platform/access/roles.ts'
import { IntendedRole } from '#platform/auth/facts.ts'
import { accountOperations } from '#platform/auth/operations.ts'
import { Button } from '#platform/web/workspace/button.tsx'
import { DateField } from '#platform/web/workspace/date-field.tsx'
import { DraftForm } from '#platform/web/workspace/draft-form.tsx'
import { todayHere } from '#platform/web/workspace/moments.ts'
import { Page } from '#platform/web/workspace/page.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { SelectField } from '#platform/web/workspace/select-field.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { type FieldProblems, useDraft } from '#platform/web/workspace/use-draft.ts'
import { AreaField } from './area-field.tsx'
import { people as words } from './labels.pl.ts'
import { ROLE_OPTIONS } from './role-words.ts'

type Row = { key: number; role: Role | null; unitCode: string; validFrom: string | null; validTo: string | null }

const { email: Email, name: Name } = accountOperations.invite.body.shape

/** Invites somebody with the roles that will be in force from the acceptance on. */
export default function InvitePage() {
  const navigate = useNavigate()
  const [email, setEmail] = useState('')
  const [name, setName] = useState('')
  const [rows, setRows] = useState<Row[]>([emptyRow(0)])
  const draft = useDraft(accountOperations.invite, () => {
    void navigate({ to: '/osoby' }).then(() => setTimeout(() => say(words.sent(email)), 0))
  })
  const roles = rows.map(({ role, unitCode, validFrom, validTo }) => ({
    role: role as Role,
    unitCode: unitCode === '' ? null : unitCode,
    validFrom: validFrom as string,
    validTo,
  }))
  const change = (key: number, part: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)))
  return (
    <Page title={words.inviteTitle} lead={words.inviteLead}>
      <DraftForm
        submit={words.send}
        draft={draft}
        onSubmit={() => void draft.send({ body: { email, name, roles } })}
        beside={<Link to="/osoby">{words.back}</Link>}
      >
        <TextField of={Name} value={name} onChange={setName} problem={draft.problems.name} />
        <TextField of={Email} type="email" value={email} onChange={setEmail} problem={draft.problems.email} />
        {rows.map((row, place) => (
          <fieldset key={row.key}>
            <legend>{words.roleNumber(place + 1)}</legend>
            <RoleFields row={row} place={place} problems={draft.problems} onChange={(part) => change(row.key, part)} />
            {rows.length > 1 && (
              <Button
                kind="dense"
                name={`${words.removeRole}: ${words.roleNumber(place + 1)}`}
                onPress={() => setRows(rows.filter(({ key }) => key !== row.key))}
              >
                {words.removeRole}
              </Button>
            )}
          </fieldset>
        ))}
        <div>
          <Button kind="plain" onPress={() => setRows([...rows, emptyRow((rows.at(-1)?.key ?? 0) + 1)])}>
            {words.addRole}
          </Button>
        </div>
      </DraftForm>
    </Page>
  )
}

function emptyRow(key: number): Row {
  return { key, role: null, unitCode: '', validFrom: todayHere(), validTo: null }
}

type RoleFieldsProps = { row: Row; place: number; problems: FieldProblems; onChange: (part: Partial<Row>) => void }

function RoleFields({ row, place, problems, onChange }: RoleFieldsProps) {
  const { role, unitCode, validFrom, validTo } = IntendedRole.shape
  const problem = (field: keyof Row) => problems[`roles.${place}.${field}`]
  return (
    <>
      <SelectField
        of={role}
        options={ROLE_OPTIONS}
        value={row.role}
        onChange={(chosen) => onChange({ role: chosen as Role })}
        problem={problem('role')}
      />
      <AreaField
        of={unitCode}
        value={row.unitCode}
        onChange={(code) => onChange({ unitCode: code })}
        problem={problem('unitCode')}
      />
      <div className="field-pair">
        <DateField
          of={validFrom}
          value={row.validFrom}
          onChange={(from) => onChange({ validFrom: from })}
          problem={problem('validFrom')}
        />
        <DateField
          of={validTo}
          value={row.validTo}
          onChange={(to) => onChange({ validTo: to })}
          problem={problem('validTo')}
        />
      </div>
    </>
  )
}
