import '../../locales/breakoutsWords.ts'
import { useEffect, useRef } from 'react'
import { clockFace } from '../../../shared/rules/timer.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage, useSynced } from '../../sync/BoardSession.tsx'
import { serverNow } from '../../sync/clock.ts'
import { useServerNow } from '../../sync/useServerNow.ts'
import { announce } from '../../ui/announce.ts'
import { clockAt, type Look, momentOf } from './breakoutClock.ts'
import { groupNames } from './groupNames.ts'
import { type BreakoutsNow, useBreakouts } from './useBreakouts.ts'

const LOOK_EVERY_MS = 500

type VoiceProps = {
  /** Time is up. */
  readonly onOver?: () => void
}

/** Tells those who listen whom they are with, how the time goes, and that all are back. Once on a page. */
export function BreakoutVoice({ onOver }: VoiceProps) {
  const now = useBreakouts()
  useSpokenGroup(now)
  return now && <TimeVoice now={now} onOver={onOver} />
}

type TimeVoiceProps = { readonly now: BreakoutsNow; readonly onOver: (() => void) | undefined }

function TimeVoice({ now, onOver }: TimeVoiceProps) {
  useSpokenTime(now, onOver)
  return null
}

function useSpokenGroup(now: BreakoutsNow | null): void {
  const { t } = useTranslation('breakouts')
  const { prompts } = useStage()
  const me = useMe().id
  const isHere = useSynced('stage')
  const before = useRef<{ readonly id: string | null; readonly section: string | null } | null>(null)
  const [id, section] = [now?.breakouts.id ?? null, now?.mine?.section ?? null]
  // biome-ignore lint/correctness/useExhaustiveDependencies: told when it changes, not when a name or the time does
  useEffect(() => {
    if (!isHere) return
    const last = before.current
    before.current = { id, section }
    if (last === null || (last.id === id && last.section === section)) return
    if (now === null) return announce(t('said.end'))
    if (now.mine === null)
      return last.id === id ? undefined : announce(t('said.startOthers', { count: now.groups.length }))
    const others = now.mine.people.filter((one) => one.id !== me)
    const people = others.length > 0 ? groupNames(others, t('somebody')) : t('nobody')
    if (last.id === id) return announce(t('said.moved', { people }))
    const minutes = t('minutes', { count: Math.ceil(clockAt(now.breakouts, serverNow()).left / 60_000) })
    const question = prompts.get(now.breakouts.prompt ?? '')?.text
    announce(question ? t('said.startQuestion', { people, minutes, question }) : t('said.start', { people, minutes }))
  }, [isHere, id, section])
}

function useSpokenTime({ breakouts }: BreakoutsNow, onOver: (() => void) | undefined): void {
  const { t } = useTranslation('breakouts')
  const clock = useServerNow(LOOK_EVERY_MS)
  const before = useRef<Look | null>(null)
  const over = useRef(onOver)
  useEffect(() => {
    over.current = onOver
  })
  useEffect(() => {
    const look = { id: breakouts.id, seconds: breakouts.seconds, left: clockAt(breakouts, clock).left }
    const moment = momentOf(before.current, look)
    before.current = look
    if (moment === null) return
    announce(moment === 'more' ? t('said.more', { clock: clockFace(look.left) }) : t(`said.${moment}`))
    if (moment === 'over') over.current?.()
  }, [breakouts, clock, t])
}
