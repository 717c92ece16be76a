import type { ComponentType, FunctionComponent, ReactNode } from 'react'
import { useChunk } from './useChunk.ts'

type Fetched<Props> = FunctionComponent<Props> & {
  /** Fetches it before it is shown. */
  readonly load: () => Promise<unknown>
}

/**
 * A part of the page that is fetched when it is first shown, and asked for again while the network fails. Nothing, or
 * `meanwhile`, stands in its place until then; once it is here, it is shown at once. Not by Suspense: an outline of
 * 500 notes was seen to stay away for twelve seconds there while others wrote, and not here.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): Fetched<Props> {
  let here: ComponentType<Props> | null = null
  const fetch = async () => {
    here = await load()
    return here
  }
  const Shown = (props: Props) => {
    const came = useChunk(fetch, here === null)
    const Part = here ?? came
    return Part ? <Part {...props} /> : meanwhile
  }
  return Object.assign(Shown, { load: fetch })
}
