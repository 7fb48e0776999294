import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
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
  const both = {
    DATABASE_URL: 'postgres://app:a@db:5432/splot?sslmode=verify-full',
    DATABASE_OWNER_URL: 'postgresql://owner:o@db/splot?sslmode=verify-full',
  }
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
  [{ DATABASE_URL: 'postgres://a:a@db/splot', DATABASE_OWNER_URL: 'postgres://o:a@db/splot' }, /sslmode=verify-full/],
  [
    { DATABASE_URL: 'postgres://a:a@localhost/splot?host=db', DATABASE_OWNER_URL: 'postgres://o:a@localhost/splot' },
    /DATABASE_URL prowadzi do innego komputera bez szyfrowania/,
  ],
  [
    {
      DATABASE_URL: 'postgres://a:a@db/splot?sslmode=verify-full',
      DATABASE_OWNER_URL: 'postgres://o:a@db/splot?sslmode=no-verify',
    },
    /DATABASE_OWNER_URL prowadzi do innego komputera bez szyfrowania/,
  ],
  [{ TRUSTED_PROXIES: 'wszyscy' }, /TRUSTED_PROXIES=loopback/],
  [{ TRUSTED_PROXIES: '10.0.0.0/33' }, /adresy albo zakresy/],
  [{ METRICS_TOKEN_FILE: '/nie/ma/takiego' }, /nie da się odczytać \(ENOENT\)/],
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

test('baza na tym komputerze, także przez gniazdo, nie potrzebuje TLS', () => {
  for (const place of [
    'localhost:5432/splot',
    '127.0.0.1/splot',
    'localhost/splot?host=/run/postgresql',
    '%2Frun%2Fpostgresql/splot',
  ]) {
    const both = { DATABASE_URL: `postgres://app:a@${place}`, DATABASE_OWNER_URL: `postgres://owner:o@${place}` }
    expect(readSettings(both).database).toEqual({ appUrl: both.DATABASE_URL, ownerUrl: both.DATABASE_OWNER_URL })
  }
})

test('tajemnica może leżeć w pliku, a zwykłe ustawienie nie', () => {
  const folder = mkdtempSync(join(tmpdir(), 'splot-secret-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'token')
  writeFileSync(file, 'znak-z-pliku-0123456\n')
  expect(readSettings({ METRICS_TOKEN_FILE: file, HOST_FILE: file })).toMatchObject({
    metricsToken: 'znak-z-pliku-0123456',
    host: '127.0.0.1',
  })
})

test('bez ustawienia ufa się pośrednikowi na tym samym komputerze, z ustawieniem wymienionym', () => {
  expect(readSettings({}).trustedProxies).toEqual(['loopback'])
  expect(readSettings({ TRUSTED_PROXIES: 'loopback, 10.20.0.5,fd00::/8' }).trustedProxies).toEqual([
    'loopback',
    '10.20.0.5',
    'fd00::/8',
  ])
})
