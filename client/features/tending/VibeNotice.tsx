import '../../locales/tendingWords.ts'
import { HeartHandshake } from 'lucide-react'
import { vibeReplies } from '../../../shared/schema/vibe.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import styles from './Tending.module.css'
import { useCalled, useVibes } from './useVibes.ts'

/** “How did that land?”, asked of me alone: one tap, and only who asked reads it. One question at a time. */
export function VibeNotice() {
  const { t } = useTranslation('tending')
  const called = useCalled()
  const command = useCommand()
  const kept = useFocusKept()
  const [first] = useVibes().open
  if (!first) return null
  const [vibe, { who }] = first
  const name = called(who)
  return (
    <section aria-label={t('vibe.question', { name })} className={styles.vibe} {...kept}>
      <p className={styles.who}>
        <Icon of={HeartHandshake} size="s" className={styles.sign} /> {t('vibe.question', { name })}
      </p>
      <p className={styles.quiet}>{t('vibe.onlyThem', { name })}</p>
      <div className={styles.ways}>
        {vibeReplies.map((reply) => (
          <Button
            key={reply}
            onPress={async () => {
              if (!(await command('vibe.reply', { vibe, reply }))) return
              announce(t('vibe.replied', { name, reply: t(`vibe.reply.${reply}`) }))
            }}
          >
            {t(`vibe.reply.${reply}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}
