import { useState } from 'react'
import { accessOperations as api } from '#platform/access/operations.ts'
import { ROLE_CODES, type Role } from '#platform/access/roles.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Page } from '#platform/web/workspace/page.tsx'
import { SelectField } from '#platform/web/workspace/select-field.tsx'
import { people as words } from './labels.pl.ts'
import { ROLE_OPTIONS } from './role-words.ts'
import { VerdictTable } from './verdict-table.tsx'

/** Splot as somebody with one role sees it. */
export default function RolePage() {
  const [role, setRole] = useState<Role>(ROLE_CODES[0])
  const verdicts = useAsk(api.previewRole, { params: { role } })
  return (
    <Page title={words.roleTitle} lead={words.roleLead}>
      <div className="choice">
        <SelectField
          of={api.previewRole.params.shape.role}
          label={words.showRole}
          options={ROLE_OPTIONS}
          value={role}
          onChange={(chosen) => setRole(chosen as Role)}
        />
      </div>
      <Asked of={verdicts} waiting={words.whyWaiting}>
        {({ items }) => <VerdictTable caption={words.roleTitle} items={items} />}
      </Asked>
    </Page>
  )
}
