import '../../locales/guideWords.ts'
import { ArrowRight, BookOpen, Eye, Play } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import styles from './GuideCard.module.css'
import { GuideMore } from './GuideMore.tsx'
import { type GuideNow, useGuide } from './useGuide.ts'

/** In a session without a facilitator: what this step is for, whose turn it is to read, and the way on, for everybody. */
export function GuideCard() {
  const { t } = useTranslation('guide')
  const now = useGuide()
  const kept = useFocusKept()
  if (now === null) return null
  return (
    <section aria-label={t('label')} className={styles.card}>
      <div {...kept} className={styles.inside}>
        <Inside now={now} />
      </div>
    </section>
  )
}

function Inside({ now }: { readonly now: GuideNow }) {
  const { break: onBreak, paused } = useSheet(useStage().session)
  if (onBreak || paused) return <Resting />
  if (now.guide.isOver) return <Over now={now} />
  // Before the first question nobody reads yet.
  return now.guide.turn === null ? <Ready now={now} /> : <Going now={now} />
}

function Resting() {
  const { t } = useTranslation('guide')
  const command = useCommand()
  return (
    <>
      <p>{t('resting')}</p>
      <Button variant="main" icon={Play} onPress={() => void command('guide.pause', { paused: false })}>
        {t('resume')}
      </Button>
    </>
  )
}

type Props = { readonly now: GuideNow }

function Ready({ now: { from } }: Props) {
  const { t } = useTranslation('guide')
  const command = useCommand()
  return (
    <>
      <p className={styles.title}>{t('ready')}</p>
      <p className={styles.soft}>{t('readyHint')}</p>
      <Button variant="main" icon={Play} className={styles.main} onPress={() => void command('guide.next', from)}>
        {t('begin')}
      </Button>
    </>
  )
}

function Over({ now: { from } }: Props) {
  const { t } = useTranslation('guide')
  const command = useCommand()
  useEffect(() => announce(t('over')), [t])
  return (
    <>
      <p className={styles.title}>{t('over')}</p>
      <p className={styles.soft}>{t('overHint')}</p>
      <Button variant="quiet" className={styles.main} onPress={() => void command('guide.back', from)}>
        {t('lastAgain')}
      </Button>
    </>
  )
}

function Going({ now }: Props) {
  const { t } = useTranslation('guide')
  const { kind, prompt } = now
  return (
    <div className={styles.going}>
      <div className={styles.words}>
        <p>{t(`for.${kind}`)}</p>
        {prompt && <p className={styles.soft}>{t(`how.${prompt.mode}`)}</p>}
        {prompt && <Reader now={now} />}
      </div>
      <Ways now={now} />
    </div>
  )
}

/** Who reads aloud, and how many have answered. */
function Reader({ now: { guide, reader, answered, all } }: Props) {
  const { t } = useTranslation('guide')
  const isMine = useMe().id === guide.turn
  useEffect(() => {
    if (isMine) announce(t('reader'))
  }, [isMine, t])
  return (
    <p className={styles.reader}>
      <b className={styles.who}>
        <Icon of={BookOpen} size="s" />
        <span>{isMine ? t('reader') : t('readerOther', { name: reader?.name || t('somebody') })}</span>
      </b>
      <span className={styles.soft}>
        {answered === all ? t('allAnswered') : t('answered', { count: answered, all })}
      </span>
    </p>
  )
}

/** One way leads: to show the cards where they lie sealed, else to go on, as soon as enough have answered. */
function Ways({ now }: Props) {
  const { t } = useTranslation('guide')
  const command = useCommand()
  const { prompt, from, answered, all, isEnough } = now
  const promptId = from.prompt
  // What opens to each other opens by itself.
  const isSealed = prompt?.mode === 'private' && prompt.shown === 0 && !prompt.mutual && promptId !== null
  const isWordless = !prompt || prompt.mode === 'silent' || prompt.mode === 'discuss' || prompt.mode === 'round'
  const show = async () => {
    if (promptId !== null && (await command('guide.show', { promptId }))) announce(t('shown'))
  }
  return (
    <div className={styles.ways}>
      {isSealed ? (
        <Button
          variant={answered === all ? 'main' : 'plain'}
          icon={Eye}
          isDisabled={answered < all}
          onPress={() => void show()}
        >
          {t('show')}
        </Button>
      ) : (
        <Button
          variant={isEnough || isWordless ? 'main' : 'plain'}
          icon={ArrowRight}
          onPress={() => void command('guide.next', from)}
        >
          {t('next')}
        </Button>
      )}
      <GuideMore now={now} isSealed={isSealed} />
    </div>
  )
}
