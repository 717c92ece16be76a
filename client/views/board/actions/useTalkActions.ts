import { MessageCircle, MessageCircleQuestionMark, Sparkles } from 'lucide-react'
import { useMemo } from 'react'
import { reactionKinds } from '../../../../shared/schema/talk.ts'
import type { Action } from '../../../features/actions/action.ts'
import { reactionIcons } from '../../../features/talk/reactionLooks.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { type Desk, type DeskState, useDesk } from '../boardDesk.ts'
import type { SelectionFacts } from '../useSelectionFacts.ts'
import { useTalk } from '../useTalk.ts'

const isThreadOpen = ({ panel }: DeskState) => panel === 'comments'

/** Signs and comments on what is selected. */
export function useTalkActions(desk: Desk, { things, notes }: SelectionFacts): readonly Action[] {
  const { t } = useTranslation('notes')
  const isOpen = useDesk(desk, isThreadOpen)
  const { react, openThread, ask } = useTalk(desk)
  return useMemo(() => {
    const comments: Action = {
      ...{ id: 'talk.comments', group: 'talk', title: t('comments.action'), alsoCalled: t('comments.also') },
      ...{ icon: MessageCircle, keys: ['shift+c'], isEnabled: things === 1 || isOpen, isOn: isOpen },
      run: () => {
        const { selected, thread } = desk.get()
        const [first] = selected
        if (isOpen && (first === undefined || first === thread)) desk.set({ panel: null, thread: null })
        else if (first !== undefined) openThread(first)
      },
    }
    const probe: Action = {
      ...{ id: 'talk.probe', group: 'talk', title: t('probe.action'), alsoCalled: t('probe.also') },
      ...{ icon: MessageCircleQuestionMark, isEnabled: notes === 1 },
      run: () => {
        const [first] = desk.get().selected
        if (first !== undefined) ask(first)
      },
    }
    const news: Action = {
      ...{ id: 'talk.news', group: 'talk', title: t('news.action'), alsoCalled: t('news.also'), icon: Sparkles },
      ...{ isEnabled: true, run: () => desk.set({ panel: 'news' }) },
    }
    const reactions = reactionKinds.map((kind): Action => {
      return {
        ...{ id: `talk.react.${kind}`, group: 'talk', title: t('react.to', { kind: t(`react.kind.${kind}`) }) },
        ...{ alsoCalled: t('react.also'), icon: reactionIcons[kind], isEnabled: react !== null && things > 0 },
        run: () => {
          for (const id of desk.get().selected) react?.(id, kind)
        },
      }
    })
    return [comments, probe, news, ...reactions]
  }, [t, desk, things, notes, isOpen, react, openThread, ask])
}
