import {
  ArrowDown,
  ArrowUp,
  BookmarkPlus,
  Copy,
  EllipsisVertical,
  MonitorSmartphone,
  Pencil,
  Trash2,
} from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { CardRow } from '../features/deck/CardRow.tsx'
import type { DeckEntry } from '../features/deck/deckOrder.ts'
import { placeAfter } from '../features/deck/usePreparing.ts'
import { PromptFacts } from '../features/prompts/PromptFacts.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { ConsoleEdit } from './ConsoleEdit.tsx'
import { keepPrompt } from './keepPrompt.ts'
import styles from './PrepareCard.module.css'
import { PromptLooks } from './PreparePreview.tsx'
import type { PrepareProps } from './PrepareStep.tsx'
import { useFocusBack } from './useFocusBack.ts'

type Props = Omit<PrepareProps, 'steps'> & { readonly entry: DeckEntry }

/** Where the focus returns to after editing. */
const MENU = '[aria-haspopup]'

/** One question while a session is prepared: its words, its hint, and all that can be done with it. */
export function PrepareCard({ entry: [id, prompt], now, deck, focusOn, onLook }: Props) {
  const { t } = useTranslation('prepare')
  const [isEditing, setEditing] = useState(false)
  const [isLooking, setLooking] = useState(false)
  const place = useFocusBack(isEditing, MENU)
  const move = (by: -1 | 1) => {
    if (deck.move(id, by)) focusOn(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (by === null || !event.altKey || event.ctrlKey || event.metaKey) return
    // Before its menu's button takes the arrow for its own.
    event.preventDefault()
    event.stopPropagation()
    move(by)
  }
  const label = t('more', { text: prompt.text })

  if (isEditing)
    return (
      <div ref={place} className={styles.form}>
        <ConsoleEdit
          id={id}
          prompt={prompt}
          onWrite={onLook}
          onSave={deck.save}
          onDone={() => {
            setEditing(false)
            onLook(id)
          }}
        />
      </div>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whatever is done in it shows it beside
    <div
      ref={place}
      data-place={id}
      onFocus={() => onLook(id)}
      onPointerDown={() => onLook(id)}
      onKeyDownCapture={onKeyDown}
    >
      <CardRow
        text={prompt.text}
        look="voice"
        actions={
          <>
            <Button
              variant="quiet"
              icon={Pencil}
              aria-label={`${t('edit')}: ${prompt.text}`}
              onPress={() => setEditing(true)}
            >
              {t('edit')}
            </Button>
            <Menu
              label={label}
              placement="bottom end"
              trigger={<IconButton icon={EllipsisVertical} label={label} />}
              groups={[
                [
                  { id: 'look', label: t('look'), icon: MonitorSmartphone, onAction: () => setLooking(true) },
                  { id: 'duplicate', label: t('duplicate'), icon: Copy, onAction: () => deck.duplicate(id) },
                  { id: 'keep', label: t('keep'), icon: BookmarkPlus, onAction: () => void keepPrompt(prompt) },
                  {
                    ...{ id: 'up', label: t('up'), icon: ArrowUp, shortcut: 'Alt ↑', onAction: () => move(-1) },
                    isDisabled: placeAfter(now.groups, id, -1) === null,
                  },
                  {
                    ...{ id: 'down', label: t('down'), icon: ArrowDown, shortcut: 'Alt ↓', onAction: () => move(1) },
                    isDisabled: placeAfter(now.groups, id, 1) === null,
                  },
                ],
                [
                  {
                    ...{ id: 'remove', label: t('remove'), icon: Trash2, isDanger: true },
                    onAction: () => {
                      onLook(null)
                      deck.remove(id)
                    },
                  },
                ],
              ]}
            />
          </>
        }
      >
        <PromptFacts
          minutes={prompt.minutes}
          mode={prompt.mode}
          isAnonymous={prompt.anonymous}
          isOneWord={prompt.oneWord}
          sides={prompt}
          seen={now.session.prompt === id ? 'now' : now.revealed.has(id) ? 'before' : 'never'}
        />
        {prompt.hint && <p className={styles.hint}>{t('hint', { hint: prompt.hint })}</p>}
      </CardRow>
      {isLooking && (
        <Dialog title={t('preview.label')} closeLabel={t('preview.close')} isOpen onOpenChange={setLooking} size="l">
          <PromptLooks now={now} prompt={prompt} />
        </Dialog>
      )}
    </div>
  )
}
