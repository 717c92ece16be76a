import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { boardDoc } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePreferences } from '../../preferences.ts'
import { useRoom, useStage, useSynced } from '../../sync/BoardSession.tsx'
import { announce } from '../../ui/announce.ts'
import { digestOf } from './digest.ts'
import { sentenceOf } from './digestWords.ts'
import { watchOthers } from './othersChanges.ts'

/** How often it is told, in milliseconds. */
const EVERY_MS = 10_000
/** Who has typed nothing for this long has paused, in milliseconds. */
const PAUSE_MS = 2_500

export type Digest = {
  /** How many things others have changed since it was last told. */
  readonly waiting: number
  /** What was told last. */
  readonly told: readonly string[]
  /** Tells it now. */
  readonly tell: () => void
}

/** What others changed while I am in the outline: said at the pace I chose, and never into my typing. */
export function useDigest(): Digest {
  const { t } = useTranslation('outline')
  const { doc } = useRoom('board')
  const { members, sections } = useStage()
  const { digest: pace } = usePreferences()
  const [told, setTold] = useState<readonly string[]>([])
  const others = useMemo(() => watchOthers(doc, boardDoc(doc)), [doc])

  const tell = useCallback(() => {
    const names = {
      member: (id: string) => members.get(id)?.name ?? '',
      section: (id: string | null) => (id === null ? undefined : sections.get(id)?.title) ?? t('theOpenBoard'),
    }
    const sentences = digestOf(others.take()).map((line) => `${sentenceOf(line, names, t)}.`)
    setTold(sentences)
    announce(sentences.join(' ') || t('digest.quiet'))
  }, [others, members, sections, t])

  useEffect(() => {
    if (pace !== 'regularly') return
    return everySoOften(() => others.count() > 0 && tell())
  }, [pace, others, tell])

  // What came first was there before me.
  const isSynced = useSynced('board')
  const subscribe = useCallback(
    (notify: () => void) => (isSynced ? others.subscribe(notify) : () => {}),
    [isSynced, others],
  )
  return { waiting: useSyncExternalStore(subscribe, others.count), told, tell }
}

/** Calls back at the pace of the digest; while somebody types, as soon as they pause. */
function everySoOften(act: () => void): () => void {
  let typedAt = Number.NEGATIVE_INFINITY
  let waiting: ReturnType<typeof setTimeout>
  const turn = () => {
    const left = typedAt + PAUSE_MS - performance.now()
    if (left > 0) waiting = setTimeout(turn, left)
    else {
      act()
      waiting = setTimeout(turn, EVERY_MS)
    }
  }
  const onTyped = () => {
    typedAt = performance.now()
  }
  waiting = setTimeout(turn, EVERY_MS)
  window.addEventListener('input', onTyped)
  window.addEventListener('keydown', onTyped)
  return () => {
    clearTimeout(waiting)
    window.removeEventListener('input', onTyped)
    window.removeEventListener('keydown', onTyped)
  }
}
