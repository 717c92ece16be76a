import { CircleQuestionMark, Handshake, Heart, Lightbulb, type LucideIcon, Sparkles, UsersRound } from 'lucide-react'
import type { ReactionKind } from '../../../shared/schema/talk.ts'

/** The sign of each reaction; its name is in the words of the interface. */
export const reactionIcons: Readonly<Record<ReactionKind, LucideIcon>> = {
  heart: Heart,
  same: UsersRound,
  thanks: Handshake,
  idea: Lightbulb,
  question: CircleQuestionMark,
  new: Sparkles,
}
