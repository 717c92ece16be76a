import { useId, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { newAlly, withAlly } from './edits.ts'
import styles from './LeadersCheck.module.css'
import { LeadersCheckDialog } from './LeadersCheckDialog.tsx'
import { changeMap } from './mapStore.ts'
import { type FunctionId, functions, type MyMap, type TeamCheck } from './myMap.ts'
import { readCheck } from './teamCheck.ts'
import { useDayWords, useSomebody } from './useFacts.ts'

/** For people who lead together: a team, or neighbours? What it says, and whom to ask for an alliance. */
export function LeadersCheck({ map, today }: { readonly map: MyMap; readonly today: string }) {
  const { t } = useTranslation('map')
  const headingId = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <section aria-labelledby={headingId} className={styles.check}>
      <h2 id={headingId}>{t('check.heading')}</h2>
      {map.check ? <Result map={map} check={map.check} /> : <p className={styles.quiet}>{t('check.lead')}</p>}
      <div className={styles.ways}>
        <Button onPress={() => setOpen(true)}>{t(map.check ? 'check.again' : 'check.begin')}</Button>
        {map.check && (
          <Button variant="quiet" onPress={() => changeMap((map) => ({ ...map, check: null }))}>
            {t('check.clear')}
          </Button>
        )}
      </div>
      {isOpen && (
        <LeadersCheckDialog
          onClose={() => setOpen(false)}
          onAnswer={(answers) => {
            changeMap((map) => ({ ...map, check: { on: today, answers: [...answers] } }))
            announce(t(`check.results.${readCheck(answers).result}`))
            setOpen(false)
          }}
        />
      )}
    </section>
  )
}

function Result({ map, check }: { readonly map: MyMap; readonly check: TeamCheck }) {
  const { t } = useTranslation('map')
  const dayWords = useDayWords()
  const { result, weakest } = readCheck(check.answers)
  const missing = functions.filter((id) => !map.allies.some((ally) => ally.function === id))
  return (
    <>
      <p className={`voice ${styles.result}`}>{t(`check.results.${result}`)}</p>
      <p>{t(`check.meaning.${result}`)}</p>
      {weakest && <p>{t('check.weakest', { item: t(`check.items.${weakest}`) })}</p>}
      {missing.length > 0 && <Whose missing={missing} />}
      <p className={styles.quiet}>{t('check.takenOn', { day: dayWords(check.on) })}</p>
    </>
  )
}

/** The way from the check to an alliance: whose world somebody knows least. */
function Whose({ missing }: { readonly missing: readonly FunctionId[] }) {
  const { t } = useTranslation('map')
  const somebody = useSomebody()
  const labelId = useId()
  const wish = (id: FunctionId) => {
    const name = somebody(id)
    changeMap((map) => withAlly(map, newAlly(name, { function: id, tie: 1 })))
    announce(t('check.saidWish', { name }))
  }
  return (
    <div className={styles.whose}>
      <p id={labelId}>{t('check.whose')}</p>
      <ul aria-labelledby={labelId} className={styles.functions}>
        {missing.map((id) => (
          <li key={id}>
            <Button onPress={() => wish(id)}>{t(`functions.${id}`)}</Button>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t('check.whoseHelp')}</p>
    </div>
  )
}
