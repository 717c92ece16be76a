import '../../locales/companyWords.ts'
import { useMemo } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import styles from './Company.module.css'
import { catchUpOn } from './catchUp.ts'

/** For somebody who comes late: where we are, and what was said. The question itself is written large beside it. */
export function CatchUpCard({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('company')
  const stage = useStage()
  const session = useSheet(stage.session)
  const [steps, sections, prompts] = [useAll(stage.steps), useAll(stage.sections), useAll(stage.prompts)]
  const notes = useAll(useBoard().notes)
  const now = useMemo(
    () => catchUpOn({ session, steps, sections, prompts, notes }),
    [session, steps, sections, prompts, notes],
  )
  return (
    <Card as="section" aria-labelledby="catch-up" className={styles.card}>
      <h2 id="catch-up" className={styles.title}>
        {t('late.heading')}
      </h2>
      {now.step && <p className={styles.step}>{t('late.step', now.step)}</p>}
      {now.prompt === null && <p className={styles.soft}>{t('late.nothingNow')}</p>}
      <div>
        <h3 className={styles.label}>{t('late.said')}</h3>
        {now.said.length === 0 ? (
          <p className={styles.soft}>{t('late.nothing')}</p>
        ) : (
          <ul className={styles.list}>
            {now.said.map(({ id, title, notes: count }) => (
              <li key={id} className={styles.line}>
                <span>{title ?? t('late.open')}</span>
                <span className={styles.soft}>{t('late.notes', { count })}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {now.asked.length > 0 && (
        <div>
          <h3 className={styles.label}>{t('late.asked')}</h3>
          <ul className={styles.list}>
            {now.asked.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <Button variant="main" onPress={onDone} className={styles.act}>
        {t('late.done')}
      </Button>
    </Card>
  )
}
