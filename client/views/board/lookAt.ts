import type { Target } from '../../../shared/schema/pace.ts'
import type { Desk } from './boardDesk.ts'

/**
 * Shows on my board what people are pointed at; a question is at the top of every board already. In the outline the focus
 * goes along only where I asked to go (`isAsked`).
 */
export function lookAt(desk: Desk, { kind, id }: Target, isAsked = false): void {
  const { ways } = desk.get()
  if (!ways || kind === 'prompt') return
  if (ways.zoom) {
    if (kind === 'section') ways.goTo(id)
    else ways.zoom.toItems([id])
  } else if (isAsked) ways.focus(id)
  else ways.show([id])
}
