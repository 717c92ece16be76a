import { Anchor, CircleDashed, HandHelping, type LucideIcon, Waves } from 'lucide-react'
import type { Ease, Pulse } from '../../../shared/rules/alliance/pulse.ts'

/** A sign for each answer, so that none is told by its colour alone. */
export const pulseIcons: Readonly<Record<Pulse, LucideIcon>> = {
  holding: Anchor,
  wobbling: Waves,
  tending: HandHelping,
  untested: CircleDashed,
}

/** The words of an answer about working together take the place of these in the same picture. */
export const easeAs: Readonly<Record<Ease, Pulse>> = { easier: 'holding', same: 'untested', harder: 'wobbling' }
