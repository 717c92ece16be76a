import '../locales/homeWords.ts'
import { Orbit, Printer } from 'lucide-react'
import { useEffect, useId } from 'react'
import { Link } from 'wouter'
import { AppearanceMenu } from '../features/appearance/AppearanceMenu.tsx'
import { CodeField } from '../features/invite/CodeField.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Icon } from '../ui/Icon.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { Page } from '../ui/Page.tsx'
import { Wordmark } from '../ui/Wordmark.tsx'
import styles from './Home.module.css'
import { HomeBoards } from './HomeBoards.tsx'
import { HomeCreate } from './HomeCreate.tsx'

/** Fetched after the page: few come for it. */
const HomeBringIn = onDemand(async () => (await import('./HomeBringIn.tsx')).HomeBringIn)

/** Start an alliance, come back to one, or come in by a code. */
export function Home() {
  const { t } = useTranslation('home')
  const startId = useId()
  useEffect(() => {
    document.title = t('documentTitle')
  }, [t])

  return (
    <Page width="l" wordmark={<Wordmark />} corner={<AppearanceMenu />}>
      <header className={styles.opening}>
        <h1 className={styles.heading}>{t('heading')}</h1>
        <p className={styles.words}>{t('opening')}</p>
        <p className={styles.promise}>
          {t('promise')} <Link to="/kept">{t('kept')}</Link>
        </p>
      </header>
      <div className={styles.columns}>
        <section aria-labelledby={startId} className={styles.start}>
          <h2 id={startId}>{t('start')}</h2>
          <HomeCreate />
        </section>
        <aside className={styles.back}>
          <CodeField />
          <HomeBoards />
          <Link to="/map" className={styles.map}>
            <Icon of={Orbit} />
            <span className={styles.mapWords}>
              <strong>{t('toMap')}</strong>
              <span>{t('toMapHint')}</span>
            </span>
          </Link>
          <Link to="/guide" className={styles.map}>
            <Icon of={Printer} />
            <span className={styles.mapWords}>
              <strong>{t('toPaper')}</strong>
              <span>{t('toPaperHint')}</span>
            </span>
          </Link>
          <HomeBringIn />
        </aside>
      </div>
    </Page>
  )
}
