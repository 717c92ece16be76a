import { Handshake, type LucideIcon, Moon, PencilLine, Star } from 'lucide-react'
import type { AllyState } from './myMap.ts'

export const stateIcons: Readonly<Record<AllyState, LucideIcon>> = {
  ...{ wished: Star, making: PencilLine, designed: Handshake, resting: Moon },
}
