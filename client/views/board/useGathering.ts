import { type Call, useGatherCall } from '../../features/pace/useGatherCall.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { toast } from '../../ui/toast.ts'
import { isBusy } from '../isBusy.ts'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'
import { lookAt } from './lookAt.ts'

const isShown = ({ ways }: DeskState) => ways !== null

/** Goes, once, where everybody is gathered, and offers the way back. Whoever is busy is asked instead: no focus is taken away. */
export function useGathering(desk: Desk): void {
  const isReady = useDesk(desk, isShown)
  const { t } = useTranslation('pace')
  useGatherCall(({ target, words }: Call) => {
    if (target.kind === 'prompt') return void toast({ title: t('gather.prompt') })
    if (!isReady || isBusy()) {
      const onPress = () => lookAt(desk, target, true)
      return void toast({ title: t('gather.offer', { words }), action: { label: t('gather.go'), onPress } })
    }
    const back = wayBack(desk)
    lookAt(desk, target)
    toast({ title: t('gather.done', { words }), action: { label: t('gather.back'), onPress: back } })
  })
}

function wayBack(desk: Desk): () => void {
  const { ways } = desk.get()
  return ways?.zoom?.back ?? ways?.tree?.keep() ?? (() => undefined)
}
