import { useState } from 'react'
import { formatNumber } from '#kernel/polish-number.ts'
import { auditOperations as api } from '#platform/audit/operations.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Button } from '#platform/web/workspace/button.tsx'
import { moment } from '#platform/web/workspace/moments.ts'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { audit as words } from './labels.pl.ts'

/** Whether the trail is whole, and if not, where it breaks. It reads every entry, so it waits to be asked. */
export function ChainCheck() {
  const [isWanted, setWanted] = useState(false)
  const chain = useAsk(api.verify, {}, { isWanted })
  if (!isWanted)
    return (
      <Button kind="plain" onPress={() => setWanted(true)}>
        {words.verify}
      </Button>
    )
  return (
    <Asked of={chain} waiting={words.verifying}>
      {({ isWhole, sealedEntries, waitingEntries, newestSeal, keptHeads, damages, notices }) => (
        <>
          <p className={isWhole ? 'notice' : 'problem'} role="status">
            {isWhole ? words.whole : words.broken}
          </p>
          <dl className="facts">
            <Fact name={words.sealed} value={formatNumber(sealedEntries)} />
            <Fact name={words.unsealed} value={formatNumber(waitingEntries)} />
            <Fact name={words.heads} value={formatNumber(keptHeads)} />
            {newestSeal !== null && (
              <Fact
                name={words.newest}
                value={`${newestSeal.number}:${newestSeal.hash} (${moment(newestSeal.sealedAt)})`}
              />
            )}
          </dl>
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
          {damages.length > 0 && (
            <WorkTable
              caption={words.where}
              rows={damages.map((damage, place) => ({ ...damage, place }))}
              keyOf={({ place }) => String(place)}
              empty=""
              columns={[
                { key: 'where', title: words.damage.where, cell: ({ fromPosition }) => fromPosition ?? '–' },
                { key: 'what', title: words.damage.what, cell: ({ sentence }) => sentence },
              ]}
            />
          )}
        </>
      )}
    </Asked>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code>{value}</code>
      </dd>
    </div>
  )
}
