import '../../locales/revealingWords.ts'
import { PromptMode } from '../../../shared/kits/kit.ts'
import type { DeckPrompt } from '../../../shared/schema/deck.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { PromptSides, sidesIn } from './PromptSides.tsx'

type Way = Pick<DeckPrompt, 'mode' | 'anonymous' | 'oneWord' | 'mutual' | 'leaderLast'>

/** Where a word can be enough: what is written in private is shown card by card. */
const inWords: readonly PromptMode[] = ['open', 'round']

/**
 * How people answer a prompt, each way with a sentence; where they write in private, whether with names, and where all see
 * it at once, whether a word is enough.
 */
export function PromptWay({
  mode,
  anonymous,
  oneWord,
  mutual,
  leaderLast,
  onChange,
}: Way & { readonly onChange: (way: Partial<Way>) => void }) {
  const { t } = useTranslation(['revealing', 'console'])
  return (
    <>
      <RadioCards
        label={t('mode')}
        cards={PromptMode.options.map((id) => ({
          id,
          title: t(`console:modeLong.${id}`),
          description: t(`modes.${id}`),
        }))}
        value={mode}
        // A promise that can't be kept in another mode is not left lying there.
        onChange={(mode) =>
          onChange({
            ...{ mode, anonymous: anonymous && mode === 'private', oneWord: oneWord && inWords.includes(mode) },
            ...sidesIn(mode, { mutual, leaderLast }),
          })
        }
      />
      {mode === 'private' && (
        <>
          <Switch
            label={t('anonymous')}
            description={t('anonymousHint')}
            isSelected={anonymous}
            onChange={(anonymous) => onChange(anonymous ? { anonymous, mutual: 0 } : { anonymous })}
          />
          <PromptSides {...{ mutual, leaderLast, anonymous, onChange }} />
        </>
      )}
      {inWords.includes(mode) && (
        <Switch
          label={t('oneWord')}
          description={t('oneWordHint')}
          isSelected={oneWord}
          onChange={(oneWord) => onChange({ oneWord })}
        />
      )}
    </>
  )
}
