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
  [{ SMTP_URL: 'poczta.urzad.example' }, /SMTP_URL=smtps:/],
  [{ SMTP_URL: 'smtps://poczta.urzad.example' }, /MAIL_FROM=splot@urzad\.example/],
  [{ PUBLIC_URL: 'splot.urzad.example' }, /PUBLIC_URL=https:/],
  [{ OIDC_ISSUER: 'https://wezel.example' }, /OIDC_CLIENT_ID i OIDC_CLIENT_SECRET/],
  [{ OIDC_ISSUER: 'http://wezel.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' }, /od https/],
])('zła wartość %o zatrzymuje start zdaniem, które mówi, co wpisać', (environment, sentence) => {
  expect(() => readSettings(environment as Record<string, string>)).toThrow(sentence)
})

test('poczta, adres publiczny i dostawca tożsamości są nieobowiązkowe, a podane wracają w całości', () => {
  expect(readSettings({})).toMatchObject({ mail: undefined, publicUrl: undefined, provider: undefined })
  const given = readSettings({
    PUBLIC_URL: 'https://splot.urzad.example/',
    SMTP_URL: 'smtps://konto:haslo@poczta.urzad.example:465',
    MAIL_FROM: 'splot@urzad.example',
    OIDC_ISSUER: 'https://wezel.example',
    OIDC_CLIENT_ID: 'splot',
    OIDC_CLIENT_SECRET: 'tajne',
  })
  expect(given).toMatchObject({
    publicUrl: 'https://splot.urzad.example',
    mail: { smtpUrl: 'smtps://konto:haslo@poczta.urzad.example:465', from: 'splot@urzad.example' },
    provider: { issuer: 'https://wezel.example', clientId: 'splot', clientSecret: 'tajne', name: 'konto urzędu' },
  })
})

test('z Bankiem Danych Lokalnych serwer łączy się sam tylko za zgodą, a klucz idzie tylko szyfrowaną drogą', () => {
  expect(readSettings({}).bdl).toEqual({
    apiUrl: 'https://bdl.stat.gov.pl/api/v1',
    clientId: undefined,
    nightly: false,
  })
  expect(readSettings({ BDL_SYNC: '1', BDL_CLIENT_ID: 'k', BDL_API_URL: 'http://127.0.0.1:9/api/' }).bdl).toEqual({
    apiUrl: 'http://127.0.0.1:9/api',
    clientId: 'k',
    nightly: true,
  })
  expect(() => readSettings({ BDL_API_URL: 'http://bank.example/api' })).toThrow('musi zaczynać się od https')
  expect(() => readSettings({ BDL_CLIENT_ID: 'dwa słowa' })).toThrow('niedozwolone znaki')
  expect(() => readSettings({ BDL_SYNC: 'tak' })).toThrow('BDL_SYNC=1')
})
