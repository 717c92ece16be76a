import { type FormEvent, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { changeMap } from './mapStore.ts'
import styles from './QuickStart.module.css'
import { alliesFrom, type Named, noNames } from './quickNames.ts'

const questions = ['mine', 'theirs', 'alone'] as const

/** Three questions, names only: enough for a first picture. */
export function QuickStart() {
  const { t } = useTranslation('map')
  const [named, setNamed] = useState<Named>(noNames)
  const [isEmpty, setEmpty] = useState(false)
  const make = (event: FormEvent) => {
    event.preventDefault()
    const allies = alliesFrom(named)
    setEmpty(allies.length === 0)
    if (allies.length === 0) return
    changeMap((map) => ({ ...map, allies: [...map.allies, ...allies] }))
    announce(t('start.made', { count: allies.length }))
  }
  return (
    <Card as="section" aria-label={t('start.heading')}>
      <h2 tabIndex={-1}>{t('start.heading')}</h2>
      <p>{t('start.lead')}</p>
      <form onSubmit={make} className={styles.form}>
        <div className={styles.questions}>
          {questions.map((question) => (
            <TextField
              key={question}
              multiline
              label={t(`start.${question}`)}
              placeholder={t(`start.${question}Placeholder`)}
              value={named[question]}
              onChange={(names) => setNamed({ ...named, [question]: names })}
              className={styles.question}
            />
          ))}
        </div>
        {isEmpty && (
          <p role="alert" className={styles.trouble}>
            {t('start.empty')}
          </p>
        )}
        <Button type="submit" variant="main" size="l" className={styles.make}>
          {t('start.make')}
        </Button>
      </form>
    </Card>
  )
}
