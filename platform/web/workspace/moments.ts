import { formatDate, type PlainDate, todayInWarsaw } from '#kernel/plain-date.ts'

const INSTANT = new Intl.DateTimeFormat('pl-PL', {
  timeZone: 'Europe/Warsaw',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})

/** „17 lutego 2026 r.”, or nothing known. */
export function day(date: string | null): string {
  return date === null ? 'bez końca' : formatDate(date)
}

/** An instant as people in Warsaw say it. */
export function moment(instant: string): string {
  return INSTANT.format(new Date(instant))
}

/** The day in Warsaw as the browser's clock tells it; the server decides by its own. */
export function todayHere(): PlainDate {
  return todayInWarsaw(new Date())
}
