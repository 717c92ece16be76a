import { useEffect } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { keepPass, onForgotten } from '../../passes.ts'
import { useSession } from '../../sync/BoardSession.tsx'
import { toast } from '../../ui/toast.ts'

/** Says so when another tab forgets this board, and how to keep it. Not once the session is over: that says more. */
export function useForgotten(isOver: boolean): void {
  const { t } = useTranslation('common')
  const { pass } = useSession()
  useEffect(() => {
    if (isOver) return
    return onForgotten(pass, () =>
      toast({
        title: t('forgotten.title'),
        description: t('forgotten.body'),
        action: { label: t('forgotten.keep'), onPress: () => keepPass(pass) },
        tone: 'trouble',
      }),
    )
  }, [pass, isOver, t])
}
