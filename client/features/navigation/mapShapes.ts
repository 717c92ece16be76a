import type { Box } from '../../../shared/rules/placement.ts'

/** What a small map shows: everything of one kind or colour as one outline. */
export type MapShapes = {
  /** The part of the board that is on the map. */
  readonly area: Box
  readonly sections: string
  /** An SVG path for each paper colour. */
  readonly notes: ReadonlyMap<string, string>
  readonly others: string
}

type Thing = Box & { readonly color?: string }

/** Board pixels around everything. */
const MARGIN = 160
const NOTHING: Box = { at: [-800, -500], size: [1600, 1000] }

/** One path for each colour: five thousand notes are six shapes to the browser. */
export function mapShapes(sections: readonly Box[], notes: readonly Thing[], others: readonly Box[]): MapShapes {
  const byColor = new Map<string, string[]>()
  for (const note of notes) {
    const color = note.color ?? ''
    const paths = byColor.get(color)
    if (paths) paths.push(pathOf(note))
    else byColor.set(color, [pathOf(note)])
  }
  return {
    area: areaOf([...sections, ...notes, ...others]),
    sections: sections.map(pathOf).join(''),
    notes: new Map([...byColor].map(([color, paths]) => [color, paths.join('')])),
    others: others.map(pathOf).join(''),
  }
}

function areaOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return NOTHING
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { at, size } of boxes) {
    left = Math.min(left, at[0])
    top = Math.min(top, at[1])
    right = Math.max(right, at[0] + size[0])
    bottom = Math.max(bottom, at[1] + size[1])
  }
  return { at: [left - MARGIN, top - MARGIN], size: [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN] }
}

function pathOf({ at, size }: Box): string {
  const [x, y, width, height] = [at[0], at[1], size[0], size[1]].map(Math.round)
  return `M${x} ${y}h${width}v${height}h${-(width ?? 0)}z`
}

/** How a map of this size on screen shows the area: whole, in the middle. Map = board × scale + offset. */
export function mapScale(area: Box, width: number, height: number) {
  const scale = Math.min(width / area.size[0], height / area.size[1])
  return {
    scale,
    x: (width - area.size[0] * scale) / 2 - area.at[0] * scale,
    y: (height - area.size[1] * scale) / 2 - area.at[1] * scale,
  }
}
