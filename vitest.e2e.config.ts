import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take minutes, the longest first, so that none of them is left for the end. */
const LONG = ['pages', 'workspace-pages', 'public-html', 'roles-and-imports']

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return place === -1 ? LONG.length : place
    }
    return [...files].sort((one, other) => placeOf(one) - placeOf(other))
  }
}

export default defineConfig({
  test: {
    include: ['e2e/*.test.ts'],
    globalSetup: ['e2e/demo-data.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // Files share the modules and the browser that a worker has.
    isolate: false,
    sequence: { sequencer: LongFirst },
  },
})
