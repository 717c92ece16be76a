import '../../locales/proxiesWords.ts'
import { Check, MicVocal } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Notice.module.css'
import type { Speaker } from './useRound.ts'

/** The turn of somebody without a device for whom I write: they speak, and I pass it on. */
export function KeptTurn({ id, name }: Speaker) {
  const { t } = useTranslation(['pace', 'proxies'])
  const command = useCommand()
  const title = t('proxies:turn.is', { name })
  useEffect(() => announce(title), [title])
  const pass = async () => {
    if (await command('round.next', { from: id })) announce(t('turn.isDone'))
  }
  return (
    <section aria-label={title} className={styles.notice} data-tone="turn">
      <Icon of={MicVocal} size="l" className={styles.sign} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p>{t('proxies:turn.hint', { name })}</p>
      </div>
      <Button variant="main" icon={Check} onPress={() => void pass()}>
        {t('proxies:turn.done', { name })}
      </Button>
    </section>
  )
}
