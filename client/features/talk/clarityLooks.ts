import { CircleCheckBig, CircleDashed, CircleDotDashed, type LucideIcon } from 'lucide-react'
import type { Clarity } from '../../../shared/rules/clarity.ts'

/** A ring that closes: in pieces, with a middle, whole. Told apart by shape alone. */
export const clarityIcons: Readonly<Record<Clarity, LucideIcon>> = {
  word: CircleDashed,
  meant: CircleDotDashed,
  clear: CircleCheckBig,
}
