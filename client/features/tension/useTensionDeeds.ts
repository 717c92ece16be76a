import { useTranslation } from '../../locales/useTranslation.tsx'
import { useRoom } from '../../sync/BoardSession.tsx'
import { historyOf } from '../../sync/history.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'

export type TensionDeeds = {
  /** Puts the card of a scale onto the board. True once it is there. */
  readonly make: (vote: string, topic: string) => Promise<boolean>
  /** The agreement that settles it: there, or taken back. */
  readonly settle: (tension: string, on: boolean) => Promise<boolean>
}

/** What people make of a difference. The server decides each; each is one step of undo, and is said aloud. */
export function useTensionDeeds(): TensionDeeds {
  const { t } = useTranslation('tension')
  const { doc } = useRoom('board')
  const command = useCommand()
  return {
    make: async (vote, topic) => {
      const put = (on: boolean) => () => command('tension.put', { vote, on })
      if (!(await put(true)())) return false
      historyOf(doc).decided({ kind: 'added', ids: [vote], undo: put(false), redo: put(true) })
      announce(t('made', { topic }))
      return true
    },
    settle: async (tension, on) => {
      const put = (is: boolean) => () => command('tension.settle', { tension, on: is })
      if (!(await put(on)())) return false
      historyOf(doc).decided({ kind: on ? 'added' : 'removed', ids: [tension], undo: put(!on), redo: put(on) })
      announce(t(on ? 'settledNow' : 'takenBack'))
      return true
    },
  }
}
