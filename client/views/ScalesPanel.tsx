import '../locales/tensionWords.ts'
import { ChevronDown, PencilLine, Scale } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { ScalesShown } from '../features/tension/scalesNow.ts'
import { TensionPicture } from '../features/tension/TensionPicture.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import styles from './ScalesPanel.module.css'
import { ScaleWalk } from './ScaleWalk.tsx'
import { TensionWays } from './TensionWays.tsx'

type Props = ScalesShown & {
  /** On a phone it takes the question's place; at the board it floats beside what lies there. */
  readonly place: 'phone' | 'board'
  readonly isAside: boolean
  readonly onAside: (isAside: boolean) => void
}

/** The scales everybody is at, then the picture of them. It never takes the focus, and can be put aside and fetched again. */
export function ScalesPanel({ id, set, place, isAside, onAside }: Props) {
  const { t } = useTranslation('tension')
  const panel = useRef<HTMLElement>(null)
  const way = useRef<HTMLButtonElement>(null)
  const wasMovedHere = useRef(false)
  const isOpen = set.state === 'open'
  const isPhone = place === 'phone'
  const move = (toAside: boolean) => {
    wasMovedHere.current = true
    onAside(toAside)
    if (toAside) announce(t(isPhone ? 'asideDone' : 'asideDoneBoard'))
  }
  // What was pressed is gone; who works by keyboard goes on from what stands in its place.
  useEffect(() => {
    if (wasMovedHere.current) (isAside ? way : panel).current?.focus()
    wasMovedHere.current = false
  }, [isAside])
  useEffect(() => announce(t(isOpen ? 'started' : 'shown')), [isOpen, t])

  if (isAside)
    return (
      <section aria-label={t('label')} data-place={place} className={styles.aside}>
        <Button ref={way} variant="main" icon={Scale} onPress={() => move(false)}>
          {t(isOpen ? 'goTo' : 'goToPicture')}
        </Button>
      </section>
    )
  return (
    <section
      ref={panel}
      id="scales-panel"
      aria-label={t('label')}
      tabIndex={-1}
      data-place={place}
      className={styles.panel}
    >
      {!isPhone && (
        <IconButton
          icon={ChevronDown}
          label={t('aside')}
          tooltip="bottom"
          className={styles.close}
          onPress={() => move(true)}
        />
      )}
      <div className={styles.body}>
        {isOpen ? (
          <ScaleWalk key={id} set={set} heading={isPhone ? 'h1' : 'h2'} />
        ) : (
          <Shown as={isPhone ? 'h1' : 'h2'}>
            <TensionPicture set={set} place="page" actions={isPhone ? undefined : (row) => <TensionWays row={row} />} />
          </Shown>
        )}
        {isPhone && (
          <Button variant="quiet" icon={PencilLine} className={styles.back} onPress={() => move(true)}>
            {t('backToQuestion')}
          </Button>
        )}
      </div>
    </section>
  )
}

function Shown({ as: Heading, children }: { readonly as: 'h1' | 'h2'; readonly children: ReactNode }) {
  const { t } = useTranslation('tension')
  return (
    <>
      <Heading className={styles.title}>{t('picture')}</Heading>
      <p className={styles.hint}>{t('pictureHint')}</p>
      {children}
    </>
  )
}
