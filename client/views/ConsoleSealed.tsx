import '../locales/revealingWords.ts'
import '../locales/streetWords.ts'
import { Layers2, Lock } from 'lucide-react'
import type { RevealedPrompt } from '../../shared/schema/stage.ts'
import { RevealCountdown } from '../features/prompts/RevealCountdown.tsx'
import { useReveal } from '../features/prompts/useReveal.ts'
import { EVERYBODY, useCardReveal } from '../features/sealed/useCardReveal.ts'
import { Writers } from '../features/sealed/Writers.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useStage } from '../sync/BoardSession.tsx'
import { useRecord } from '../sync/useRecord.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './ConsoleSealed.module.css'
import { useConsoleKeys } from './useConsoleKeys.ts'
import { useFocusBack } from './useFocusBack.ts'

type Props = { readonly promptId: string; readonly prompt: RevealedPrompt }

/** While people write in private: how far they are, and the cards' reveal. What they write is not here to be shown. */
export function ConsoleSealed({ promptId, prompt }: Props) {
  const { t } = useTranslation(['revealing', 'street'])
  const reveal = useReveal(useCardReveal(promptId))
  const isCounting = reveal.promptId !== null
  const place = useFocusBack(isCounting, '[data-reveal-all]')
  const whose = useRecord(useStage().members, reveal.promptId ?? '')
  useConsoleKeys({ c: () => !isCounting && reveal.start(EVERYBODY) })
  const text = whose ? t('countOne', { name: whose.name || t('unnamed') }) : t('countAll')

  return (
    <Card as="section" aria-label={t('title')} className={styles.card}>
      <div ref={place}>
        {isCounting ? (
          <RevealCountdown reveal={reveal} text={text} label={t('countdown')} cancelled={t('cancelled')} />
        ) : (
          <div className={styles.head}>
            <Button
              data-reveal-all
              variant={prompt.shown === 0 ? 'main' : 'plain'}
              size="l"
              icon={Layers2}
              shortcut="C"
              onPress={() => reveal.start(EVERYBODY)}
            >
              {t(prompt.shown === 0 ? 'all' : prompt.anonymous ? 'rest' : 'others')}
            </Button>
            <p className={styles.words}>
              <Icon of={Lock} size="s" />
              <span>
                {prompt.shown > 0 ? t('onBoard', { count: prompt.shown }) : t('nobodyReads')}
                {prompt.mutual
                  ? prompt.shown > 0
                    ? ` · ${t('street:opened')}`
                    : ` ${t('street:waiting', { count: prompt.mutual })}`
                  : ''}
              </span>
            </p>
          </div>
        )}
      </div>
      {prompt.anonymous ? (
        <p className={styles.quiet}>
          <b>{t('anonymousDone', { count: prompt.ready })}</b> {t('anonymousLate')}
          {prompt.shown > 0 && ` ${t('lateWait')}`}
        </p>
      ) : (
        <Writers
          promptId={promptId}
          isTogether={Boolean(prompt.mutual)}
          onReveal={(member) => !isCounting && reveal.start(member)}
        />
      )}
    </Card>
  )
}
