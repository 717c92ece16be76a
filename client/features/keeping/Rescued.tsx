import '../../locales/keptWords.ts'
import { useEffect } from 'react'
import type { Session } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { toast } from '../../ui/toast.ts'

/** So long it is told, in milliseconds. */
const TOLD_MS = 86_400_000

/** Tells once that this board would have been deleted soon, had nobody opened it. */
export function Rescued({ rescue: { at, due, until } }: { readonly rescue: NonNullable<Session['rescue']> }) {
  const { t, i18n } = useTranslation('kept')
  useEffect(() => {
    if (Date.now() - at > TOLD_MS) return
    const day = (moment: number) => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(moment)
    return toast({ title: t('rescued'), description: t('rescuedBody', { due: day(due), until: day(until) }) })
  }, [at, due, until, t, i18n.language])
  return null
}
