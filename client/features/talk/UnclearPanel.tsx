import '../../locales/probingWords.ts'
import { CircleDashed } from 'lucide-react'
import { useMemo } from 'react'
import { nextOf, unclearAnswers } from '../../../shared/rules/unclear.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { entriesAbout } from '../../sync/byAbout.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useAll, useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import styles from './Probes.module.css'

/** For whoever leads: the answers that are just a word, one after another in the spotlight. Nothing while there are none. */
export function UnclearPanel() {
  const { t } = useTranslation('probing')
  const unclear = useUnclear()
  const command = useCommand()
  const kept = useFocusKept()
  const { session } = useStage()
  const { notes } = useBoard()

  function next() {
    const { spotlight } = session.get()
    const id = nextOf(unclear, spotlight?.kind === 'note' ? spotlight.id : null)
    if (id === null) return
    const text = notes.get(id)?.text.trim() ?? ''
    void command('spotlight.set', { on: { kind: 'note', id } }).then(
      (isDone) => isDone && announce(t('unclear.now', { text })),
    )
  }

  return (
    <section aria-label={t('unclear.title')} {...kept} className={styles.unclear}>
      {unclear.length > 0 && (
        <>
          <Button icon={CircleDashed} onPress={next}>
            {t('unclear.next')}
          </Button>
          <span className={styles.none}>{t('unclear.count', { count: unclear.length })}</span>
        </>
      )}
    </section>
  )
}

function useUnclear(): readonly string[] {
  const { notes, comments } = useBoard()
  const { prompts, session } = useStage()
  const [written, said, asked] = [useAll(notes), useAll(comments), useAll(prompts)]
  const { prompt } = useSheet(session)
  return useMemo(
    // `said` tells when to look again; what is about one thing is found faster in its index.
    () =>
      unclearAnswers(written, asked, prompt, (id) =>
        (said.size > 0 ? entriesAbout(comments, id) : []).map(([, one]) => one),
      ),
    [written, said, asked, prompt, comments],
  )
}
