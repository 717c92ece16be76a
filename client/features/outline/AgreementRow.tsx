import { useId } from 'react'
import { useAtOutline } from './atOutline.ts'
import styles from './OutlineRow.module.css'
import words from './OutlineWords.module.css'
import { RowShell } from './RowShell.tsx'
import type { Row } from './rows.ts'
import { useMine } from './useMine.ts'

/** What people agreed on, among what they wrote: its words and how far it is. Enter goes to all of it. */
export function AgreementRow({ row }: { readonly row: Row }) {
  const { guests, t } = useAtOutline()
  const mine = useMine(row)
  const id = useId()
  const kind = t('kind.agreement')
  return (
    <RowShell row={row} mine={mine} labelledBy={`${id}-kind ${id}-words`} called={kind} className={styles.line}>
      <span id={`${id}-kind`} hidden>
        {kind}
      </span>
      <div id={`${id}-words`} className={words.text}>
        {guests.renderAgreement(row.of)}
      </div>
    </RowShell>
  )
}
