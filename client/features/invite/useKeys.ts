import { useState } from 'react'
import type { Role } from '../../../shared/members.ts'
import { keepPass, type Pass, passFor } from '../../passes.ts'
import { usePass } from '../../sync/BoardSession.tsx'

/** Puts a new key in an old one's place; null: there is no link for that role any more. */
export type KeepKey = (role: Role, key: string | null) => void

/** The keys this browser holds for the board, and the way to change them. */
export function useKeys(): readonly [keys: Pass['keys'], keepKey: KeepKey] {
  const pass = usePass()
  // The session's pass stays as it was at the door; the kept one knows the keys made since.
  const kept = () => ownKept(pass) ?? pass
  const [keys, setKeys] = useState(() => kept().keys)
  const keepKey: KeepKey = (role, key) => {
    const { [role]: _old, ...others } = kept().keys ?? {}
    const next = key === null ? others : { ...others, [role]: key }
    keepPass({ ...kept(), keys: next })
    setKeys(next)
  }
  return [keys, keepKey]
}

function ownKept({ boardId, token }: Pass): Pass | undefined {
  const kept = passFor(boardId)
  return kept?.token === token ? kept : undefined
}
