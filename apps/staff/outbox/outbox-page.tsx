import { mailOperations as api } from '#platform/mail/operations.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Confirm } from '#platform/web/workspace/confirm.tsx'
import { moment } from '#platform/web/workspace/moments.ts'
import { Page } from '#platform/web/workspace/page.tsx'
import { say } from '#platform/web/workspace/say.tsx'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { outbox as words } from './labels.pl.ts'
import { Letter } from './letter.tsx'

/** What this installation wrote to whom, and whether it has gone out. */
export default function OutboxPage() {
  const outbox = useAsk(api.listOutbox, {})
  return (
    <Page title={words.title} lead={words.lead}>
      <Asked of={outbox} waiting={words.waiting}>
        {({ items }) => (
          <WorkTable
            caption={words.title}
            rows={items}
            keyOf={({ id }) => id}
            empty={words.empty}
            columns={[
              {
                key: 'subject',
                title: words.columns.subject,
                cell: ({ subject }) => subject,
                sortBy: ({ subject }) => subject,
              },
              {
                key: 'addressee',
                title: words.columns.addressee,
                cell: ({ addressee }) => addressee,
                sortBy: ({ addressee }) => addressee,
              },
              {
                key: 'written',
                title: words.columns.written,
                cell: ({ createdAt }) => moment(createdAt),
                sortBy: ({ createdAt }) => createdAt,
              },
              {
                key: 'sent',
                title: words.columns.sent,
                cell: ({ sentAt }) => (sentAt === null ? words.notSent : moment(sentAt)),
              },
              {
                key: 'text',
                title: words.columns.text,
                cell: ({ subject, blocks, text, linkPath }) => (
                  <details>
                    <summary>{words.show(subject)}</summary>
                    <p>
                      <b>{words.asHtml}</b>
                    </p>
                    <Letter blocks={blocks} />
                    <p>
                      <b>{words.asText}</b>
                    </p>
                    <p className="letter">{text}</p>
                    {linkPath !== null && (
                      <p>
                        <a href={linkPath}>{words.link}</a>
                      </p>
                    )}
                  </details>
                ),
              },
              {
                key: 'step',
                title: words.columns.step,
                cell: ({ id, addressee, hasLink, linkPath }) =>
                  hasLink &&
                  linkPath === null && (
                    <Confirm
                      api={api.revealLink}
                      input={{ params: { messageId: id } }}
                      verb={words.reveal}
                      about={addressee}
                      question={words.revealQuestion(addressee)}
                      consequence={words.revealConsequence}
                      onDone={({ linkPath: revealed }) => say(words.revealed(revealed))}
                    />
                  ),
              },
            ]}
          />
        )}
      </Asked>
    </Page>
  )
}
