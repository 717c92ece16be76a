import { useMemo } from 'react'
import { isMac } from '../../features/actions/keys.ts'
import type { Clip } from '../../features/clipboard/clip.ts'
import { clipOf } from '../../features/clipboard/clipOf.ts'
import { type Pasted, pastedFrom } from '../../features/clipboard/pasted.ts'
import { lookIn, tellOfCopy } from '../../features/clipboard/transfer.ts'
import { useClipboard } from '../../features/clipboard/useClipboard.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, usePass } from '../../sync/BoardSession.tsx'
import { announce } from '../../ui/announce.ts'
import { toast } from '../../ui/toast.ts'
import type { Desk } from './boardDesk.ts'
import { useBoardActions } from './useBoardActions.ts'
import { usePaste } from './usePaste.ts'

export type BoardClipboard = { readonly copy: () => void; readonly cut: () => void; readonly paste: () => void }

/** What was copied last in this tab, for browsers that let no page look into the clipboard. */
let last: Clip | null = null

/** Copy, cut and paste of what lies on the board, by the browser's own keys and menus, and by ours. */
export function useBoardClipboard(desk: Desk): BoardClipboard {
  const { t } = useTranslation('notes')
  const board = useBoard()
  const { boardId } = usePass()
  const actions = useBoardActions(desk)
  const paste = usePaste(desk)

  const own = useMemo(() => {
    const copied = () => {
      const clip = clipOf(board, boardId, desk.get().selected)
      if (clip) {
        last = clip
        announce(t('clipboard.copied', { count: clip.items.length }))
      }
      return clip
    }
    const onCut = () => actions?.remove(desk.get().selected)
    const onPaste = (pasted: Pasted) => void paste?.(pasted)
    const byKey = (key: string) =>
      toast({ title: t('clipboard.noCopy', { keys: isMac() ? `⌘ ${key}` : `Ctrl + ${key}` }) })
    return {
      ...{ copied, onCut, onPaste },
      copy: () => {
        if (!tellOfCopy()) byKey('C')
      },
      cut: () => {
        if (tellOfCopy()) onCut()
        else byKey('X')
      },
      paste: async () => {
        const held = await lookIn()
        if (held) onPaste(pastedFrom(held))
        else if (last) onPaste({ is: 'clip', clip: last })
        else toast({ title: t('clipboard.byKey', { keys: isMac() ? '⌘ V' : 'Ctrl + V' }) })
      },
    }
  }, [t, board, boardId, desk, actions, paste])

  useClipboard(own)
  return useMemo(() => ({ copy: own.copy, cut: own.cut, paste: () => void own.paste() }), [own])
}
