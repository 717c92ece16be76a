import { Download } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Erased, Receipt } from '../../../shared/receipt.ts'
import { fileSlug } from '../../../shared/rules/fileSlug.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { download } from '../../ui/download.ts'
import { Gone } from './gone.ts'
import styles from './Kept.module.css'

/** What was taken away for good, told once: with the receipt, where it was a whole board. */
export function GoneWords() {
  const { t } = useTranslation('kept')
  const { data: gone } = Gone.safeParse(history.state)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const kind = gone === undefined ? 'nothing' : gone.what
  const words = {
    nothing: [t('gone.nothing'), t('gone.nothingBody')],
    me: [t('gone.meTitle'), t('gone.meBody', { title: gone?.title ?? '' })],
    board: [t('gone.boardTitle'), t('gone.boardBody')],
  }[kind]
  return (
    <>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {words[0]}
        </h1>
        <p className={styles.lead}>{words[1]}</p>
      </header>
      {gone?.what === 'board' && <ReceiptCard title={gone.title} receipt={gone.receipt} />}
    </>
  )
}

function ReceiptCard({ title, receipt }: { readonly title: string; readonly receipt: Receipt }) {
  const { t, i18n } = useTranslation('kept')
  const at = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeStyle: 'long' }).format(receipt.at)
  const was = countsOf(receipt.erased).filter(([, count]) => count > 0)
  const lines: readonly (readonly [string, string])[] = [
    [t('gone.board'), `${title} (${receipt.board})`],
    [t('gone.at'), at],
    [t('gone.by'), t('gone.byFacilitator')],
    [t('gone.was'), was.map(([what, count]) => t(`gone.${what}`, { count })).join(', ') || t('gone.empty')],
    [t('gone.number'), receipt.receipt],
  ]
  const save = () => {
    const text = [t('gone.receipt'), '', ...lines.map(([what, value]) => `${what}: ${value}`), ''].join('\n')
    const name = `${t('gone.fileName')}-${fileSlug(title, 'board')}.txt`
    download(new Blob([text], { type: 'text/plain;charset=utf-8' }), name)
  }
  return (
    <Card as="section" aria-labelledby="receipt" className={styles.receipt}>
      <h2 id="receipt">{t('gone.receipt')}</h2>
      <dl className={styles.facts}>
        {lines.map(([what, value]) => (
          <div key={what} className={styles.fact}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button variant="main" icon={Download} onPress={save}>
          {t('gone.save')}
        </Button>
      </div>
    </Card>
  )
}

function countsOf(erased: Erased): readonly (readonly [keyof Erased, number])[] {
  return Object.entries(erased) as [keyof Erased, number][]
}
