import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * The window alone, in any browser, on the in-memory API of `renderer/api/fake.ts`: `vite -c vite.fake.config.ts`.
 * Never part of the app: its output goes to `out/fake`.
 */
export default defineConfig({
  mode: 'fake',
  root: resolve(import.meta.dirname, 'src/renderer'),
  base: './',
  plugins: [react()],
  server: { fs: { allow: [import.meta.dirname] } },
  build: { target: 'chrome140', outDir: resolve(import.meta.dirname, 'out/fake'), emptyOutDir: true },
})
