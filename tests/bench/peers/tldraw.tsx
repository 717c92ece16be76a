import 'tldraw/tldraw.css'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createRoot } from 'react-dom/client'
import { type Editor, Tldraw, toRichText } from 'tldraw'
import { benchNotes, sayReady } from './notes.ts'

const assetUrls = getAssetUrlsByImport()

function fill(editor: Editor): void {
  editor.createShapes(
    benchNotes().map(({ x, y, text }) => ({ type: 'note', x, y, props: { richText: toRichText(text), size: 's' } })),
  )
  editor.setCamera({ x: 40, y: 80, z: 1 })
  whenDrawn()
}

/** Its shapes come with a later render. */
function whenDrawn(): void {
  if (document.querySelector('.tl-shape')) sayReady()
  else requestAnimationFrame(whenDrawn)
}

createRoot(document.getElementById('app') as HTMLElement).render(<Tldraw assetUrls={assetUrls} onMount={fill} />)
