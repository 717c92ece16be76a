import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { copyText } from '../../ui/copyText.ts'
import styles from './NextAlliance.module.css'

const SAYS_COPIED_MS = 2_500

type Props = { readonly label: string; readonly copyLabel: string; readonly words: string }

/** A few sentences to take along and make one's own. */
export function CopyWords({ label, copyLabel, words }: Props) {
  const { t } = useTranslation('map')
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), SAYS_COPIED_MS)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    if (!(await copyText(words))) return
    setCopied(true)
    announce(t('next.copied'))
  }
  return (
    <div className={styles.words}>
      <p className={styles.label}>{label}</p>
      <p dir="auto" className={styles.text}>
        {words}
      </p>
      <Button
        variant="quiet"
        icon={isCopied ? Check : Copy}
        aria-label={copyLabel}
        onPress={copy}
        className={styles.copy}
      >
        {t(isCopied ? 'next.copied' : 'next.copy')}
      </Button>
    </div>
  )
}
