import { Search } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { Input, Label, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { itemOf, itemsOn } from '../../sync/items.ts'
import { classes } from '../../ui/classes.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import field from '../../ui/Field.module.css'
import list from '../../ui/List.module.css'
import { useOnClosed } from '../../ui/useOnClosed.ts'
import styles from './BoardLinkTo.module.css'
import type { Desk } from './boardDesk.ts'
import { useItemNames } from './itemNames.ts'
import { useConnect } from './useConnect.ts'

/** Chooses what the selected thing is linked to, from all that lies on the board. */
export function BoardLinkTo({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation(['draw', 'common'])
  const close = () => desk.set({ panel: null })
  const [from] = useState(() => desk.get().selected[0] ?? '')
  return (
    <Dialog
      title={t('link.connectTitle')}
      closeLabel={t('common:close')}
      isOpen={desk.get().panel === 'link'}
      onOpenChange={close}
    >
      <Places desk={desk} from={from} onChosen={close} />
    </Dialog>
  )
}

type PlacesProps = { readonly desk: Desk; readonly from: string; readonly onChosen: () => void }

function Places({ desk, from, onChosen }: PlacesProps) {
  const { t } = useTranslation('draw')
  const board = useBoard()
  const connect = useConnect(desk)
  const nameOf = useItemNames()
  const [typed, setTyped] = useState('')
  const chosen = useRef<string | null>(null)
  // The focus goes to the link, after it came back from here.
  useOnClosed(() => {
    if (chosen.current !== null) connect?.(from, chosen.current)
  })
  const places = usePlaces(from)
  const found = places.filter(({ words }) => words.includes(typed.trim().toLocaleLowerCase()))
  const start = itemOf(board, from)
  return (
    <div className={styles.places}>
      {start && <p className={styles.from}>{t('link.connectFrom', { from: nameOf(start) })}</p>}
      <SearchField value={typed} onChange={setTyped} autoFocus className={field.field}>
        <Label className={field.label}>{t('link.connectSearch')}</Label>
        <Input className={field.box ?? ''} />
      </SearchField>
      <ListBox
        aria-label={t('link.connectList')}
        items={found}
        className={classes(list.list, styles.list)}
        onAction={(id) => {
          chosen.current = String(id)
          onChosen()
        }}
        renderEmptyState={() => <EmptyState icon={Search} title={t('link.connectNothing')} />}
      >
        {({ id, name, section }) => (
          <ListBoxItem id={id} textValue={name} className={list.item ?? ''}>
            <span className={list.words}>
              <span dir="auto">{name}</span>
              <span className={list.description}>{section}</span>
            </span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}

function usePlaces(from: string) {
  const { t } = useTranslation('draw')
  const board = useBoard()
  const { sections } = useStage()
  const nameOf = useItemNames()
  return useMemo(
    () =>
      itemsOn(board)
        .filter(({ id, kind }) => id !== from && kind !== 'stroke')
        .map((item) => {
          const name = nameOf(item)
          const section = sections.get(item.record.section ?? '')?.title ?? t('openBoard')
          return { id: item.id, name, section, words: `${name} ${section}`.toLocaleLowerCase() }
        }),
    [t, board, sections, nameOf, from],
  )
}
