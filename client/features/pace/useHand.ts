import '../../locales/paceWords.ts'
import { useCallback, useRef } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useWhose } from '../../sync/useWhose.ts'
import { announce } from '../../ui/announce.ts'
import { useHandVoice } from './usePaceVoice.ts'

type MyHand = { readonly isUp: boolean; readonly raise: string; readonly lower: string; readonly toggle: () => void }

/** My own hand, or that of whom I write for now: what to call it, and how to raise or lower it. */
export function useHand(): MyHand {
  // Whoever writes for others has those words by then: they come with the choice for whom.
  const { t } = useTranslation(['pace', 'proxies'])
  const command = useCommand()
  const isMyDoing = useRef(false)
  const whose = useWhose()
  const me = useMe().id
  const isUp = useHandVoice(whose?.id ?? me, () => isMyDoing.current)
  const toggle = useCallback(async () => {
    isMyDoing.current = true
    const isDone = await command('hand.raise', { raised: !isUp, ...(whose ? { member: whose.id } : {}) })
    const said = isUp ? 'hand.isDown' : 'hand.isUp'
    if (isDone) announce(whose ? t(`proxies:${said}`, whose) : t(said))
    isMyDoing.current = false
  }, [command, isUp, whose, t])
  return {
    isUp,
    raise: whose ? t('proxies:hand.raise', whose) : t('hand.raise'),
    lower: whose ? t('proxies:hand.lower', whose) : t('hand.lower'),
    toggle: useCallback(() => void toggle(), [toggle]),
  }
}
