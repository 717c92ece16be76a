import type { ComponentType, FunctionComponent } from 'react'
import { useChunk } from './useChunk.ts'

type Fetched<Props> = FunctionComponent<Props> & {
  /** Fetches it before it is shown. */
  readonly load: () => Promise<unknown>
}

/**
 * A part of the page that is fetched when it is first shown, and asked for again while the network fails. Nothing stands
 * in its place meanwhile; once it is here, it is shown at once.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): Fetched<Props> {
  let here: ComponentType<Props> | null = null
  const fetch = async () => {
    here = await load()
    return here
  }
  const Shown = (props: Props) => {
    const came = useChunk(fetch, here === null)
    const Part = here ?? came
    return Part && <Part {...props} />
  }
  return Object.assign(Shown, { load: fetch })
}
