import { Palette, Send, Trash2 } from 'lucide-react'
import { useCallback, useEffect, useRef } from 'react'
import { CARD_LENGTH_MAX } from '../../../shared/limits.ts'
import { type NoteColor, noteColors } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, usePrivate } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { useSharedText } from '../../sync/useSharedText.ts'
import { type Whose, whoseOf } from '../../sync/useWhose.ts'
import { ColorPicker } from '../../ui/ColorPicker.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { shortened } from '../../ui/shortened.ts'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './SealedCards.module.css'
import { usePublish } from './usePublish.ts'

const AdviceCard = onDemand(async () => (await import('../../coaching/AdviceCard.tsx')).AdviceCard)

type Props = {
  readonly id: string
  /** From 1: how it is called, without its words. */
  readonly number: number
  readonly promptId: string
  /** For whom I write it; null: it is mine. */
  readonly whose: Whose | null
  readonly isAnonymous: boolean
  readonly canPublish: boolean
  /** The only one here: it leads the screen. */
  readonly isAlone: boolean
  /** I have just asked for it. */
  readonly isNew: boolean
  readonly describedBy: string
  /** Whether it stays although it is blank. */
  readonly onHold: (id: string, isHeld: boolean) => void
}

/** One card of mine that nobody else has read: a paper to write on. What is typed is kept at once. */
export function SealedCard(props: Props) {
  const { id, number, promptId, whose, isAnonymous, canPublish, isAlone, isNew, describedBy, onHold } = props
  const { t } = useTranslation('sealed')
  const { drafts } = usePrivate()
  const me = useMe()
  const mine = (whose ?? me).color
  const draft = useRecord(drafts, id)
  const publish = usePublish()
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  // Anonymous cards all come on one paper: another colour would promise what is not so.
  const color = isAnonymous ? 'sun' : (draft?.color ?? noteColors[mine % noteColors.length] ?? 'sun')
  const make = useCallback(
    () => drafts.put(id, { prompt: promptId, color, ...whoseOf(whose) }),
    [drafts, id, promptId, color, whose],
  )
  const [text, setText] = useSharedText(drafts, id, make)

  useEffect(() => {
    if (isNew) field.current?.focus()
  }, [isNew])
  const recolor = (color: NoteColor) => {
    if (drafts.get(id) === undefined) make()
    drafts.patch(id, { color })
  }
  const remove = () => {
    onHold(id, false)
    if (text.trim() === '') return
    setText('')
    toast({
      title: t('removed'),
      description: shortened(text),
      action: { label: t('undo'), onPress: () => setText(text) },
    })
  }

  return (
    <li className={styles.card} data-note={color} data-alone={isAlone || undefined}>
      <TextField
        ref={field}
        className={styles.field}
        label={t('card', { number })}
        hideLabel
        multiline
        value={text}
        onChange={setText}
        onFocus={() => onHold(id, true)}
        maxLength={CARD_LENGTH_MAX}
        placeholder={t('placeholder')}
        aria-describedby={describedBy}
      />
      {/* What somebody else has me write is not mine to change. */}
      {whose === null && text.trim() !== '' && (
        <AdviceCard text={text} kind="answer" onRewrite={setText} field={field} className={styles.advice} />
      )}
      <span className={styles.tools}>
        {canPublish && text.trim() !== '' && publish.isPossible && (
          <IconButton
            icon={Send}
            label={t('publishOf', { text })}
            onPress={() => publish.put(id, { text, color, promptId, whose: whose?.id ?? null })}
          />
        )}
        {!isAnonymous && <Paper number={number} color={color} onChange={recolor} />}
        {!(isAlone && text === '') && <IconButton icon={Trash2} label={t('remove', { number })} onPress={remove} />}
      </span>
    </li>
  )
}

type PaperProps = {
  readonly number: number
  readonly color: NoteColor
  readonly onChange: (color: NoteColor) => void
}

function Paper({ number, color, onChange }: PaperProps) {
  const { t } = useTranslation('sealed')
  const label = t('colorNow', { number, color: t(`colors.${color}`) })
  const swatches = noteColors.map((id) => ({ id, name: t(`colors.${id}`), property: `--swatch-${id}` as const }))
  return (
    <Popover label={label} placement="top" trigger={<IconButton icon={Palette} label={label} />}>
      {(close) => (
        <ColorPicker
          label={t('color')}
          swatches={swatches}
          value={color}
          onChange={(color) => {
            onChange(color)
            close()
          }}
        />
      )}
    </Popover>
  )
}
