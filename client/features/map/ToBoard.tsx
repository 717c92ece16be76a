import type { ReactNode } from 'react'
import { passFor } from '../../passes.ts'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import type { Ally } from './myMap.ts'

type Props = {
  readonly ally: Ally
  readonly label: string
  readonly variant?: 'main' | 'plain' | 'quiet'
  readonly children: ReactNode
}

/** The way to somebody's board; nothing where there is none, or this browser may not enter it any more. */
export function ToBoard({ ally, label, variant = 'quiet', children }: Props) {
  if (!hasBoard(ally)) return null
  return (
    <ButtonLink to={`/b/${ally.boardId}`} variant={variant} aria-label={label}>
      {children}
    </ButtonLink>
  )
}

export function hasBoard({ boardId }: Pick<Ally, 'boardId'>): boolean {
  return boardId !== null && passFor(boardId) !== undefined
}
