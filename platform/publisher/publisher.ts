import { z } from 'zod'

/** Podmiot prowadzący instalację: the office whose name stands on documents and in the accessibility statement. */
export const Publisher = z.object({
  regionCode: z
    .string()
    .regex(/^\d{2}$/, 'Podaj dwie cyfry kodu województwa, na przykład 28.')
    .nullable()
    .meta({ label: 'Województwo', hint: 'Dwie cyfry kodu TERYT.', reach: 'public' }),
  name: z.string().trim().min(3).max(200).meta({ label: 'Nazwa podmiotu', reach: 'public' }),
  address: z.string().trim().min(5).max(300).nullable().meta({ label: 'Adres', reach: 'public' }),
  email: z
    .email('Podaj adres e-mail, na przykład kontakt@urzad.example.')
    .nullable()
    .meta({ label: 'E-mail', law: 'ustawa o dostępności cyfrowej art. 10', reach: 'public' }),
  phone: z
    .string()
    .trim()
    .regex(/^[+\d][\d ]{6,18}$/, 'Podaj numer telefonu, na przykład 12 345 67 89.')
    .nullable()
    .meta({ label: 'Telefon', law: 'ustawa o dostępności cyfrowej art. 10', reach: 'public' }),
  siteUrl: z
    .url('Podaj pełny adres, na przykład https://splot.example.')
    .nullable()
    .meta({ label: 'Adres strony', reach: 'public' }),
  buildingAccess: z.string().trim().min(10).max(2000).nullable().meta({
    label: 'Dojście do budynku',
    hint: 'Wejście, schody, winda, toaleta, miejsca postojowe, pies asystujący.',
    law: 'ustawa o dostępności cyfrowej art. 10',
    reach: 'public',
  }),
  signLanguage: z.string().trim().min(10).max(2000).nullable().meta({
    label: 'Język migowy i porozumiewanie się',
    hint: 'Czy jest tłumacz, jak i kiedy się z nim umówić.',
    law: 'ustawa o dostępności cyfrowej art. 10',
    reach: 'public',
  }),
  logoSha256: z.string().nullable().meta({ label: 'Znak podmiotu', reach: 'public' }),
  stripSha256: z.string().nullable().meta({ label: 'Pasek znaków', reach: 'public' }),
  describedAt: z.string().meta({ label: 'Opisano', reach: 'public' }),
})
export type Publisher = z.infer<typeof Publisher>

/** What an operator says about the office; everything at once, so that nothing old stays unnoticed. */
export const PublisherDraft = Publisher.omit({ describedAt: true })
export type PublisherDraft = z.infer<typeof PublisherDraft>
