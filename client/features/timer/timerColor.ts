import type { Timer } from '../../../shared/schema/stage.ts'

/** The custom property that holds a timer's colour. `sky` is what a timer has that nobody coloured: the green of what is now. */
export function arcOf(color: Timer['color']): `--${string}` {
  return color === 'sky' ? '--pine' : `--note-line-${color}`
}
