import styles from './LaserLayer.module.css'
import type { Light } from './lights.ts'
import { type Dot, glowing, type Point, tailPath } from './trail.ts'

/** How broad a tail is at its light, as a part of the ring around it. */
const TAIL_PART = 0.28

export type LaserLayer = {
  /** The lights that are on now. One that is not among them any more was put out; its tail fades. */
  readonly show: (lights: readonly Light[]) => void
  /** What lies below was moved. */
  readonly moved: () => void
  readonly close: () => void
}

type Screen = {
  /** Where a place on the board is in the layer, and on what: a tail never leads from one thing to another. Null: nowhere. */
  readonly placeOf: (at: Point) => { readonly at: Point; readonly on: string } | null
  /** How broad a ring is, in pixels. */
  readonly size: () => number
  /** Whether tails are too much for whoever looks. */
  readonly isStill: () => boolean
}

type Drawn = {
  light: Light | null
  dots: readonly Dot[]
  readonly ring: HTMLElement
  readonly name: HTMLElement
  readonly tail: SVGPathElement
}

/** Draws lasers into an element by itself, frame by frame while one glows: no work for React. */
export function laserLayer(layer: HTMLElement, screen: Screen): LaserLayer {
  const drawn = new Map<string, Drawn>()
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('class', styles.tails ?? '')
  layer.append(svg)
  let frame = 0
  const soon = () => {
    frame ||= requestAnimationFrame(draw)
  }
  const draw = () => {
    frame = 0
    const now = performance.now()
    for (const [id, one] of drawn) {
      one.dots = glowing(one.dots, now)
      drawOne(one, screen, now)
      if (one.light === null && one.dots.length === 0) {
        remove(one)
        drawn.delete(id)
      }
    }
    if ([...drawn.values()].some(({ dots }) => dots.length > 0)) soon()
  }
  return {
    show: (lights) => {
      const on = new Map(lights.map((light) => [light.id, light]))
      for (const [id, one] of drawn) if (!on.has(id)) one.light = null
      for (const [id, light] of on) {
        const one = drawn.get(id) ?? newLight(layer, svg)
        drawn.set(id, one)
        shine(one, light)
      }
      soon()
    },
    moved: soon,
    close: () => {
      cancelAnimationFrame(frame)
      for (const one of drawn.values()) remove(one)
      svg.remove()
    },
  }
}

function shine(one: Drawn, light: Light): void {
  const before = one.light
  one.light = light
  one.name.textContent = light.name
  for (const part of [one.ring, one.tail]) part.dataset.person = String(light.color)
  if (before && before.at[0] === light.at[0] && before.at[1] === light.at[1]) return
  const time = performance.now()
  // One that was put out begins anew; one that rested goes on from there.
  const tail = before && one.dots.length === 0 ? [{ at: before.at, time }] : before ? one.dots : []
  one.dots = [...tail, { at: light.at, time }]
}

function drawOne({ light, dots, ring, tail }: Drawn, { placeOf, size, isStill }: Screen, now: number): void {
  const place = light && placeOf(light.at)
  ring.hidden = !place
  if (place) ring.style.transform = `translate(${place.at[0]}px, ${place.at[1]}px)`
  tail.setAttribute('d', isStill() ? '' : tailPath(together(dots, placeOf), now, size() * TAIL_PART))
}

/** The last of the dots, as far as they are on one thing, where they are on the screen. */
function together(dots: readonly Dot[], placeOf: Screen['placeOf']): readonly Dot[] {
  const run: Dot[] = []
  let on: string | undefined
  for (const { at, time } of dots.toReversed()) {
    const place = placeOf(at)
    if (!place || (on !== undefined && place.on !== on)) break
    on = place.on
    run.unshift({ at: place.at, time })
  }
  return run
}

const SVG = 'http://www.w3.org/2000/svg'

function newLight(layer: HTMLElement, svg: SVGSVGElement): Drawn {
  const ring = document.createElement('div')
  ring.className = styles.ring ?? ''
  ring.dataset.laser = ''
  const name = document.createElement('span')
  name.className = styles.name ?? ''
  ring.append(name)
  const tail = document.createElementNS(SVG, 'path')
  tail.setAttribute('class', styles.tail ?? '')
  svg.append(tail)
  layer.append(ring)
  return { light: null, dots: [], ring, name, tail }
}

function remove({ ring, tail }: Drawn): void {
  ring.remove()
  tail.remove()
}
