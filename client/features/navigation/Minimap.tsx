import { useReactFlow, useStoreApi } from '@xyflow/react'
import { memo, type PointerEvent, useEffect, useRef } from 'react'
import styles from './Minimap.module.css'
import { type MapShapes, mapScale } from './mapShapes.ts'
import { useMapShapes } from './useMapShapes.ts'

/** On screen, in CSS pixels. */
const WIDTH = 192
const HEIGHT = 128

type Point = readonly [x: number, y: number]

/** The whole board in a corner, with a frame around what is on screen, to be dragged. Arrow keys and the list of sections do the same. */
export function Minimap() {
  const shapes = useMapShapes()
  const map = mapScale(shapes.area, WIDTH, HEIGHT)
  const frame = useFrame(map)
  const { getViewport, setViewport } = useReactFlow()
  const store = useStoreApi()
  const held = useRef<Point | null>(null)

  /** The middle of what is on screen, on the map. */
  function middle(): Point {
    const { width, height } = store.getState()
    const { x, y, zoom } = getViewport()
    return [((width / 2 - x) / zoom) * map.scale + map.x, ((height / 2 - y) / zoom) * map.scale + map.y]
  }
  function look(at: Point) {
    const { width, height } = store.getState()
    const { zoom } = getViewport()
    const [x, y] = [(at[0] - map.x) / map.scale, (at[1] - map.y) / map.scale]
    void setViewport({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom })
  }
  function onPointerDown(event: PointerEvent) {
    const at = pointOn(event)
    const now = middle()
    const isOnFrame = (event.target as Element).closest(`.${styles.frame}`) !== null
    // Taken by its frame it keeps its place under the finger; pressed elsewhere, the frame comes to it.
    held.current = isOnFrame ? [now[0] - at[0], now[1] - at[1]] : [0, 0]
    event.currentTarget.setPointerCapture(event.pointerId)
    if (!isOnFrame) look(at)
  }
  function onPointerMove(event: PointerEvent) {
    if (!held.current) return
    const at = pointOn(event)
    look([at[0] + held.current[0], at[1] + held.current[1]])
  }
  const letGo = () => {
    held.current = null
  }
  return (
    <div
      aria-hidden="true"
      className={styles.map}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      <Picture shapes={shapes} />
      <div ref={frame} className={styles.frame} />
    </div>
  )
}

const Picture = memo(function Picture({ shapes: { area, sections, notes, others } }: { readonly shapes: MapShapes }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`${area.at[0]} ${area.at[1]} ${area.size[0]} ${area.size[1]}`}
      className={styles.picture}
    >
      <path d={sections} className={styles.section} />
      <path d={others} className={styles.other} />
      {[...notes].map(([color, path]) => (
        <path key={color} d={path} data-note={color} className={styles.note} />
      ))}
    </svg>
  )
})

/** Keeps an element around what is on screen, without React: it follows each frame of a pan. */
function useFrame({ scale, x: mapX, y: mapY }: ReturnType<typeof mapScale>) {
  const frame = useRef<HTMLDivElement>(null)
  const store = useStoreApi()
  useEffect(() => {
    let drawn: unknown
    const draw = () => {
      const { transform, width, height } = store.getState()
      const words = `${transform} ${width} ${height}`
      if (words === drawn || !frame.current) return
      drawn = words
      const [x, y, zoom] = transform
      const { style } = frame.current
      style.width = `${Math.round((width / zoom) * scale)}px`
      style.height = `${Math.round((height / zoom) * scale)}px`
      style.transform = `translate(${(-x / zoom) * scale + mapX}px, ${(-y / zoom) * scale + mapY}px)`
    }
    draw()
    return store.subscribe(draw)
  }, [store, scale, mapX, mapY])
  return frame
}

function pointOn({ clientX, clientY, currentTarget }: PointerEvent): Point {
  const { left, top } = currentTarget.getBoundingClientRect()
  return [clientX - left, clientY - top]
}
