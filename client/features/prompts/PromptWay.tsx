import '../../locales/revealingWords.ts'
import { PromptMode } from '../../../shared/kits/kit.ts'
import type { DeckPrompt } from '../../../shared/schema/deck.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { Switch } from '../../ui/Switch.tsx'

type Way = Pick<DeckPrompt, 'mode' | 'anonymous'>

/** How people answer a prompt, each way with a sentence; and, where they write in private, whether with names. */
export function PromptWay({ mode, anonymous, onChange }: Way & { readonly onChange: (way: Partial<Way>) => void }) {
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
        onChange={(mode) => onChange({ mode, ...(mode === 'private' ? {} : { anonymous: false }) })}
      />
      {mode === 'private' && (
        <Switch
          label={t('anonymous')}
          description={t('anonymousHint')}
          isSelected={anonymous}
          onChange={(anonymous) => onChange({ anonymous })}
        />
      )}
    </>
  )
}
