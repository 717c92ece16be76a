import { BellRing } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { type Preferences, prefer, usePreferences } from '../../preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceMenu } from '../../ui/ChoiceMenu.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './DigestLine.module.css'
import { useDigest } from './useDigest.ts'

const paces = ['regularly', 'onRequest', 'off'] as const satisfies readonly Preferences['digest'][]

/** A quiet line that says what others changed, with a way to ask, and to choose how often it is said. */
export function DigestLine() {
  const { t } = useTranslation('outline')
  const { digest: pace } = usePreferences()
  const { waiting, told, tell } = useDigest()
  const isWaiting = waiting > 0 && pace !== 'off'
  return (
    <section aria-label={t('digest.label')} className={styles.digest}>
      <p className={styles.told}>
        {isWaiting ? t('digest.waiting', { count: waiting }) : told.join(' ') || t('digest.quiet')}
      </p>
      {isWaiting && (
        <Button variant="quiet" onPress={tell}>
          {t('digest.ask')}
        </Button>
      )}
      <ChoiceMenu
        label={t('digest.paceLabel')}
        trigger={<IconButton icon={BellRing} label={t('digest.pace', { pace: t(`digest.${pace}`) })} />}
        questions={[
          {
            label: t('digest.paceLabel'),
            chosen: pace,
            options: paces.map((id) => ({ id, label: t(`digest.${id}`) })),
            onChoose: (id) => prefer({ digest: paces.find((one) => one === id) ?? 'regularly' }),
          },
        ]}
      />
    </section>
  )
}
