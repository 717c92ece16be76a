import '../../locales/guideWords.ts'
import { UsersRound } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './GuideStart.module.css'

/** The way to do without a facilitator. `onStart`: what to show then. */
export function GuideStart({ onStart = () => {} }: { readonly onStart?: () => void }) {
  const { t } = useTranslation('guide')
  const command = useCommand()
  const start = async () => {
    if (!(await command('guide.start', {}))) return
    announce(t('started'))
    onStart()
  }
  return (
    <section aria-label={t('startHeading')} className={styles.start}>
      <h2 className={styles.heading}>{t('startHeading')}</h2>
      <p className={styles.hint}>{t('startHint')}</p>
      <Button icon={UsersRound} onPress={() => void start()}>
        {t('start')}
      </Button>
    </section>
  )
}
