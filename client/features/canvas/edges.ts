import { createContext, useContext } from 'react'

/** What bars and banners cover of the canvas at each side, in screen pixels. */
export type Edges = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

const ViewEdges = createContext<() => Edges>(() => ({ top: 0, right: 0, bottom: 0, left: 0 }))

export const ViewEdgesProvider = ViewEdges.Provider

export function useViewEdges(): () => Edges {
  return useContext(ViewEdges)
}
