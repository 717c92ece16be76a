import { Extension } from '@tiptap/core'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { Member } from '../../../shared/members.ts'
import { caretPresence } from './caretPresence.ts'
import styles from './RichText.module.css'

/**
 * Everybody else's caret and selection, in their colour and with their name. Who they are is what the server stamped
 * into their presence, never what they say themselves; TipTap's own extension would have us say it.
 */
export function carets(awareness: Awareness, unnamed: string) {
  const whose = (clientId: number) => Member.safeParse(awareness.getStates().get(clientId)?.member).data
  return Extension.create({
    name: 'carets',
    priority: 999,
    addProseMirrorPlugins: () => [
      yCursorPlugin(caretPresence(awareness), {
        cursorBuilder: (_user: unknown, clientId: number) => caret(whose(clientId), unnamed),
        selectionBuilder: (_user: unknown, clientId: number) => ({
          class: styles.selection ?? '',
          'data-person': String(whose(clientId)?.color ?? 0),
        }),
      }),
    ],
  })
}

// No style attributes: the page's security policy forbids them. The colour comes with `data-person`.
function caret(member: Member | undefined, unnamed: string): HTMLElement {
  const mark = document.createElement('span')
  mark.className = styles.caret ?? ''
  mark.dataset.person = String(member?.color ?? 0)
  // Not a part of what is written here.
  mark.ariaHidden = 'true'
  const name = document.createElement('span')
  name.className = styles.caretName ?? ''
  name.textContent = member?.name || unnamed
  mark.append(name)
  return mark
}
