import { useCallback, useEffect, useState } from 'react'
import type { KitSummary } from '../../shared/api.ts'
import { api, Problem } from '../api.ts'

type Kits = { readonly kits?: readonly KitSummary[]; readonly problem?: Problem }

/** The server's kits; nothing while they are on their way. */
export function useKits(): Kits & { readonly again: () => void } {
  const [state, setState] = useState<Kits>({})
  const again = useCallback(() => {
    setState({})
    void fetchKits().then(setState)
  }, [])
  useEffect(again, [again])
  return { ...state, again }
}

async function fetchKits(): Promise<Kits> {
  try {
    return { kits: await api.kits() }
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    return { problem }
  }
}
