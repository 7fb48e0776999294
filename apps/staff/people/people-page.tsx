import { Link } from '@tanstack/react-router'
import { ROLES } from '#platform/access/roles.ts'
import { accountOperations as api } from '#platform/auth/operations.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Confirm } from '#platform/web/workspace/confirm.tsx'
import { moment } from '#platform/web/workspace/moments.ts'
import { Page, Part } from '#platform/web/workspace/page.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { people as words } from './labels.pl.ts'

/** Everybody who has an account, and everybody who was asked to have one. */
export default function PeoplePage() {
  const accounts = useAsk(api.list, {})
  const invitations = useAsk(api.listInvitations, {})
  return (
    <Page title={words.title} lead={words.lead}>
      <p className="actions">
        <Link className="button" to="/osoby/zapros">
          {words.invite}
        </Link>
      </p>
      <Part id="konta" title={words.accounts}>
        <Asked of={accounts} waiting={words.waiting}>
          {({ items }) => (
            <WorkTable
              caption={words.accounts}
              rows={items}
              keyOf={({ id }) => id}
              empty={words.emptyAccounts}
              columns={[
                {
                  key: 'name',
                  title: words.columns.name,
                  cell: ({ id, name }) => <Link to={`/osoby/${id}`}>{name}</Link>,
                  sortBy: ({ name }) => name,
                },
                { key: 'email', title: words.columns.email, cell: ({ email }) => email, sortBy: ({ email }) => email },
                {
                  key: 'factor',
                  title: words.columns.factor,
                  cell: ({ hasSecondFactor }) => (hasSecondFactor ? words.hasFactor : words.noFactor),
                },
                {
                  key: 'state',
                  title: words.columns.state,
                  cell: ({ disabledAt, erasedAt }) => {
                    if (erasedAt !== null) return words.erasedSince(moment(erasedAt))
                    return disabledAt === null ? words.active : words.disabledSince(moment(disabledAt))
                  },
                },
              ]}
            />
          )}
        </Asked>
      </Part>
      <Part id="zaproszenia" title={words.invitations}>
        <Asked of={invitations} waiting={words.waiting}>
          {({ items }) => (
            <WorkTable
              caption={words.invitations}
              rows={items}
              keyOf={({ id }) => id}
              empty={words.emptyInvitations}
              columns={[
                { key: 'name', title: words.columns.name, cell: ({ name }) => name, sortBy: ({ name }) => name },
                { key: 'email', title: words.columns.email, cell: ({ email }) => email },
                { key: 'sender', title: words.columns.sender, cell: ({ sender }) => sender },
                {
                  key: 'roles',
                  title: words.columns.roles,
                  cell: ({ roles }) => roles.map(({ role }) => ROLES[role].name).join(', '),
                },
                { key: 'state', title: words.columns.state, cell: ({ state }) => words.states[state] },
                { key: 'until', title: words.columns.until, cell: ({ expiresAt }) => moment(expiresAt) },
                {
                  key: 'step',
                  title: words.columns.step,
                  cell: ({ id, name, state }) =>
                    state === 'open' && (
                      <Confirm
                        api={api.withdrawInvitation}
                        input={{ params: { invitationId: id } }}
                        verb={words.withdraw}
                        about={name}
                        question={words.withdrawQuestion(name)}
                        consequence={words.withdrawConsequence}
                        onDone={() => say(words.withdrawn)}
                      />
                    ),
                },
              ]}
            />
          )}
        </Asked>
      </Part>
    </Page>
  )
}
