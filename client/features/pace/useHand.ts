import '../../locales/paceWords.ts'
import { useCallback } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { useWhose } from '../../sync/useWhose.ts'
import { announce } from '../../ui/announce.ts'
import { useHandVoice } from './usePaceVoice.ts'

type MyHand = { readonly isUp: boolean; readonly raise: string; readonly lower: string; readonly toggle: () => void }

/** While a hand goes up or down by what is done on this page: nobody else did it. */
let isMyDoing = false

/** `useHand`, and whoever listens hears when others lower it. Once on a page. */
export function useHandAloud(): MyHand {
  const whose = useWhose()
  const me = useMe().id
  useHandVoice(whose?.id ?? me, () => isMyDoing)
  return useHand()
}

/** My own hand, or that of whom I write for now: what to call it, and how to raise or lower it. */
export function useHand(): MyHand {
  // Whoever writes for others has those words by then: they come with the choice for whom.
  const { t } = useTranslation(['pace', 'proxies'])
  const command = useCommand()
  const whose = useWhose()
  const me = useMe().id
  const isUp = (useRecord(useStage().members, whose?.id ?? me)?.handAt ?? null) !== null
  const toggle = useCallback(async () => {
    isMyDoing = true
    const isDone = await command('hand.raise', { raised: !isUp, ...(whose ? { member: whose.id } : {}) })
    const said = isUp ? 'hand.isDown' : 'hand.isUp'
    if (isDone) announce(whose ? t(`proxies:${said}`, whose) : t(said))
    isMyDoing = false
  }, [command, isUp, whose, t])
  return {
    isUp,
    raise: whose ? t('proxies:hand.raise', whose) : t('hand.raise'),
    lower: whose ? t('proxies:hand.lower', whose) : t('hand.lower'),
    toggle: useCallback(() => void toggle(), [toggle]),
  }
}
