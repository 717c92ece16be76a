import { useSearch } from 'wouter'

/** The page's three faces: now, one version, or two moments side by side; `null` is now. */
export type Face =
  | { readonly is: 'now' }
  | { readonly is: 'version'; readonly version: string }
  | { readonly is: 'compare'; readonly from: string; readonly to: string | null }

/** Where an alliance is read as a page, in one of its faces. */
export function agreementPath(boardId: string, face: Face = { is: 'now' }): string {
  const path = `/b/${boardId}/agreement`
  if (face.is === 'now') return path
  if (face.is === 'version') return `${path}?${new URLSearchParams({ version: face.version })}`
  return `${path}?${new URLSearchParams({ compare: face.from, ...(face.to === null ? {} : { with: face.to }) })}`
}

export function useFace(): Face {
  const search = new URLSearchParams(useSearch())
  const [version, from] = [search.get('version'), search.get('compare')]
  if (version !== null) return { is: 'version', version }
  if (from !== null) return { is: 'compare', from, to: search.get('with') }
  return { is: 'now' }
}
