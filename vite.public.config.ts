import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const root = import.meta.dirname

/**
 * What the public pages load: one style sheet, fonts, and the modules that improve a page with a map or slides.
 *
 * File names carry a hash of their content, so they may be kept by browsers for ever; `platform/web/assets.ts` reads the
 * manifest to find them.
 */
export default defineConfig({
  root,
  base: '/assets/',
  publicDir: false,
  plugins: [icon()],
  build: {
    outDir: resolve(root, 'dist/public'),
    emptyOutDir: true,
    assetsDir: '',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    chunkSizeWarningLimit: 1_200, // MapLibre, loaded only where a map moves
    rolldownOptions: {
      input: {
        main: resolve(root, 'platform/web/css/main.css'),
        map: resolve(root, 'apps/public/islands/map.ts'),
        years: resolve(root, 'apps/public/islands/years.ts'),
        projector: resolve(root, 'apps/public/islands/projector.ts'),
      },
    },
  },
})

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
