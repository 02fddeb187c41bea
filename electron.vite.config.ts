import { cpSync, existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { windowEvents } from './src/shared/contract/events.ts'
import { contract, isWindowRequestName } from './src/shared/contract/index.ts'

const from = (path: string) => resolve(import.meta.dirname, path)
const subpaths = { alias: { '#': from('src') } }

/**
 * The window, the reader's hidden window and the sealed window are three pages of one build; their HTML lands beside
 * `assets/` as `index.html`, `reader.html` and `sealed.html`, whatever folders they come from.
 */
function pagesAtTheRoot(): Plugin {
  const names: Record<string, string> = {
    'renderer/index.html': 'index.html',
    'reader/window/index.html': 'reader.html',
    'renderer/sealed/index.html': 'sealed.html',
  }
  return {
    name: 'delo:pages-at-the-root',
    enforce: 'post',
    // Absolute URLs, because the pages move after they were written; electron-vite presets './'.
    config: (config) => {
      config.base = '/'
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [from, to] of Object.entries(names)) {
          const page = bundle[from]
          if (page?.type !== 'asset') continue
          delete bundle[from]
          this.emitFile({ type: 'asset', fileName: to, source: page.source })
        }
      },
    },
  }
}

/** pdf.js fetches these at run time: character maps, the standard fonts, decoders, colour profiles. */
function pdfjsData(): Plugin {
  return {
    name: 'delo:pdfjs-data',
    apply: 'build',
    closeBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        const source = from(`node_modules/pdfjs-dist/${folder}`)
        // The QuickJS sandbox would run a document's scripts: it is not shipped.
        const filter = (path: string) => !path.includes('quickjs')
        if (existsSync(source)) cpSync(source, from(`out/renderer/pdfjs/${folder}`), { recursive: true, filter })
      }
      // The icons of notes inside a PDF.
      const images = from('node_modules/pdfjs-dist/web/images')
      const filter = (path: string) => path === images || /annotation-[a-z-]+\.svg$/.test(path)
      if (existsSync(images)) cpSync(images, from('out/renderer/pdfjs/images'), { recursive: true, filter })
    },
  }
}

export default defineConfig({
  main: {
    resolve: subpaths,
    build: {
      rolldownOptions: {
        input: {
          index: from('src/main/index.ts'),
          vault: from('src/vault/process.ts'),
          sealed: from('src/vault/features/sealed/process.ts'),
        },
      },
    },
  },
  preload: {
    resolve: subpaths,
    define: {
      __WINDOW_REQUESTS__: JSON.stringify(Object.keys(contract).filter(isWindowRequestName)),
      __WINDOW_EVENTS__: JSON.stringify(Object.keys(windowEvents)),
    },
    build: {
      // A sandboxed preload is one CommonJS file that may require nothing but 'electron'.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: from('src/preload/index.ts'),
          reader: from('src/preload/reader.ts'),
          sealed: from('src/preload/sealed.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
      isolatedEntries: true,
    },
  },
  renderer: {
    root: from('src'),
    publicDir: false,
    resolve: subpaths,
    plugins: [react(), pagesAtTheRoot(), pdfjsData()],
    worker: { format: 'es' },
    build: {
      minify: true,
      rolldownOptions: {
        input: {
          index: from('src/renderer/index.html'),
          reader: from('src/reader/window/index.html'),
          sealed: from('src/renderer/sealed/index.html'),
        },
      },
    },
  },
})
