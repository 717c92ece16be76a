import { useMemo, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { itemOf } from '../../sync/items.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { AtOutline, OutlineDeskState } from './atOutline.ts'
import styles from './ListPick.module.css'
import { ListPick } from './ListPick.tsx'
import { Buttons } from './MoveTo.tsx'
import type { OutlineActs } from './outlineActs.ts'
import type { OutlineNode } from './outlineTree.ts'
import { usePick } from './spot.ts'
import { itemsIn } from './units.ts'
import { useWhenClosed } from './useWhenClosed.ts'
import { kindWords, short, shortWords, wordsOn } from './words.ts'

const connectingOf = ({ connecting }: OutlineDeskState) => connecting

/** Asks what a thing leads to, from a list. */
export function ConnectTo({ at }: { readonly at: AtOutline }) {
  const { t } = useTranslation(['outline', 'common'])
  const from = usePick(at.desk, connectingOf)
  const close = () => at.desk.set({ connecting: null })
  return (
    <Dialog
      title={t('connect.title')}
      closeLabel={t('common:close')}
      isOpen={from !== null && at.acts !== null}
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      {from !== null && at.acts && <Things at={at} acts={at.acts} from={from} onClose={close} />}
    </Dialog>
  )
}

type ThingsProps = {
  readonly at: AtOutline
  readonly acts: OutlineActs
  readonly from: string
  readonly onClose: () => void
}

function Things({ at, acts, from, onClose }: ThingsProps) {
  const { t } = useTranslation(['outline', 'board'])
  const board = useBoard()
  const { sections } = useStage()
  const whenClosed = useWhenClosed()
  const [find, setFind] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const all = useMemo(
    () =>
      inOrder(at.store.nodes()).flatMap((id) => {
        const item = itemOf(board, id)
        if (!item || id === from || item.kind === 'stroke') return []
        const section = sections.get(item.record.section ?? '')?.title ?? t('openBoard')
        return [{ id, label: short(wordsOn(item, t)), description: `${kindWords(item, t)} · ${section}` }]
      }),
    [at.store, board, sections, from, t],
  )
  const found = all.filter(({ label }) => label.toLowerCase().includes(find.trim().toLowerCase()))
  const value = found.some(({ id }) => id === chosen) ? chosen : (found[0]?.id ?? null)

  function take(to: string | null) {
    if (to === null) return
    whenClosed(() => acts.connect(from, to))
    onClose()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        take(value)
      }}
    >
      <p>{t('connect.what', { text: shortWords(board, from, t) })}</p>
      <TextField label={t('connect.find')} type="search" value={find} onChange={setFind} autoFocus />
      <ListPick
        label={t('connect.things')}
        choices={found}
        value={value}
        onChange={setChosen}
        onTake={take}
        empty={<p className={styles.empty}>{t('connect.none')}</p>}
      />
      <Buttons onCancel={onClose} onGo={() => take(value)} cancel={t('connect.cancel')} go={t('connect.go')} />
    </form>
  )
}

/** Items in reading order. */
function inOrder(nodes: readonly OutlineNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    const own = itemsIn(node)
    return own.length > 0 ? own : inOrder(node.children)
  })
}
