import { Link } from 'wouter'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Page, type PageProps } from '../ui/Page.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { Wordmark } from '../ui/Wordmark.tsx'
import styles from './DoorPage.module.css'

/** A quiet wait in front of a board. */
export function DoorPage({ label }: { readonly label: string }) {
  return (
    <div className={styles.wait}>
      <Spinner label={label} size="l" />
    </div>
  )
}

/** A page in front of a board: the name of the house leads home. */
export function DoorFrame(props: Pick<PageProps, 'children' | 'width' | 'corner' | 'footer'>) {
  const { t } = useTranslation('common')
  return (
    <Page
      {...props}
      wordmark={
        <Link to="/" aria-label={t('toHome')} className={styles.home}>
          <Wordmark />
        </Link>
      }
    />
  )
}
