import '@excalidraw/excalidraw/index.css'
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import { createRoot } from 'react-dom/client'
import { benchNotes, sayReady } from './notes.ts'

const elements = convertToExcalidrawElements(
  benchNotes().map(({ x, y, text }) => ({
    type: 'rectangle' as const,
    ...{ x, y, width: 200, height: 140, backgroundColor: '#c3e1fb', fillStyle: 'solid' as const },
    label: { text, fontSize: 16 },
  })),
)

/** Its scene comes some frames after itself. */
function whenFilled(api: {
  getSceneElements: () => readonly unknown[]
  getAppState: () => { isLoading: boolean }
}): void {
  if (api.getSceneElements().length >= elements.length && !api.getAppState().isLoading) sayReady()
  else requestAnimationFrame(() => whenFilled(api))
}

createRoot(document.getElementById('app') as HTMLElement).render(
  <Excalidraw
    initialData={{ elements, appState: { zoom: { value: 1 as never }, scrollX: 40, scrollY: 80 } }}
    excalidrawAPI={whenFilled}
  />,
)
