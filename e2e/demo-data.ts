import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { emptyFolder, openSite, serve } from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a stopped installation with the demo region; every site of the run starts on a copy. */
    demoData: string
    /** A server of the demo region for those who change nothing that others look at. */
    sharedSite: { url: string; dataDir: string }
    /** What browsers keep while they run. */
    browserFolder: string
  }
}

/** Loads the demo region once for all files that look at pages; vitest calls it before the first test. */
export default async function prepareDemoData(project: TestProject): Promise<() => Promise<void>> {
  const folder = await emptyFolder()
  const site = await serve(folder)
  await site.halt()
  project.provide('demoData', folder)
  const shared = await openSite({}, folder)
  project.provide('sharedSite', { url: shared.url, dataDir: shared.dataDir })
  const browserFolder = await mkdtemp(join(tmpdir(), 'splot-browser-'))
  project.provide('browserFolder', browserFolder)
  return async () => {
    await shared.stop()
    for (const own of [folder, browserFolder]) await rm(own, { recursive: true, force: true, maxRetries: 5 })
  }
}
