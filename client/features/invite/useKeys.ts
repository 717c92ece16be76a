import { useState } from 'react'
import type { Role } from '../../../shared/members.ts'
import { keepPass, type Pass, passFor } from '../../passes.ts'
import { usePass } from '../../sync/BoardSession.tsx'

/** The keys this browser holds for the board, and the way to put a new one in an old one's place. */
export function useKeys(): readonly [keys: Pass['keys'], keepKey: (role: Role, key: string) => void] {
  const pass = usePass()
  // The session's pass stays as it was at the door; the kept one knows the keys made since.
  const kept = () => ownKept(pass) ?? pass
  const [keys, setKeys] = useState(() => kept().keys)
  const keepKey = (role: Role, key: string) => {
    const next = { ...kept().keys, [role]: key }
    keepPass({ ...kept(), keys: next })
    setKeys(next)
  }
  return [keys, keepKey]
}

function ownKept({ boardId, token }: Pass): Pass | undefined {
  const kept = passFor(boardId)
  return kept?.token === token ? kept : undefined
}
