import '../../locales/keptWords.ts'
import { useEffect, useState } from 'react'
import { BoardKept } from '../../../shared/keeps.ts'
import { ask } from '../../api.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import type { Pass } from '../../passes.ts'
import styles from './Kept.module.css'

/** The day on which a board of mine goes, where that is near. To ask is not to open it. */
export function GoesSoon({ pass: { boardId, token } }: { readonly pass: Pass }) {
  const { t, i18n } = useTranslation('kept')
  const [goesAt, setGoesAt] = useState<number | null>(null)
  useEffect(() => {
    let isHere = true
    // What a board says when it is gone, or out of reach, it says to whoever opens it.
    ask('GET', `/boards/${boardId}/kept`, BoardKept, { token }).then(
      (kept) => isHere && setGoesAt(kept.goesAt),
      () => {},
    )
    return () => {
      isHere = false
    }
  }, [boardId, token])
  if (goesAt === null) return null
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' }).format(goesAt)
  return <span className={styles.soon}>{t('soon', { day })}</span>
}
