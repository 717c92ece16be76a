import type { Box } from '../../../shared/rules/placement.ts'
import type { Peer } from '../../sync/presence.ts'
import { isPoint } from './carried.ts'
import { type CursorMood, cursorMood } from './cursorMood.ts'
import type { Point } from './geometry.ts'
import styles from './LiveCursors.module.css'

/** How often names and pointers are looked at that may have to fade. */
const FADE_EVERY_MS = 250
/** More pointers than this move in the steps they come in: smoothing each would cost more frames than it fills. */
const SMOOTH_MAX = 12

export type CursorLayer = {
  /** Everybody's pointers as they are now, of which those in `seen` are drawn. */
  readonly draw: (peers: readonly Peer[], seen: Box) => void
  readonly close: () => void
}

type Cursor = {
  readonly element: HTMLElement
  readonly name: HTMLElement
  at: Point
  movedAt: number
  mood: string
  isShown: boolean
}

/** Draws pointers into an element by itself: forty of them twenty times a second are no work for React. */
export function cursorLayer(layer: HTMLElement, unnamed: string): CursorLayer {
  const cursors = new Map<number, Cursor>()
  const fading = setInterval(() => {
    for (const cursor of cursors.values()) age(cursor, cursors.size)
  }, FADE_EVERY_MS)
  const forget = (clientId: number) => {
    cursors.get(clientId)?.element.remove()
    cursors.delete(clientId)
  }
  return {
    draw: (peers, seen) => {
      const pointing = new Set<number>()
      for (const { clientId, member, state } of peers) {
        // Whose laser is on points by that.
        if (!isPoint(state.pointer) || isPoint(state.laser)) continue
        pointing.add(clientId)
        const cursor = cursors.get(clientId) ?? newCursor(state.pointer)
        cursors.set(clientId, cursor)
        call(cursor, member.name || unnamed, member.color)
        move(cursor, state.pointer)
        show(cursor, layer, isIn(seen, state.pointer))
      }
      for (const clientId of cursors.keys()) if (!pointing.has(clientId)) forget(clientId)
      layer.dataset.crowded = String(cursors.size > SMOOTH_MAX)
      for (const cursor of cursors.values()) age(cursor, cursors.size)
    },
    close: () => {
      clearInterval(fading)
      for (const clientId of cursors.keys()) forget(clientId)
    },
  }
}

function move(cursor: Cursor, at: Point): void {
  if (cursor.isShown && at[0] === cursor.at[0] && at[1] === cursor.at[1]) return
  if (at[0] !== cursor.at[0] || at[1] !== cursor.at[1]) cursor.movedAt = performance.now()
  cursor.at = at
  cursor.element.style.transform = `translate(${at[0]}px, ${at[1]}px) scale(var(--unzoom))`
}

/** One that comes into sight says whose it is, and must not fly in from where it was. */
function show(cursor: Cursor, layer: HTMLElement, isShown: boolean): void {
  if (isShown === cursor.isShown) return
  cursor.isShown = isShown
  if (!isShown) return cursor.element.remove()
  cursor.movedAt = performance.now()
  layer.append(cursor.element)
}

function call({ element, name }: Cursor, words: string, color: number): void {
  if (name.textContent !== words) name.textContent = words
  if (element.dataset.person !== String(color)) element.dataset.person = String(color)
}

function age(cursor: Cursor, count: number): void {
  const { isNamed, isAway }: CursorMood = cursorMood(performance.now() - cursor.movedAt, count)
  const mood = isAway ? 'away' : isNamed ? 'named' : 'bare'
  if (mood === cursor.mood) return
  cursor.mood = mood
  cursor.element.dataset.mood = mood
}

function isIn({ at, size }: Box, [x, y]: Point): boolean {
  return x >= at[0] && y >= at[1] && x <= at[0] + size[0] && y <= at[1] + size[1]
}

const SVG = 'http://www.w3.org/2000/svg'

function newCursor(at: Point): Cursor {
  const element = document.createElement('div')
  element.className = styles.cursor ?? ''
  const arrow = document.createElementNS(SVG, 'svg')
  arrow.setAttribute('viewBox', '0 0 16 20')
  arrow.setAttribute('class', styles.arrow ?? '')
  const shape = document.createElementNS(SVG, 'path')
  shape.setAttribute('d', 'M1 1v15l4.2-3.6 2.6 6 2.5-1.1-2.6-5.8H13z')
  arrow.append(shape)
  const name = document.createElement('span')
  name.className = styles.name ?? ''
  element.append(arrow, name)
  return { element, name, at: [Number.NaN, at[1]], movedAt: performance.now(), mood: '', isShown: false }
}
