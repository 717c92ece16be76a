import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { toast } from '../../ui/toast.ts'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { CopyWords } from './CopyWords.tsx'
import { mapKits } from './mapKits.ts'
import { changeMap } from './mapStore.ts'
import type { MyMap } from './myMap.ts'
import styles from './NextAlliance.module.css'
import { StartBoard, type StartBoardWay } from './StartBoard.tsx'
import { nextAlliance, type Suggestion, withPassed } from './suggest.ts'
import { hasBoard, ToBoard } from './ToBoard.tsx'
import { useSuggestionWords } from './useSuggestionWords.ts'

type Props = { readonly map: MyMap; readonly today: string; readonly start: StartBoardWay }

/** One alliance to design or tend next: why, with which kit, and how to begin. */
export function NextAlliance({ map, today, start }: Props) {
  const { t } = useTranslation('map')
  const kept = useFocusKept()
  const suggestion = nextAlliance(map, today)
  return (
    <div {...kept}>
      {suggestion ? (
        <Suggested key={suggestion.key} suggestion={suggestion} today={today} start={start} />
      ) : (
        <Framed title={t('next.none')}>
          <p>{t('next.noneBody')}</p>
        </Framed>
      )}
    </div>
  )
}

type SuggestedProps = Omit<Props, 'map'> & { readonly suggestion: Suggestion }

function Suggested({ suggestion, today, start }: SuggestedProps) {
  const { t } = useTranslation('map')
  const words = useSuggestionWords(suggestion)
  const [isStarting, setStarting] = useState(false)
  const kit = mapKits[suggestion.kit]
  const { ally } = suggestion
  const isTending = suggestion.why === 'review' || suggestion.why === 'untended'
  const goesToBoard = isTending && ally !== null && hasBoard(ally)
  const pass = () => {
    changeMap((map) => withPassed(map, suggestion.key, today))
    toast({ title: t('next.saidPass') })
  }
  return (
    <Framed title={words.heading}>
      <p>{words.reason}</p>
      <div className={styles.columns}>
        <CopyWords label={t('next.opener')} copyLabel={t('next.copyOpener')} words={words.opener} />
        <CopyWords label={t('next.invitation')} copyLabel={t('next.copyInvitation')} words={words.invitation} />
      </div>
      <p className={styles.kit}>{t('next.kit', { kit: kit.title, minutes: kit.minutes })}</p>
      <div className={styles.ways}>
        {goesToBoard ? (
          <ToBoard ally={ally} label={t('boardOf', { name: ally.name })} variant="main">
            {t('next.openBoard')}
          </ToBoard>
        ) : (
          <Button variant="main" onPress={() => setStarting(true)}>
            {t('next.go')}
          </Button>
        )}
        <Button variant="quiet" onPress={pass}>
          {t('next.pass')}
        </Button>
      </div>
      {isStarting && (
        <StartBoard
          title={words.title}
          kit={kit}
          ally={isAbout(suggestion) ? ally : null}
          start={start}
          onClose={() => setStarting(false)}
        />
      )}
    </Framed>
  )
}

/** Whether the board that is started is this ally's: who only comes to mind may have one already. */
function isAbout({ why, ally }: Suggestion): boolean {
  return ally !== null && ally.boardId === null && why !== 'silos'
}

function Framed({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useTranslation('map')
  const id = useId()
  return (
    <Card as="section" tone="pine" aria-labelledby={id} className={styles.next}>
      <div className={styles.head}>
        <p className={styles.eyebrow}>{t('next.eyebrow')}</p>
        <h2 id={id} dir="auto">
          {title}
        </h2>
      </div>
      {children}
    </Card>
  )
}
