import { Check, CircleMinus, Hourglass, type LucideIcon, MessageSquareQuote } from 'lucide-react'
import type { Stance } from '../../../shared/rules/alliance/standing.ts'

export const stanceIcons: Readonly<Record<Stance, LucideIcon>> = {
  in: Check,
  reserved: MessageSquareQuote,
  notYet: Hourglass,
  out: CircleMinus,
}
