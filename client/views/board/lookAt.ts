import type { Target } from '../../../shared/schema/pace.ts'
import type { Desk } from './boardDesk.ts'

/** Shows on my board what people are pointed at; a question is at the top of every board already. */
export function lookAt(desk: Desk, { kind, id }: Target): void {
  const { ways } = desk.get()
  if (kind === 'section') ways?.goTo(id)
  else if (kind === 'note') {
    if (ways?.zoom) ways.zoom.toItems([id])
    else ways?.show([id])
  }
}
