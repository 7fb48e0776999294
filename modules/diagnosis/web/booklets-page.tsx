import { useState } from 'react'
import { countyName, voivodeshipName } from '#kernel/polish-place.ts'
import { capitalise } from '#kernel/polish-text.ts'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Checkbox } from '#platform/web/workspace/checkbox.tsx'
import { Page } from '#platform/web/workspace/page.tsx'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import type { BookletEntry } from '../shared/county-booklet.ts'
import { diagnosisOperations as api } from '../shared/operations.ts'
import { booklets as words } from './labels.pl.ts'

/** Booklets to take to a workshop. Plain links: the browser saves the file and shows how far it is. */
export default function BookletsPage() {
  const [isDraft, setDraft] = useState(false)
  const booklets = useAsk(api.listCountyBooklets, {})
  return (
    <Page title={words.title} lead={words.lead}>
      <Checkbox isSelected={isDraft} onChange={setDraft}>
        {words.asDraft}
      </Checkbox>
      <Asked of={booklets} waiting={words.waiting}>
        {({ items }) => (
          <WorkTable
            caption={words.title}
            rows={items}
            keyOf={({ code }) => code}
            empty={words.empty}
            columns={[
              { key: 'county', title: words.county, cell: nameOf, sortBy: ({ name }) => name },
              {
                key: 'voivodeship',
                title: words.voivodeship,
                cell: ({ voivodeshipName: name }) => voivodeshipName(name, 'nominative'),
                sortBy: ({ voivodeshipName: name }) => name,
              },
              { key: 'municipalities', title: words.municipalities, cell: ({ municipalities }) => municipalities },
              {
                key: 'print',
                title: words.print,
                cell: (entry) => (
                  <span className="actions-inline">
                    <FileLink entry={entry} format="pdf" isDraft={isDraft} />
                    <FileLink entry={entry} format="docx" isDraft={isDraft} />
                  </span>
                ),
              },
            ]}
          />
        )}
      </Asked>
    </Page>
  )
}

function FileLink({ entry, format, isDraft }: { entry: BookletEntry; format: 'pdf' | 'docx'; isDraft: boolean }) {
  return (
    <a
      className="button button-plain button-dense"
      href={`/zeszyty/${entry.code}/${format}?projekt=${isDraft ? 'tak' : 'nie'}`}
      aria-label={words.file(words[format], nameOf(entry))}
      download
    >
      {words[format]}
    </a>
  )
}

function nameOf({ name }: BookletEntry): string {
  return capitalise(countyName({ name }, 'nominative'))
}
