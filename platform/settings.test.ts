import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('bez zmiennych wszystko ma rozsądną wartość', () => {
  expect(readSettings({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    demo: true,
    database: undefined,
    logLevel: 'info',
  })
  expect(readSettings({ PORT: '', SPLOT_DEMO: '  ' })).toMatchObject({ port: 3000, demo: true })
})

test('dwa adresy własnej bazy idą razem', () => {
  const both = { DATABASE_URL: 'postgres://app:a@db:5432/splot', DATABASE_OWNER_URL: 'postgresql://owner:o@db/splot' }
  expect(readSettings(both).database).toEqual({ appUrl: both.DATABASE_URL, ownerUrl: both.DATABASE_OWNER_URL })
})

test.each([
  [{ PORT: 'trzy' }, /PORT=3000/],
  [{ PORT: '70000' }, /od 1 do 65535/],
  [{ SPLOT_DEMO: 'nie' }, /SPLOT_DEMO=1 \(tak\) albo SPLOT_DEMO=0/],
  [{ DATABASE_URL: 'postgres://app:a@db/splot' }, /Brakuje DATABASE_OWNER_URL/],
  [{ DATABASE_OWNER_URL: 'postgres://o:a@db/splot' }, /Brakuje DATABASE_URL/],
  [
    { DATABASE_URL: 'mysql://a@b/c', DATABASE_OWNER_URL: 'postgres://o:a@db/splot' },
    /DATABASE_URL nie jest adresem bazy PostgreSQL/,
  ],
  [{ DATABASE_URL: 'postgres://o:a@db/splot', DATABASE_OWNER_URL: 'postgres://o:a@db/splot' }, /to samo konto/],
  [
    {
      BACKUP_DIR: '/mnt/kopie',
      DATABASE_URL: 'postgres://a:a@db/splot',
      DATABASE_OWNER_URL: 'postgres://o:a@db/splot',
    },
    /BACKUP_DIR działa tylko z bazą wbudowaną/,
  ],
  [{ METRICS_TOKEN: 'krótki' }, /co najmniej 16 znaków/],
  [{ LOG_LEVEL: 'głośno' }, /Wybierz jedną z: fatal/],
])('zła wartość %o zatrzymuje start zdaniem, które mówi, co wpisać', (environment, sentence) => {
  expect(() => readSettings(environment as Record<string, string>)).toThrow(sentence)
})
