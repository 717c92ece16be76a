import '../../locales/probingWords.ts'
import { Ear } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { Clarity } from '../../../shared/rules/clarity.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll, useRecord } from '../../sync/useRecord.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Tooltip } from '../../ui/Tooltip.tsx'
import { clarityIcons } from './clarityLooks.ts'
import styles from './Talk.module.css'
import type { CommentEntry } from './threadParts.ts'

type ClarityMarkProps = {
  readonly state: Clarity
  /** Of the prompt it answers: where one word was asked for, a word is all there is to say. */
  readonly prompt: string | null
  readonly onOpen: () => void
}

/** A ring at an answer's edge that closes as the answer becomes clear; opens its thread. */
export function ClarityMark({ state, prompt, onOpen }: ClarityMarkProps) {
  const { t } = useTranslation('probing')
  if (useRecord(useStage().prompts, prompt ?? '')?.oneWord) return null
  const name = t(`clarity.${state}`)
  return (
    <Tooltip text={`${name}. ${t(`clarity.${state}Hint`)}`} placement="bottom">
      <Button
        aria-label={t('clarity.open', { state: name })}
        onPress={onOpen}
        // The note is what Tab stops at.
        excludeFromTabOrder
        data-clarity={state}
        className={`${styles.pill} ${styles.ring} nodrag nopan`}
      >
        <Icon of={clarityIcons[state]} size="s" />
      </Button>
    </Tooltip>
  )
}

/** That somebody understood an answer as it was meant, said by its writer. Nothing before that. */
export function HeardMark({ heard, onOpen }: { readonly heard: readonly CommentEntry[]; readonly onOpen: () => void }) {
  const { t } = useTranslation('probing')
  const said = useAll(useStage().heard)
  const count = heard.filter(([id, { text }]) => ((one) => one?.yes && one.text === text)(said.get(id))).length
  if (count === 0) return null
  const name = t('heard.mark', { count })
  return (
    <Tooltip text={name} placement="bottom">
      <Button
        aria-label={name}
        onPress={onOpen}
        excludeFromTabOrder
        className={`${styles.pill} ${styles.ring} nodrag nopan`}
      >
        <Icon of={Ear} size="s" />
      </Button>
    </Tooltip>
  )
}
