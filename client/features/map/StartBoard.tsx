import { type FormEvent, useId, useState } from 'react'
import { Title } from '../../../shared/api.ts'
import { TITLE_LENGTH_MAX } from '../../../shared/limits.ts'
import { Problem } from '../../api.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { withAlly } from './edits.ts'
import type { MapKit } from './mapKits.ts'
import { changeMap, myMap } from './mapStore.ts'
import type { Ally } from './myMap.ts'
import styles from './NextAlliance.module.css'

/** Makes a board from a kit; resolves with its id. Throws a `Problem`. */
export type StartBoardWay = {
  readonly create: (title: string, kit: Pick<MapKit, 'id' | 'length'>) => Promise<string>
  readonly go: (boardId: string) => void
}

type Props = {
  readonly title: string
  readonly kit: MapKit
  /** Whose board it becomes. */
  readonly ally: Ally | null
  readonly start: StartBoardWay
  readonly onClose: () => void
}

/** The one thing of the map that goes to the server, and only if its words are sent from here: a board's name. */
export function StartBoard({ title: proposed, kit, ally, start, onClose }: Props) {
  const { t } = useTranslation('map')
  const formId = useId()
  const [title, setTitle] = useState(proposed)
  const [isCreating, setCreating] = useState(false)
  const [trouble, setTrouble] = useState('')
  const parsed = Title.safeParse(title)
  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (!parsed.success || isCreating) return
    setCreating(true)
    try {
      const boardId = await start.create(parsed.data, kit)
      const kept = myMap().allies.find(({ id }) => id === ally?.id)
      if (kept) changeMap((map) => withAlly(map, { ...kept, boardId, state: 'making' }))
      start.go(boardId)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      setTrouble(problem.message)
      setCreating(false)
    }
  }
  return (
    <Dialog
      title={t('next.create')}
      closeLabel={t('close')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="main" type="submit" form={formId} isPending={isCreating} isDisabled={!parsed.success}>
            {t('next.createWith')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={create} noValidate className={styles.form}>
        <TextField
          label={t('next.createTitle')}
          value={title}
          onChange={setTitle}
          maxLength={TITLE_LENGTH_MAX}
          autoComplete="off"
        />
        <p>{t('next.kit', { kit: kit.title, minutes: kit.minutes })}</p>
        <p className={styles.quiet}>{t('next.createNote')}</p>
        {trouble && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
      </form>
    </Dialog>
  )
}
