import { rm } from 'node:fs/promises'
import type { TestProject } from 'vitest/node'
import { emptyFolder, openSite, serve } from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a stopped installation with the demo region; every site of the run starts on a copy. */
    demoData: string
    /** The address of a server of the demo region for those who only read. */
    sharedSite: string
  }
}

/** Loads the demo region once for all files that look at pages; vitest calls it before the first test. */
export default async function prepareDemoData(project: TestProject): Promise<() => Promise<void>> {
  const folder = await emptyFolder()
  const site = await serve(folder)
  await site.halt()
  project.provide('demoData', folder)
  const shared = await openSite({}, folder)
  project.provide('sharedSite', shared.url)
  return async () => {
    await shared.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
