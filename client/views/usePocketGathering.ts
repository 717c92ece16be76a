import { navigate } from 'wouter/use-browser-location'
import { followCall, useGatherCall } from '../features/pace/useGatherCall.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { usePass } from '../sync/BoardSession.tsx'
import { toast } from '../ui/toast.ts'
import { pathOf } from './doorRooms.ts'
import { isTyping } from './isBusy.ts'

/** Brings a phone to the question when everybody meets there, and shows it the way to the board when they meet on it. */
export function usePocketGathering(): void {
  const { t } = useTranslation('pace')
  const { boardId } = usePass()
  useGatherCall(({ target, at, words }) => {
    if (target.kind !== 'prompt') {
      const onPress = () => {
        followCall(at)
        navigate(pathOf(boardId, 'board'))
      }
      return void toast({ title: t('gather.offer', { words }), action: { label: t('gather.go'), onPress } })
    }
    const before = scrollY
    const toQuestion = () => scrollTo({ top: 0 })
    if (before === 0) return void toast({ title: t('gather.prompt') })
    if (isTyping())
      return void toast({ title: t('gather.prompt'), action: { label: t('gather.go'), onPress: toQuestion } })
    toQuestion()
    const back = { label: t('gather.back'), onPress: () => scrollTo({ top: before }) }
    toast({ title: t('gather.prompt'), action: back })
  })
}
