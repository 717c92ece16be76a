import type { Editor } from '@tiptap/core'
import { Check, ExternalLink, Unlink } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useId, useState } from 'react'
import { isSafeHref } from '../../../shared/schema/shapes.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './FormatBar.module.css'
import { hrefFrom } from './hrefFrom.ts'

/** Where the words at the caret lead: to be set, changed, opened or taken off. */
export function LinkField({ editor, onDone }: { readonly editor: Editor; readonly onDone: () => void }) {
  const { t } = useTranslation('richText')
  const [before] = useState(() => String(editor.getAttributes('link').href ?? ''))
  const [typed, setTyped] = useState(before)
  const [isWrong, setWrong] = useState(false)
  const why = useId()

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const href = hrefFrom(typed)
    setWrong(href === null)
    if (href === null) return announce(t('linkUnsafe'))
    setLink(editor, href)
    onDone()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    editor.commands.focus()
    onDone()
  }
  function onRemove() {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onDone()
  }
  return (
    <form className={styles.link} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <input
        ref={focusOnce}
        className={styles.address}
        aria-label={t('linkTo')}
        placeholder={t('linkExample')}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? why : undefined}
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <IconButton icon={Check} label={t('linkSet')} tooltip="bottom" onPress={(press) => submitAround(press.target)} />
      {isSafeHref(before) && (
        <>
          <IconButton
            icon={ExternalLink}
            label={t('linkOpen')}
            tooltip="bottom"
            onPress={() => open(before, '_blank', 'noopener,noreferrer')}
          />
          <IconButton icon={Unlink} label={t('linkRemove')} tooltip="bottom" onPress={onRemove} />
        </>
      )}
      {isWrong && (
        <p id={why} className={styles.wrong}>
          {t('linkUnsafe')}
        </p>
      )}
    </form>
  )
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true })
  field?.select()
}

function submitAround(button: Element): void {
  button.closest('form')?.requestSubmit()
}

/** Without chosen words, the address itself becomes the words. */
function setLink(editor: Editor, href: string): void {
  const at = editor.chain().focus().extendMarkRange('link')
  const { empty, $from } = editor.state.selection
  if (!empty || editor.isActive('link')) {
    at.setLink({ href }).run()
    return
  }
  const gap = /\S$/.test($from.parent.textBetween(0, $from.parentOffset, '', ' ')) ? [{ type: 'text', text: ' ' }] : []
  const link = { type: 'text', text: href.replace(/^mailto:/, ''), marks: [{ type: 'link', attrs: { href } }] }
  at.insertContent([...gap, link, { type: 'text', text: ' ' }]).run()
}
