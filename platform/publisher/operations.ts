import { z } from 'zod'
import { endpoint } from '../http/endpoint.ts'
import { Publisher, PublisherDraft } from './publisher.ts'

/** What can be done with the description of the office that runs this installation. */
export const publisherOperations = {
  get: endpoint({
    name: 'publisher.get',
    method: 'GET',
    path: '/publisher',
    summary: 'Pokaż, kto prowadzi tę instalację',
    description:
      'Nazwa, adres i kontakt podmiotu oraz województwo, któremu służy instalacja. Puste, dopóki nikt ich nie podał.',
    action: 'publisher.read',
    returns: z.object({ publisher: Publisher.nullable() }),
    kept: true,
  }),
  describe: endpoint({
    name: 'publisher.describe',
    method: 'PUT',
    path: '/publisher',
    summary: 'Opisz podmiot prowadzący',
    description: 'Zastępuje cały opis podmiotu, który stoi w nagłówku dokumentów i w deklaracji dostępności.',
    action: 'publisher.change',
    body: PublisherDraft,
    returns: z.object({ publisher: Publisher }),
  }),
}
