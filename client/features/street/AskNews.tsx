import '../../locales/streetWords.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage, useSynced } from '../../sync/BoardSession.tsx'
import { shortened } from '../../ui/shortened.ts'
import { toast } from '../../ui/toast.ts'
import { useAsksOfMe } from './useAsks.ts'

/** As much of an ask as one takes in while one does something else; the rest is where they look. */
const GLANCE = 120

/** Tells me, once, of what somebody asks me while I am here. */
export function AskNews({ onLook }: { readonly onLook: () => void }) {
  const { t } = useTranslation('street')
  const { members } = useStage()
  const isBoardHere = useSynced('board')
  const asks = useAsksOfMe()
  const told = useRef<Set<string> | null>(null)
  useEffect(() => {
    if (!isBoardHere) return
    const known = told.current
    told.current = new Set([...(known ?? []), ...asks.map(([id]) => id)])
    if (known === null) return
    for (const [id, { author, text }] of asks) {
      if (known.has(id)) continue
      const name = members.get(author ?? '')?.name || t('unnamed')
      toast({
        title: t('news', { name }),
        description: shortened(text, GLANCE),
        action: { label: t('look'), onPress: onLook },
      })
    }
  }, [isBoardHere, asks, members, onLook, t])
  return null
}
