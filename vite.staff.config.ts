import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const root = import.meta.dirname

/**
 * The workspace of people who work with Splot: one script for the frame, and one for each page that is fetched when
 * somebody goes there. `tools/staff-budget.ts` reads the manifest and holds the sizes.
 */
export default defineConfig({
  root,
  base: '/praca/',
  publicDir: false,
  plugins: [polishOnly(), icon()],
  oxc: { jsx: { runtime: 'automatic' } },
  define: {
    'process.env.NODE_ENV': '"production"',
    // Zod would try to write its own functions, which the policy of the site forbids and the browser reports.
    'globalThis.__zod_globalConfig': '{"jitless":true}',
  },
  build: {
    outDir: resolve(root, 'dist/staff'),
    emptyOutDir: true,
    assetsDir: 'pliki',
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { staff: resolve(root, 'apps/staff/main.tsx') },
      // Libraries mark their files for servers that render React; there is none here.
      onLog: (level, log, handler) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log)
      },
    },
  },
})

/** React Aria carries its words in thirty languages; the workspace speaks one. */
function polishOnly(): Plugin {
  const otherLanguage = /[\\/]react-(aria|stately|aria-components)[\\/].*[\\/]intl[\\/].*(?<!pl-PL)\.m?js$/
  return {
    name: 'splot-polish-only',
    enforce: 'pre',
    load(id) {
      return otherLanguage.test(id) && /[a-z]{2}-[A-Z]{2}\.m?js$/.test(id) ? 'export default {}' : null
    },
  }
}

/** No page imports the icon, so it is handed to the build by name. */
function icon(): Plugin {
  return {
    name: 'splot-icon',
    buildStart() {
      const source = readFileSync(resolve(root, 'platform/web/icon.svg'))
      this.emitFile({ type: 'asset', name: 'icon.svg', originalFileName: 'platform/web/icon.svg', source })
    },
  }
}
