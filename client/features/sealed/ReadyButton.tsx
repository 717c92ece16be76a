import { Check, Circle } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { entryOf } from '../../../shared/rules/entry.ts'
import type { RevealedPrompt } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, usePrivate, useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useRecord, useSheet } from '../../sync/useRecord.ts'
import { type Whose, whoseOf } from '../../sync/useWhose.ts'
import { announce } from '../../ui/announce.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './SealedCards.module.css'

type Props = {
  readonly promptId: string
  readonly prompt: RevealedPrompt
  /** For whom I write; null: for myself. */
  readonly whose: Whose | null
}

/** "I'm done", there and back, and how many are. In an anonymous prompt only I can see that it is me. */
export function ReadyButton({ promptId, prompt, whose }: Props) {
  const { t } = useTranslation(['sealed', 'proxies'])
  const stage = useStage()
  const command = useCommand()
  const { prompt: now } = useSheet(stage.session)
  const me = useMe().id
  const said = useRecord(stage.members, whose?.id ?? me)?.ready === promptId
  const saidSecretly = useRecord(usePrivate().ready, entryOf(promptId, whose?.id ?? null))?.ready === true
  const isReady = prompt.anonymous ? saidSecretly : said
  if (now !== promptId) return null

  const say = async (ready: boolean) => {
    if (!(await command('seat.ready', { promptId, ready, ...whoseOf(whose) }))) return
    announce(
      whose ? t(`proxies:${ready ? 'saidReady' : 'saidNotReady'}`, whose) : t(ready ? 'saidDone' : 'saidNotDone'),
    )
  }
  return (
    <>
      <ToggleButton isSelected={isReady} onChange={(ready) => void say(ready)} className={styles.ready}>
        <Icon of={isReady ? Check : Circle} />
        {whose ? t('proxies:ready', whose) : t('done')}
      </ToggleButton>
      <p className={styles.count}>
        {t('doneCount', { count: prompt.ready })} {prompt.anonymous && t('doneLate')}
      </p>
    </>
  )
}
