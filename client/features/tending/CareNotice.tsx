import '../../locales/tendingWords.ts'
import { Sprout, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useSynced } from '../../sync/BoardSession.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import styles from './Tending.module.css'
import { useRaiser, useSignals } from './useCare.ts'
import { useCareWords } from './useCareWords.ts'

const CareDialog = onDemand(async () => (await import('./CareDialog.tsx')).CareDialog)

type Props = { readonly isLive?: boolean }

/**
 * One calm line while something needs care. `isLive`: also what is raised while the page is open; else it waits for the
 * next opening, so that nothing moves under somebody who writes.
 */
export function CareNotice(props: Props) {
  return useSynced('stage') ? <Notice {...props} /> : null
}

function Notice({ isLive = false }: Props) {
  const { t } = useTranslation('tending')
  const words = useCareWords()
  const raiser = useRaiser()
  const { open } = useSignals()
  const [atOpening] = useState(() => new Set(open.map(([id]) => id)))
  const [isHidden, setHidden] = useState(false)
  const [isLooking, setLooking] = useState(false)
  const told = isLive ? open : open.filter(([id]) => atOpening.has(id))
  const [first] = told
  return (
    <>
      {first && !isHidden && (
        <section aria-label={words} className={styles.notice}>
          <Icon of={Sprout} className={styles.sign} />
          <p dir="auto" className={styles.line}>
            {t('notice', { count: told.length, name: raiser(first[1]), words })}
          </p>
          <Button onPress={() => setLooking(true)}>{t('look')}</Button>
          {!isLive && (
            <IconButton
              icon={X}
              label={t('notNow')}
              onPress={() => {
                setHidden(true)
                announce(t('hidden', { words }))
              }}
            />
          )}
        </section>
      )}
      {isLooking && <CareDialog onClose={() => setLooking(false)} />}
    </>
  )
}
