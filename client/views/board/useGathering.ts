import { useEffect, useRef } from 'react'
import { wordsOf } from '../../features/pace/spotlight.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage, useSynced } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { toast } from '../../ui/toast.ts'
import type { Desk } from './boardDesk.ts'
import { lookAt } from './lookAt.ts'
import { isBusy } from './useStepInView.ts'

/**
 * Goes, once, where everybody is gathered, and offers the way back. Whoever is typing is asked instead. A call from
 * before I came is over.
 */
export function useGathering(desk: Desk): void {
  const { t } = useTranslation('pace')
  const stage = useStage()
  const { notes } = useBoard()
  const { gather } = useSheet(stage.session)
  const isHere = useSynced('stage')
  const heard = useRef<number | null>(null)
  const at = gather?.at ?? 0
  useEffect(() => {
    if (!isHere) return
    const isNew = heard.current !== null && at > heard.current
    heard.current = at
    if (!isNew || gather === null) return
    const words = wordsOf(gather, { notes, ...stage })
    if (words === null) return
    if (gather.kind === 'prompt') return void toast({ title: t('gather.prompt') })
    if (isBusy()) {
      const onPress = () => lookAt(desk, gather)
      return void toast({ title: t('gather.offer', { words }), action: { label: t('gather.go'), onPress } })
    }
    lookAt(desk, gather)
    toast({ title: t('gather.done', { words }), action: { label: t('gather.back'), onPress: () => goBack(desk) } })
  }, [isHere, at, gather, notes, stage, desk, t])
}

function goBack(desk: Desk): void {
  const { ways } = desk.get()
  const way = ways?.zoom ?? ways?.tree
  way?.back()
}
