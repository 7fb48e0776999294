import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { accountOperations } from '#platform/auth/operations.ts'
import { publisherOperations } from '#platform/publisher/operations.ts'
import type { Publisher } from '#platform/publisher/publisher.ts'
import { type Command, type Desk, EXIT_DONE, EXIT_FAILED, WrongUse } from '../command.ts'
import { giveFile } from '../given-file.ts'
import { inviteAndTell } from './invite.ts'

const LOGO = { origin: 'Znak podmiotu prowadzącego', licence: 'do użytku w tej instalacji' }

/** Sets up a real region: whose office runs this installation and for which voivodeship. */
export const init: Command = {
  words: 'init',
  summary: 'Przygotuj instalację prawdziwego województwa',
  operands: [],
  options: {
    region: { type: 'string' },
    publisher: { type: 'string' },
    address: { type: 'string' },
    email: { type: 'string' },
    phone: { type: 'string' },
    url: { type: 'string' },
    building: { type: 'string' },
    'sign-language': { type: 'string' },
    logo: { type: 'string' },
    strip: { type: 'string' },
    admin: { type: 'string' },
    'admin-name': { type: 'string' },
  },
  meanings: {
    region: 'kod województwa, dwie cyfry (28 – warmińsko-mazurskie)',
    publisher: 'pełna nazwa podmiotu prowadzącego',
    address: 'adres do korespondencji',
    email: 'e-mail do zgłaszania braku dostępności',
    phone: 'telefon do zgłaszania braku dostępności',
    url: 'adres tej instalacji w internecie',
    building: 'dojście do budynku: wejście, winda, toaleta (do deklaracji dostępności)',
    'sign-language': 'tłumacz języka migowego: czy jest i jak się umówić (do deklaracji dostępności)',
    logo: 'plik PNG ze znakiem podmiotu',
    strip: 'plik PNG z paskiem znaków funduszy',
    admin: 'e-mail pierwszego administratora; dostanie jednorazowe zaproszenie',
    'admin-name': 'imię i nazwisko pierwszego administratora',
  },
  example:
    'init --region 28 --publisher "Regionalny Ośrodek Polityki Społecznej" --email kontakt@urzad.example --phone "12 345 67 89"',
  needsDatabase: true,
  async run(desk, _operands, values) {
    const regionCode = values.region
    if (typeof regionCode !== 'string')
      throw new WrongUse('Podaj województwo, na przykład: npm run splot -- init --region 28')
    const { dataset } = await desk.call(territoryOperations.getDataset, {})
    if (dataset === 'demo') return refuseDemo(desk, regionCode)

    const { publisher: before } = await desk.call(publisherOperations.get, {})
    const text = (name: string, held: string | null | undefined) =>
      values[name] === undefined ? (held ?? null) : String(values[name])
    const picture = async (name: string, held: string | null | undefined) =>
      values[name] === undefined ? (held ?? null) : await giveFile(desk, String(values[name]), {}, LOGO)
    const { publisher } = await desk.call(publisherOperations.describe, {
      body: {
        regionCode,
        name: text('publisher', before?.name) ?? 'Regionalny Ośrodek Polityki Społecznej',
        address: text('address', before?.address),
        email: text('email', before?.email),
        phone: text('phone', before?.phone),
        siteUrl: text('url', before?.siteUrl),
        buildingAccess: text('building', before?.buildingAccess),
        signLanguage: text('sign-language', before?.signLanguage),
        logoSha256: await picture('logo', before?.logoSha256),
        stripSha256: await picture('strip', before?.stripSha256),
      },
    })
    await desk.call(territoryOperations.chooseReal, {})
    desk.say(`Przygotowano instalację: ${publisher.name}, województwo ${regionCode}.`)
    for (const line of nextSteps(publisher)) desk.say(line)
    await inviteFirstAdministrator(desk, values.admin, values['admin-name'])
    return EXIT_DONE
  },
}

/** Somebody must be the first; later administrators are invited by those who are. Said again, it renews the link. */
async function inviteFirstAdministrator(desk: Desk, email: unknown, name: unknown): Promise<void> {
  const { items } = await desk.call(accountOperations.list, {})
  if (items.length > 0) return
  if (typeof email !== 'string' || typeof name !== 'string') {
    desk.say('Nikt nie ma jeszcze konta. Zaproś pierwszego administratora:')
    desk.say('  npm run splot -- invite --email ADRES --name "Imię Nazwisko" --role administrator')
    return
  }
  await inviteAndTell(desk, { email, name, role: 'administrator', unitCode: null })
}

function refuseDemo(desk: Desk, regionCode: string): number {
  desk.say('W tej bazie jest region pokazowy, a zmyślone liczby nie mogą stać obok prawdziwych.')
  desk.say('Użyj osobnego folderu danych, na przykład:')
  desk.say(`  DATA_DIR=dane-${regionCode} npm run splot -- init --region ${regionCode}`)
  desk.say(`  DATA_DIR=dane-${regionCode} npm start`)
  return EXIT_FAILED
}

function nextSteps(publisher: Publisher): string[] {
  const missing = [
    ...(publisher.email === null ? ['--email'] : []),
    ...(publisher.phone === null ? ['--phone'] : []),
    ...(publisher.buildingAccess === null ? ['--building'] : []),
    ...(publisher.signLanguage === null ? ['--sign-language'] : []),
  ]
  return [
    'Teraz wczytaj:',
    '  npm run splot -- import teryt PLIK        rejestr TERC z eTERYT',
    '  npm run splot -- import boundaries PLIK   granice z PRG',
    '  npm run splot -- import bdl PLIK          pliki z Banku Danych Lokalnych',
    ...(missing.length > 0 ? [`Deklaracji dostępności brakuje jeszcze: ${missing.join(', ')}.`] : []),
  ]
}
