import { addDays, formatDate, type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { UnitDeadline } from '../shared/deadline.ts'

/** Longest line of the format, in bytes and without its end. */
const LINE_OCTETS = 75

/** A calendar file of whole-day entries, as RFC 5545 writes them; deadlines without a day are not in it. */
export function icsOf(deadlines: readonly UnitDeadline[], now: string): string {
  const stamp = now.replaceAll(/[:-]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Splot//Terminy ustawowe//PL',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Splot: terminy ustawowe',
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...deadlines.flatMap((deadline) => (deadline.dueOn === null ? [] : entry(deadline, deadline.dueOn, stamp))),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function entry(deadline: UnitDeadline, dueOn: PlainDate, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    // the same duty of the same unit in the same year stays one entry, also when its day moves
    `UID:${deadline.dutyCode}-${deadline.unitCode}-${yearOf(dueOn)}@splot`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dueOn.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(dueOn, 1).replaceAll('-', '')}`,
    `SUMMARY:${escaped(`${deadline.name} – ${deadline.unitName}`)}`,
    `DESCRIPTION:${escaped(descriptionOf(deadline))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function descriptionOf({ owedBy, description, law, source, doubt, lastWorkingDay }: UnitDeadline): string {
  return [
    `Kto ma obowiązek: ${owedBy}.`,
    ...(description === null ? [] : [description]),
    ...(lastWorkingDay === null ? [] : [`Dzień wolny. Ostatni roboczy przed nim: ${formatDate(lastWorkingDay)}`]),
    `Podstawa: ${law ?? source}.`,
    ...(doubt === null ? [] : [`Do sprawdzenia: ${doubt}`]),
  ].join('\n')
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n')
}

/** Cut after at most 75 octets, never within a letter; each further line begins with a space. */
function folded(line: string): string {
  const lines: string[] = []
  let current = ''
  for (const letter of line) {
    if (Buffer.byteLength(current + letter) > LINE_OCTETS) {
      lines.push(current)
      current = ' '
    }
    current += letter
  }
  return [...lines, current].join('\r\n')
}
