import { type KeyboardEvent, useCallback } from 'react'
import type { Box } from '../../../shared/rules/placement.ts'
import { readingOrder, type Stop } from '../../../shared/rules/readingOrder.ts'
import type { BoardDoc } from '../../../shared/schema/board.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { itemOf, itemsOn } from '../../sync/items.ts'
import { foldedBox } from './folded.ts'
import { boxOfGroup } from './groupBoxes.ts'
import { withLinks } from './linkStops.ts'
import { stopElement } from './stopElement.ts'
import { useView } from './useView.ts'

/** Stops are marked `data-stop="<id>"`; the canvas itself is the one without an id. */
const STOP = '[data-stop]'
/** A note comes into being a moment after it comes into view. */
const FRAMES_MAX = 40

/**
 * Tab walks the board as one reads it: each section, its text, what lies on it. Where things stand in the page must not
 * change while people move them, so the way is found here. Out of the last stop, Tab leaves the canvas.
 */
export function useTabWalk(): (event: KeyboardEvent) => void {
  const { sections } = useStage()
  const board = useBoard()
  const focusStop = useFocusStop()
  return useCallback(
    (event) => {
      if (event.key !== 'Tab' || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
      const isSeen = (place: string | null) => place === null || !sections.get(place)?.collapsed
      const seen = itemsOn(board).filter(({ record }) => isSeen(record.section))
      const order = readingOrder(sections.all(), new Map(seen.map(({ id, record }) => [id, record])))
      const stops = withFrames(withLinks(order, board.links.all()), board)
      const target = event.target as Element
      const next = nextStop(target, stops, event.shiftKey)
      if (!next) return
      event.preventDefault()
      focusStop(next.id)
    },
    [sections, board, focusStop],
  )
}

/** Puts the focus on a section, a group or a thing on the board, bringing it into view first. */
export function useFocusStop(): (id: string) => void {
  const { sections } = useStage()
  const board = useBoard()
  const view = useView()
  return useCallback(
    (id) => {
      const section = sections.get(id)
      // A link is where it begins, as far as bringing it into view goes.
      const item = itemOf(board, board.links.get(id)?.from ?? id)
      const box: Box | null = section ? foldedBox(section) : (item?.record ?? boxOfGroup(board, id))
      if (!box) return
      // What lies in a collapsed section is not to be seen; the section is.
      const within = item?.record.section ?? null
      if (within !== null && sections.get(within)?.collapsed) return stopElement(within)?.focus({ preventScroll: true })
      if (!section) view.show(box)
      let frames = 0
      const focus = () => {
        const place = stopElement(id)
        if (place) place.focus({ preventScroll: true })
        else if (frames === 0) view.show(box)
        if (!place && frames++ < FRAMES_MAX) requestAnimationFrame(focus)
      }
      focus()
    },
    [sections, board, view],
  )
}

/** The frame of a group is a stop of its own, before the first of its members. */
function withFrames(stops: readonly Stop[], board: BoardDoc): readonly Stop[] {
  const met = new Set<string>()
  return stops.flatMap((stop) => {
    const group = itemOf(board, stop.id)?.record.group ?? null
    if (group === null || met.has(group) || boxOfGroup(board, group) === null) return [stop]
    met.add(group)
    return [{ kind: 'item', id: group }, stop]
  })
}

function nextStop(target: Element, stops: readonly Stop[], isBack: boolean): Stop | undefined {
  const stop = target.closest(STOP)
  const id = stop?.getAttribute('data-stop') ?? ''
  const at = stops.findIndex((one) => one.id === id)
  const isOnStop = target === stop
  // The tools of what is in hand lie on the canvas beside everything else: forward from there one is through.
  if (id === '' && !isOnStop && !isBack) return undefined
  if (stops[at]?.kind === 'section') {
    // Forward from a frame or its text the next thing is still inside; its tools are the last of it.
    if (!isBack) return isLastInside(target, stop) ? stops[at + 1] : undefined
    return isOnStop ? stops[at - 1] : undefined
  }
  return isBack ? stops[at - 1] : stops[at + 1]
}

const tabbable = 'a[href], button:not(:disabled), input, textarea, [tabindex="0"], [contenteditable="true"]'

/** Whether Tab would leave the section: from its tools, from the last thing in it, or from its frame if there is nothing. */
function isLastInside(target: Element, section: Element | null): boolean {
  if (target.closest('[data-format-bar]') !== null) return true
  const inside = [...(section?.querySelectorAll(tabbable) ?? [])].filter((one) => one.checkVisibility())
  return inside.length === 0 || inside.at(-1) === target
}
