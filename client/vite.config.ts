import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { chunksByView } from '../scripts/chunks.mjs'
import { compressed } from '../scripts/compress.mjs'

const server = `http://127.0.0.1:${process.env.PORT ?? 3000}`

const everywhere = ['index.html']
const behindDoor = ['views/Door.tsx']
const onBoard = ['views/board/Board.tsx']

/** What is loaded as a whole, with what came before it. */
const views = {
  'index.html': [],
  'views/Home.tsx': everywhere,
  'views/JoinByCode.tsx': everywhere,
  'views/MyMap.tsx': everywhere,
  'views/paperGuide/PaperGuide.tsx': everywhere,
  'views/Door.tsx': everywhere,
  'features/saved/Ended.tsx': behindDoor,
  'views/Console.tsx': behindDoor,
  'views/Stage.tsx': behindDoor,
  'views/Pocket.tsx': behindDoor,
  'views/Ready.tsx': behindDoor,
  'views/Mine.tsx': behindDoor,
  'views/Kept.tsx': behindDoor,
  'views/KeptPage.tsx': everywhere,
  'views/agreement/AgreementView.tsx': behindDoor,
  'views/board/Board.tsx': behindDoor,
  'views/board/BoardCanvas.tsx': onBoard,
  'views/board/BoardOutline.tsx': onBoard,
  'views/board/BoardReach.tsx': onBoard,
  // Fetched once the first picture is there: what of theirs other views load, too, is not to bring those views along.
  'views/board/BoardLaser.tsx': onBoard,
  'views/board/BoardPace.tsx': onBoard,
  'views/board/BoardSignals.tsx': onBoard,
  'views/CompanyParts.tsx': behindDoor,
  'features/voting/VotePanel.tsx': behindDoor,
  'features/richText/RichText.tsx': behindDoor,
}

const door = ['views/Door.tsx', 'features/saved/Ended.tsx']

/** What each address shows first; the form a board is shown in is for the browser to know. */
const addresses = {
  '/': ['views/Home.tsx'],
  '/j/:code': ['views/JoinByCode.tsx'],
  '/map': ['views/MyMap.tsx'],
  '/guide': ['views/paperGuide/PaperGuide.tsx'],
  '/b/:id': [...door, 'views/board/Board.tsx'],
  '/b/:id/console': [...door, 'views/Console.tsx'],
  '/b/:id/stage': [...door, 'views/Stage.tsx'],
  '/b/:id/pocket': [...door, 'views/Pocket.tsx'],
  '/b/:id/ready': [...door, 'views/Ready.tsx'],
  '/b/:id/mine': [...door, 'views/Mine.tsx'],
  '/b/:id/kept': [...door, 'views/Kept.tsx'],
  '/b/:id/agreement': [...door, 'views/agreement/AgreementView.tsx'],
}

const soon = ['ui/ToastRegion.tsx', 'ui/MenuPanel.tsx', 'ui/ChoicePanel.tsx', 'ui/PopoverPanel.tsx']
const behind = [...soon, 'features/saved/EndedDialog.tsx']

/** What each address is likely to need next, in the order in which it is fetched. */
const later = {
  '/': soon,
  '/map': soon,
  '/b/:id': [
    ...behind,
    'views/board/BoardReach.tsx',
    'features/richText/RichText.tsx',
    'features/actions/BoardMenu.tsx',
    'features/actions/Palette.tsx',
    'features/actions/ShortcutSheet.tsx',
  ],
  '/b/:id/console': behind,
  '/b/:id/stage': [...behind, 'views/StagePace.tsx', 'views/StageVote.tsx', 'views/StageWords.tsx'],
  '/b/:id/pocket': [...behind, 'features/sealed/SealedCards.tsx'],
}

/** The client: built into build/client, or served on 5173 beside a server on PORT. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), chunksByView(views, addresses, later, () => [react()]), compressed()],
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
