import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import { formatNumber } from '#kernel/polish-number.ts'
import { makeAndRecord } from '#platform/backup/make-and-record.ts'
import { BrokenBackup } from '#platform/backup/manifest.ts'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { openInstallation } from '#platform/installation.ts'
import { assemble } from '#platform/platform.ts'
import { modules } from '../../server/modules.ts'
import { type Command, EXIT_DONE, EXIT_FAILED, WrongUse } from '../command.ts'

const EXTERNAL =
  'Ta instalacja używa własnej bazy PostgreSQL (DATABASE_URL), więc kopię bazy robi się jej narzędziami: pg_dump albo pgBackRest. Folder danych z plikami skopiuj osobno. Opis: docs/operations/backup.md.'

/** Copies the whole running installation to a folder. */
export const backup: Command = {
  words: 'backup',
  summary: 'Zrób kopię zapasową całej instalacji, także gdy serwer działa',
  operands: ['FOLDER'],
  options: {},
  meanings: {},
  example: 'backup /mnt/kopie',
  needsDatabase: false,
  async run({ settings, say }, [folder]) {
    if (folder === undefined)
      throw new WrongUse('Podaj folder na kopie, na przykład: npm run splot -- backup /mnt/kopie')
    const installation = await openInstallation(settings, 'splot-backup')
    try {
      if (installation.backup === undefined) {
        say(EXTERNAL)
        return EXIT_FAILED
      }
      const platform = assemble(installation, modules)
      const actor = { kind: 'operator', name: userInfo().username } as const
      const made = await makeAndRecord(platform, actor, installation.backup, resolve(folder))
      const size = formatNumber(made.bytes / 1e6, { decimals: 1 })
      say(`Kopia jest w ${made.folder}: plików ${formatNumber(made.files)}, ${size} MB.`)
      if (settings.vaultKeyFile !== undefined)
        say(
          `Klucza ${settings.vaultKeyFile} w kopii nie ma, bo leży poza folderem danych. Kopiuj go osobno: bez niego nikt z drugim składnikiem się nie zaloguje.`,
        )
      say('Przechowuj ją na innym dysku albo komputerze. Zawiera hasła bazy i dane osobowe.')
      return EXIT_DONE
    } finally {
      await installation.close()
    }
  },
}

/** Puts a backup into an empty data folder. */
export const restore: Command = {
  words: 'restore',
  summary: 'Odtwórz instalację z kopii zapasowej do pustego folderu danych',
  operands: ['FOLDER_KOPII'],
  options: {},
  meanings: {},
  example: 'restore /mnt/kopie/splot-20260302T013000Z',
  needsDatabase: false,
  async run({ settings, say }, [folder]) {
    if (folder === undefined)
      throw new WrongUse('Podaj folder jednej kopii, na przykład: npm run splot -- restore /mnt/kopie/splot-…')
    if (settings.database !== undefined) {
      say(EXTERNAL)
      return EXIT_FAILED
    }
    try {
      const manifest = await restoreBackup(resolve(folder), settings.dataDir)
      const installation = await openInstallation(settings, 'splot-restore') // recovers the database now, not at the first visit
      await installation.close()
      say(`Odtworzono kopię z ${manifest.madeAt} do ${settings.dataDir}. Uruchom: npm start`)
      return EXIT_DONE
    } catch (error) {
      if (!(error instanceof BrokenBackup)) throw error
      say(error.message)
      return EXIT_FAILED
    }
  },
}
