import { useCallback, useEffect, useState } from 'react'
import { Kit } from '../../../shared/kits/kit.ts'
import { api, Problem } from '../../api.ts'

type Whole = { readonly kit?: Kit; readonly isFailed?: true }

/** One of the server's kits with all its questions; nothing while it is on its way. */
export function useWholeKit(id: string): Whole & { readonly again: () => void } {
  const [state, setState] = useState<Whole>({})
  const again = useCallback(() => {
    setState({})
    let isWanted = true
    void fetchKit(id).then((whole) => isWanted && setState(whole))
    return () => {
      isWanted = false
    }
  }, [id])
  useEffect(again, [again])
  return { ...state, again }
}

async function fetchKit(id: string): Promise<Whole> {
  try {
    const { data } = Kit.safeParse(await api.kit(id))
    return data ? { kit: data } : { isFailed: true }
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    return { isFailed: true }
  }
}
