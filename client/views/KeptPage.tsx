import '../locales/keptWords.ts'
import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { GoneWords } from '../features/keeping/GoneWords.tsx'
import { gonePath } from '../features/keeping/gone.ts'
import styles from '../features/keeping/Kept.module.css'
import { KeptFacts } from '../features/keeping/KeptFacts.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { DoorFrame } from './DoorPage.tsx'

/** What is kept on this server, for whoever has not opened a board; and the last page of one that is gone. */
export function KeptPage() {
  const { t } = useTranslation('kept')
  const [place] = useLocation()
  useEffect(() => {
    document.title = t('documentTitle')
  }, [t])
  return (
    <DoorFrame width="m">
      <div className={styles.page}>
        {place === gonePath ? <GoneWords /> : <Notice />}
        <div>
          <ButtonLink to="/">{t('home')}</ButtonLink>
        </div>
      </div>
    </DoorFrame>
  )
}

function Notice() {
  const { t } = useTranslation('kept')
  return (
    <>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </header>
      <KeptFacts />
    </>
  )
}
