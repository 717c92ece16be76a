import { StageCover as Cover } from '../features/pace/StageCover.tsx'
import { StageHands as Hands, StageTurn as Turn } from '../features/pace/StageTurn.tsx'
import { StageBreakouts as Breakouts } from './StageBreakouts.tsx'

// In one file, because they come together.
export const StageCover = Cover
export const StageTurn = Turn
export const StageHands = Hands
export const StageBreakouts = Breakouts
