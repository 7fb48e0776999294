import { formatDate } from '#kernel/plain-date.ts'
import { formatPercent } from '#kernel/polish-number.ts'
import { typographic } from '#kernel/polish-text.ts'
import { changeSentence, labels } from '../shared/labels.pl.ts'
import { changesOf } from '../shared/unit-changes.ts'
import type { UnitPage } from '../shared/unit-page.ts'
import { registerHref } from './addresses.ts'

/** What changed in name and kind, between which states of the register; or that nothing did. */
export function UnitHistory({ unit }: { unit: Pick<UnitPage, 'versions' | 'firstStateOn' | 'lastStateOn'> }) {
  const { versions, firstStateOn, lastStateOn } = unit
  const changes = changesOf(versions)
  if (changes.length > 0) {
    return (
      <ul>
        {changes.map((change) => (
          <li key={`${change.type} ${change.by}`}>{typographic(changeSentence(change))}</li>
        ))}
      </ul>
    )
  }
  if (firstStateOn === null || lastStateOn === null) return null
  return firstStateOn === lastStateOn ? (
    <p>Wczytano jeden stan rejestru, z {formatDate(firstStateOn)}, więc zmian nie widać.</p>
  ) : (
    <p>
      Nazwa i rodzaj są takie same we wszystkich wczytanych stanach rejestru, od {formatDate(firstStateOn)} do{' '}
      {formatDate(lastStateOn)}
    </p>
  )
}

/** From which units this one came, with the legal act; the register does not say, so mostly it is not known. */
export function Predecessors({ unit }: { unit: Pick<UnitPage, 'predecessors'> }) {
  if (unit.predecessors.length === 0) return <p>{typographic(labels.predecessorsUnknown)}</p>
  return (
    <ul>
      {unit.predecessors.map(({ predecessorCode, name, legalAct, tookEffectOn, share }) => (
        <li key={predecessorCode}>
          <a href={registerHref({ code: predecessorCode })}>{name ?? `jednostka o kodzie ${predecessorCode}`}</a>, od{' '}
          {formatDate(tookEffectOn)} ({legalAct}
          {share !== null && `; ${formatPercent(share * 100)} mieszkańców`})
        </li>
      ))}
    </ul>
  )
}
