import '../../locales/paceWords.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage, useSynced } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { useSpotlight } from './spotlight.ts'
import { useResting } from './useResting.ts'
import { useRound } from './useRound.ts'

/** Tells those who listen instead of looking of each change of pace. Once on a page. */
export function usePaceVoice(): void {
  const { t } = useTranslation('pace')
  const rest = useResting()?.kind ?? null
  const round = useRound()
  const spot = useSpotlight()
  const nameOf = (name: string) => name || t('somebody')

  useSaid(rest, (now, before) => {
    if (now !== null) return `${t(`rest.${now}`)}. ${t(now === 'break' ? 'rest.breakHint' : 'rest.pausedHint')}`
    return t(before === 'break' ? 'rest.breakOver' : 'rest.pauseOver')
  })
  useSaid(round?.turn?.id ?? null, () => {
    // Where it is somebody's for whom I write, their notice says so.
    if (!round?.turn || round.isKept) return null
    return round.isMine ? t('turn.mine') : t('turn.other', { name: nameOf(round.turn.name) })
  })
  useSaid(spot && `${spot.target.kind} ${spot.target.id}`, () =>
    spot ? t('look.said', { words: spot.words || t('look.emptyNote') }) : t('look.over'),
  )
}

/** When a hand of mine, or of somebody for whom I write, is lowered by others, I hear of it; the button says what I do. */
export function useHandVoice(whose: string, isMine: () => boolean): void {
  const { t } = useTranslation('pace')
  const isUp = (useRecord(useStage().members, whose)?.handAt ?? null) !== null
  const [up, down] = [`${whose} up`, `${whose} down`]
  // Which hand it is may change, too.
  useSaid(isUp ? up : down, (now, before) => (now === down && before === up && !isMine() ? t('hand.wasLowered') : null))
}

/** Says something when a value changes, never what it was at first. */
function useSaid<T extends string | boolean | null>(value: T, words: (now: T, before: T) => string | null): void {
  const isHere = useSynced('stage')
  const before = useRef<{ readonly value: T } | null>(null)
  const say = useRef(words)
  useEffect(() => {
    say.current = words
  })
  useEffect(() => {
    if (!isHere) return
    const last = before.current
    before.current = { value }
    if (last === null || last.value === value) return
    const said = say.current(value, last.value)
    if (said !== null) announce(said)
  }, [isHere, value])
}
