import { useToldKept } from './useToldKept.ts'
import { WriteFor, type WriteForProps } from './WriteFor.tsx'

type Props = WriteForProps & {
  /** For whom I wrote when this page was shown. */
  readonly first: ReadonlySet<string>
}

/** For whoever writes for people without a device: for whom now, and who came and went. */
export function Keeping({ place, first }: Props) {
  useToldKept(first)
  return <WriteFor place={place} />
}
