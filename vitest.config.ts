import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules/**', 'dist/**', 'data/**', 'e2e/**'],
    globalSetup: ['platform/testing/database-server.ts'],
    setupFiles: ['platform/testing/property-runs.ts'],
    maxWorkers: 2,
    // Files share the modules a worker has loaded, as a server does; loading them anew cost a quarter of the stage.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
