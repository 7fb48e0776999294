import { useSearch } from '@tanstack/react-router'
import { Asked, useAsk } from '#platform/web/workspace/asked.tsx'
import { Page } from '#platform/web/workspace/page.tsx'
import { WorkTable } from '#platform/web/workspace/work-table.tsx'
import { territoryOperations as api } from '../shared/operations.ts'
import type { FoundUnit } from '../shared/unit-page.ts'
import { search as words } from './labels.pl.ts'

const LONGEST = 100

/** Units by name. What else there will be to find, its module adds. */
export default function SearchPage() {
  const { q: typed = '' } = useSearch({ strict: false }) as { q?: string | number }
  const q = String(typed).trim().slice(0, LONGEST)
  const found = useAsk(api.searchUnits, { query: { q, limit: 50 } }, { isWanted: q !== '' })
  const title = found.answer === undefined || q === '' ? words.title : words.found(found.answer.items.length, q)
  return (
    <Page title={title} lead={words.lead}>
      {q === '' ? (
        <p className="empty">{words.how}</p>
      ) : (
        <Asked of={found} waiting={words.waiting}>
          {({ items }) => (
            <WorkTable
              caption={title}
              rows={items}
              keyOf={({ code }) => code}
              empty={words.empty}
              columns={[
                { key: 'name', title: words.name, cell: nameLink, sortBy: ({ name }) => name },
                { key: 'level', title: words.level, cell: ({ level }) => words.levels[level] },
                { key: 'code', title: words.code, cell: ({ code }) => code, sortBy: ({ code }) => code },
                { key: 'within', title: words.within, cell: placeOf },
              ]}
            />
          )}
        </Asked>
      )}
    </Page>
  )
}

const PUBLIC_PAGES = {
  country: 'region',
  voivodeship: 'region',
  county: 'powiat',
  municipality: 'gmina',
  'statistical-subregion': 'jednostka',
} as const

function nameLink({ code, level, name }: FoundUnit) {
  return <a href={`/${PUBLIC_PAGES[level]}/${code}`}>{name}</a>
}

function placeOf({ countyName, voivodeshipName }: FoundUnit): string {
  const county = countyName === null ? [] : [`powiat ${countyName}`]
  const voivodeship = voivodeshipName === null ? [] : [`województwo ${voivodeshipName.toLocaleLowerCase('pl')}`]
  return [...county, ...voivodeship].join(', ')
}
