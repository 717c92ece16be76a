import '../../locales/paceWords.ts'
import { useCallback, useRef } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { useHandVoice } from './usePaceVoice.ts'

/** My own hand, and how to raise or lower it. */
export function useHand(): { readonly isUp: boolean; readonly toggle: () => void } {
  const { t } = useTranslation('pace')
  const command = useCommand()
  const isMyDoing = useRef(false)
  const isUp = useHandVoice(() => isMyDoing.current)
  const toggle = useCallback(async () => {
    isMyDoing.current = true
    if (await command('hand.raise', { raised: !isUp })) announce(t(isUp ? 'hand.isDown' : 'hand.isUp'))
    isMyDoing.current = false
  }, [command, isUp, t])
  return { isUp, toggle: useCallback(() => void toggle(), [toggle]) }
}
