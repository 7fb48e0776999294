import { operator, withRole } from '../access/rules.ts'
import { defineModule, on } from '../module.ts'
import { checkKind } from './file-kind.ts'
import { documentOperations as api } from './operations.ts'
import { storeFile } from './store-file.ts'

/** Kept files as a module of the platform. */
export const documentsModule = defineModule({
  name: 'documents',
  routes: [
    on(api.storeFile, (ctx, { query, body }) => {
      // whoever works at the machine itself gives files of its own disk
      if (ctx.actor.kind === 'account') checkKind(query.name, body.content)
      return storeFile(ctx, { ...query, bytes: body.content })
    }),
  ],
  rules: { 'file.store': [operator, withRole('administrator', 'regional-researcher', 'regional-manager')] },
  refusals: {
    'file-kind-unknown': {
      status: 422,
      sentence: ({ kinds }) =>
        `Takiego pliku Splot nie czyta. Wybierz plik z końcówką: ${(kinds as string[]).join(', ')}.`,
    },
    'file-not-what-named': {
      status: 422,
      sentence: ({ ending }) =>
        `Treść pliku nie pasuje do końcówki nazwy „.${ending}”. Pobierz plik jeszcze raz i nie zmieniaj mu nazwy.`,
    },
  },
})
