import type { Point } from './geometry.ts'

type Shower = {
  /** The place on the board under a point of the screen. */
  readonly at: (screen: Point) => Point
  readonly show: (fields: { readonly pointer: readonly number[] | null }) => void
  readonly mayShow: () => boolean
}

type Pointed = { readonly pointerType: string; readonly clientX: number; readonly clientY: number }

/** Shows my pointer to the others while I like them to see it. A finger points at what it moves, so it is left out. */
export function pointerShower({ at, show, mayShow }: Shower) {
  let isShown = false
  const hide = () => {
    if (isShown) show({ pointer: null })
    isShown = false
  }
  return {
    onPointerMove: ({ pointerType, clientX, clientY }: Pointed) => {
      if (pointerType === 'touch') return
      if (!mayShow()) return hide()
      const [x, y] = at([clientX, clientY])
      isShown = true
      show({ pointer: [Math.round(x), Math.round(y)] })
    },
    onPointerLeave: hide,
    hide,
  }
}
