import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from '../scripts/compress.mjs'

const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`

/** The client: built into build/client, or served on 5173 beside a server on PORT. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), compressed()],
  // Two copies of these would each doubt what the other made.
  resolve: { dedupe: ['yjs', 'y-protocols', 'lib0', 'react', 'react-dom', '@tiptap/pm'] },
  build: {
    outDir: fileURLToPath(new URL('../build/client', import.meta.url)),
    emptyOutDir: true,
    // Our content security policy forbids inline scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Which chunk comes with which: the first load is weighed by it.
    manifest: true,
  },
  server: {
    port: 5173,
    strictPort: true,
    // Only calls: our own sources lie under /api.ts and /sync/ too.
    proxy: {
      '^/api/': server,
      '^/sync/[^/]+/(board|stage|deck|private)$': { target: server, ws: true },
    },
  },
})
