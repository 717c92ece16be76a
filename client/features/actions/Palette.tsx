import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import overlay from '../../ui/Overlay.module.css'
import { useOnClosed } from '../../ui/useOnClosed.ts'
import type { Action } from './action.ts'
import { isMac, isPressed, parseKeys } from './keys.ts'
import styles from './Palette.module.css'
import { PaletteList } from './PaletteList.tsx'
import { listedFor } from './paletteGroups.ts'
import { recentActions, rememberAction } from './recent.ts'

export type PaletteProps = {
  readonly actions: readonly Action[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onChoose: (id: string) => void
  /** It is gone from the screen, and the focus is back where it was. */
  readonly onClosed: () => void
}

/** Everything that can be done, found by typing a few letters. */
export function Palette({ isOpen, onClose, ...props }: PaletteProps) {
  const { t } = useTranslation('actions')
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onClose} isDismissable className={classes(overlay.veil, styles.place)}>
      <Modal className={classes(styles.modal)}>
        <Dialog aria-label={t('palette.title')} className={classes(styles.dialog)}>
          <Finder {...props} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const toggle = parseKeys('mod+k')

function Finder({ actions, onClose, onChoose, onClosed }: Omit<PaletteProps, 'isOpen'>) {
  const { t } = useTranslation('actions')
  const [typed, setTyped] = useState('')
  const [recent] = useState(recentActions)
  const groups = useMemo(() => listedFor(actions, typed, recent), [actions, typed, recent])
  const listed = useMemo(() => groups.flatMap((group) => group.actions), [groups])
  const [at, setAt] = useState(0)
  const listId = useId()
  const optionId = (index: number) => `${listId}-${index}`
  useOnClosed(onClosed)
  useEffect(() => {
    if (typed !== '') announce(listed.length === 0 ? t('palette.none') : t('palette.found', { count: listed.length }))
  }, [typed, listed.length, t])

  const choose = (action: Action | undefined) => {
    if (!action) return
    if (!action.isEnabled) return announce(`${action.title}: ${t('notNow')}`)
    rememberAction(action.id)
    onChoose(action.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const to = stepTo(event.key, at, listed.length)
    if (to !== undefined) setAt(to)
    else if (event.key === 'Enter') choose(listed[at])
    else if (isPressed(toggle, event.nativeEvent, isMac())) onClose()
    else return
    event.preventDefault()
  }

  return (
    <>
      <label className={styles.search}>
        <Icon of={Search} />
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type here.
          autoFocus
          type="text"
          role="combobox"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          aria-label={t('palette.field')}
          aria-description={t('palette.howTo')}
          aria-expanded={listed.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={listed.length > 0 ? optionId(at) : undefined}
          placeholder={t('palette.placeholder')}
          className={styles.field}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <PaletteList
        id={listId}
        groups={groups}
        at={at}
        optionId={optionId}
        onPoint={setAt}
        onChoose={(index) => choose(listed[index])}
      />
    </>
  )
}

/** Where the arrow keys lead from here; they go round. Home and End stay with the words in the field. */
function stepTo(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return (at + 1) % count
  if (key === 'ArrowUp') return (at - 1 + count) % count
  if (key === 'PageDown') return Math.min(at + 8, count - 1)
  if (key === 'PageUp') return Math.max(at - 8, 0)
  return undefined
}
