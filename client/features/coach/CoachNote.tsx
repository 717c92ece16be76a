import '../../locales/coachWords.ts'
import { Lightbulb } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Hint } from '../../../shared/rules/coach/advise.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import styles from './CoachNote.module.css'
import { useAdvice } from './useAdvice.ts'
import { useRoomFacts } from './useRoomFacts.ts'

type Props = {
  /** Planned minutes of each question of this step that is still to come. */
  readonly toCome: readonly number[]
}

/** A thought in the margin for whoever leads: what the coach noticed, and something to say. Nobody else is told. */
export function CoachNote({ toCome }: Props) {
  const { t } = useTranslation('coach')
  const { hint, hasAnother, another, notNow } = useAdvice(useRoomFacts(toCome))
  const wordsOf = useHintWords()
  const kept = useFocusKept()
  useSaidOnce(hint)
  const putAside = () => {
    notNow()
    announce(t(hasAnother ? 'putAside' : 'allAside'))
  }
  return (
    <div {...kept} className={styles.place}>
      {hint && (
        <section aria-label={t('label')} className={styles.note} data-rule={hint.rule}>
          <div key={hint.rule} className={styles.words}>
            <p className={styles.what}>
              <Icon of={Lightbulb} size="s" />
              <span>{wordsOf(hint).what}</span>
            </p>
            <p className={styles.say}>{wordsOf(hint).say}</p>
          </div>
          <div className={styles.acts}>
            <Button variant="quiet" onPress={putAside}>
              {t('notNow')}
            </Button>
            {hasAnother && (
              <Button variant="quiet" onPress={another}>
                {t('another')}
              </Button>
            )}
            <span className={styles.only}>{t('onlyYou')}</span>
          </div>
        </section>
      )}
    </div>
  )
}

function useHintWords() {
  const { t } = useTranslation('coach')
  return ({ rule, values }: Hint) => {
    const called = values.name === '' ? { ...values, name: t('somebody') } : values
    return { what: t(`${rule}.what`, called as { count: number }), say: t(`${rule}.say`, called) }
  }
}

/** Says each thought once, when there is room for it; not again because a number in it moved. */
function useSaidOnce(hint: Hint | null): void {
  const { t } = useTranslation('coach')
  const wordsOf = useHintWords()
  const said = useRef<string | null>(null)
  useEffect(() => {
    if (hint === null || said.current === hint.rule) return
    said.current = hint.rule
    announce(t('said', wordsOf(hint)))
  })
}
