import { type FormEvent, useRef, useState } from 'react'
import { COMMITMENT_WORDS_LENGTH_MAX } from '../../../shared/limits.ts'
import { type Stance, stances } from '../../../shared/rules/alliance/standing.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { FormInPlace } from '../../ui/FormInPlace.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Stances.module.css'
import { stanceIcons } from './stanceLooks.ts'
import type { Asked, MyWord } from './useMyWord.ts'

type Props = {
  readonly asked: Asked
  readonly say: MyWord['say']
  /** Two in a row, for thumbs. */
  readonly isBig?: boolean
  readonly onSaid?: () => void
}

/** The four answers to one agreement. Two of them are said with words, if one likes. */
export function Stances({ asked, say, isBig = false, onSaid }: Props) {
  const { t } = useTranslation('commit')
  const [wording, setWording] = useState<'reserved' | 'notYet' | null>(null)
  const [sending, setSending] = useState<Stance | null>(null)
  const row = useRef<HTMLDivElement>(null)
  const { said, is } = asked.standing
  const now = is === 'said' ? said : null
  const answer = async (stance: Stance, words = '') => {
    setSending(stance)
    const isKept = await say([asked], stance, words)
    setSending(null)
    if (!isKept) return
    announce(t('saidNow', { stance: t(`said.${stance}`) }))
    setWording(null)
    onSaid?.()
  }
  const close = () => {
    row.current?.querySelector<HTMLElement>(`[data-stance="${wording}"]`)?.focus()
    setWording(null)
  }
  return (
    <div className={styles.place}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't be hidden without its gap */}
      <div ref={row} role="group" aria-label={t('stances')} className={styles.row} data-big={isBig}>
        {stances.map((stance) => {
          const isSaid = now?.stance === stance
          const hasWords = stance === 'reserved' || stance === 'notYet'
          return (
            <Button
              key={stance}
              icon={stanceIcons[stance]}
              aria-pressed={isSaid}
              aria-expanded={hasWords ? wording === stance : undefined}
              data-stance={stance}
              isPending={sending === stance}
              className={styles.stance}
              onPress={() => (hasWords ? setWording(wording === stance ? null : stance) : void answer(stance))}
            >
              {t(`stance.${stance}`)}
            </Button>
          )
        })}
      </div>
      {wording ? (
        <Words
          key={wording}
          stance={wording}
          before={now?.stance === wording ? now.words : ''}
          isSending={sending !== null}
          onSay={(words) => {
            row.current?.querySelector<HTMLElement>(`[data-stance="${wording}"]`)?.focus()
            void answer(wording, words)
          }}
          onCancel={close}
        />
      ) : (
        now?.words && (
          <p dir="auto" className={styles.words}>
            “{now.words}”
          </p>
        )
      )}
    </div>
  )
}

type WordsProps = {
  readonly stance: 'reserved' | 'notYet'
  readonly before: string
  readonly isSending: boolean
  readonly onSay: (words: string) => void
  readonly onCancel: () => void
}

function Words({ stance, before, isSending, onSay, onCancel }: WordsProps) {
  const { t } = useTranslation('commit')
  const [words, setWords] = useState(before)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSay(words.trim())
  }
  return (
    <FormInPlace
      title={t(`stance.${stance}`)}
      onSubmit={submit}
      onCancel={onCancel}
      saveLabel={t('say')}
      cancelLabel={t('cancel')}
      isSaving={isSending}
    >
      <TextField
        multiline
        autoFocus
        label={t(`words.${stance}`)}
        description={t(`wordsHint.${stance}`)}
        placeholder={t(`wordsExample.${stance}`)}
        value={words}
        onChange={setWords}
        maxLength={COMMITMENT_WORDS_LENGTH_MAX}
      />
    </FormInPlace>
  )
}
