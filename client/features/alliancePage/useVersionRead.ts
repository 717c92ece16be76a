import { useEffect, useState } from 'react'
import { usePass } from '../../sync/BoardSession.tsx'
import { readVersion, type VersionRead } from './versionDocs.ts'

/** A version on its way, here, or not to be had; `again` asks once more. */
export type Reading =
  | { readonly is: 'coming' }
  | { readonly is: 'here'; readonly read: VersionRead }
  | { readonly is: 'missing'; readonly again: () => void }

/** Fetches a version; null asks for none, and is always on its way. */
export function useVersionRead(version: string | null): Reading {
  const pass = usePass()
  const [tries, setTries] = useState(0)
  const asked = `${version} ${tries}`
  const [came, setCame] = useState<{ readonly asked: string; readonly read: VersionRead | null }>()
  useEffect(() => {
    if (version === null) return
    let isOver = false
    readVersion(pass, version).then(
      (read) => !isOver && setCame({ asked, read }),
      () => !isOver && setCame({ asked, read: null }),
    )
    return () => {
      isOver = true
    }
  }, [pass, version, asked])
  if (came?.asked !== asked) return { is: 'coming' }
  if (came.read === null) return { is: 'missing', again: () => setTries((before) => before + 1) }
  return { is: 'here', read: came.read }
}
