import { Copy, Download } from 'lucide-react'
import { useState } from 'react'
import '../../locales/endedWords.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { copyText } from '../../ui/copyText.ts'
import styles from './Ended.module.css'

/** Text to take along: to read, to copy, to download. */
export function UnsentText({ text, label }: { readonly text: string; readonly label?: string }) {
  const { t } = useTranslation('ended')
  const [copied, setCopied] = useState<boolean>()
  return (
    <>
      <textarea readOnly rows={6} value={text} aria-label={label ?? t('unsentLabel')} className={styles.text} />
      <div className={styles.takeAlong}>
        <Button icon={Copy} onPress={async () => setCopied(await copyText(text))}>
          {t('copy')}
        </Button>
        <Button icon={Download} onPress={() => download(text, t('fileName'))}>
          {t('download')}
        </Button>
      </div>
      <p role="status">{copied === undefined ? '' : t(copied ? 'copied' : 'notCopied')}</p>
    </>
  )
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  // Some browsers read the address only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
