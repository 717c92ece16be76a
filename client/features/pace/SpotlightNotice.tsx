import '../../locales/paceWords.ts'
import { Spotlight, X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Notice.module.css'
import { keyOf, putAside, type Spot, useAside, useSpotlight } from './spotlight.ts'

type SpotlightNoticeProps = {
  /** Where it is to be seen beside this, one line is enough. */
  readonly isSlim?: boolean
  readonly children?: ReactNode
}

/** What everybody looks at, in its own words, until I put it aside. */
export function SpotlightNotice({ isSlim = false, children }: SpotlightNoticeProps) {
  const spot = useSpotlight()
  const aside = useAside()
  const key = spot && keyOf(spot.target)
  useEffect(() => {
    // What comes into the spotlight again is shown again.
    if (key === null) putAside(null)
  }, [key])
  return spot && key !== aside ? (
    <Shown spot={spot} isSlim={isSlim}>
      {children}
    </Shown>
  ) : null
}

function Shown({ spot, isSlim, children }: SpotlightNoticeProps & { readonly spot: Spot }) {
  const { t } = useTranslation('pace')
  const { target, words, color } = spot
  // Its words are on the page already.
  const isOnScreen = useSheet(useStage().session).prompt === target.id
  const key = keyOf(target)
  const away = () => {
    putAside(key)
    announce(t('look.isAside'))
  }
  useEscape(away)
  const actions = (
    <div className={styles.actions}>
      {children}
      <Button variant="quiet" icon={X} shortcut="Esc" onPress={away}>
        {t('look.aside')}
      </Button>
    </div>
  )
  if (isSlim || isOnScreen)
    return (
      <section aria-label={t('look.label')} className={styles.slim} data-has-actions="true">
        <Icon of={Spotlight} size="s" className={styles.sign} />
        <p dir="auto" className={styles.line}>
          {t(`look.${target.kind}`)} {!isOnScreen && <b>{words}</b>}
        </p>
        {actions}
      </section>
    )
  return (
    <section aria-label={t('look.label')} className={styles.notice}>
      <div className={styles.words}>
        <p className={styles.quiet}>
          <Icon of={Spotlight} size="s" />
          {t(`look.${target.kind}`)}
        </p>
        {target.kind === 'note' ? (
          <p dir="auto" data-note={color} className={styles.seen}>
            {words || t('look.emptyNote')}
          </p>
        ) : (
          <p dir="auto" className={styles.asked}>
            {words}
          </p>
        )}
      </div>
      {actions}
    </section>
  )
}

/** Escape belongs to a field, a dialog or a menu first. */
const others = 'input, textarea, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]'

function useEscape(act: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(others)) return
      act()
    }
    // Before the board's own keys, which take Escape, too: it lets go of what is selected all the same.
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  })
}
