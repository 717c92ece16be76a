export type Point = readonly [x: number, y: number]

/** Where a place on screen is on the board. */
export type ToBoard = (screen: Point) => Point

/** How the board lies on a surface: where its origin is, in pixels of the surface, and how large a board pixel is. */
export type Lie = { readonly origin: Point; readonly zoom: number }

/** Far enough apart that rounding is not felt. */
const SPAN = 1000

export function lieOf(surface: Element, toBoard: ToBoard): Lie {
  const { left, top } = surface.getBoundingClientRect()
  const from = toBoard([left, top])
  const zoom = SPAN / (toBoard([left + SPAN, top])[0] - from[0])
  return { origin: [-from[0] * zoom, -from[1] * zoom], zoom }
}

/** Puts a new element of a drawing on a surface, in board pixels. */
export function drawOn<K extends 'path' | 'circle' | 'g'>(
  svg: SVGSVGElement,
  kind: K,
  { origin, zoom }: Lie,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', kind)
  element.setAttribute('transform', `translate(${origin[0]} ${origin[1]}) scale(${zoom})`)
  svg.append(element)
  return element
}
