import { Trash2 } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { lineOfWords } from '../../../shared/api.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './AllyDialog.module.css'
import { AllyFacts } from './AllyFacts.tsx'
import { AllyFelt } from './AllyFelt.tsx'
import { withAlly, withAllyBack, withoutAlly } from './edits.ts'
import { changeMap, myMap } from './mapStore.ts'
import { ALLIES_MAX, ALLY_NAME_MAX, type Ally } from './myMap.ts'

const Name = lineOfWords(ALLY_NAME_MAX, { missing: 'missing', long: 'long' })

type Props = {
  /** Somebody of the map, or who is to come onto it. */
  readonly ally: Ally
  readonly onClose: () => void
}

/** All that is kept of somebody around me. Nothing changes before it is saved. */
export function AllyDialog({ ally, onClose }: Props) {
  const { t } = useTranslation('map')
  const [draft, setDraft] = useState(ally)
  const [wasTried, setTried] = useState(false)
  const formId = useId()
  const isKnown = myMap().allies.some(({ id }) => id === ally.id)
  const name = Name.safeParse(draft.name)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!name.success) return
    if (!isKnown && myMap().allies.length >= ALLIES_MAX) return void toast({ title: t('full'), tone: 'trouble' })
    const ownFunction = draft.ownFunction.trim()
    // Words of one's own that were not given are none.
    const isNothing = draft.function === 'own' && ownFunction === ''
    changeMap((map) =>
      withAlly(map, { ...draft, ownFunction, name: name.data, function: isNothing ? null : draft.function }),
    )
    toast({ title: t('ally.saved', { name: name.data }) })
    onClose()
  }
  const trouble = name.success
    ? undefined
    : draft.name.trim() === ''
      ? wasTried && t('ally.missing')
      : t('ally.tooLong', { max: ALLY_NAME_MAX })
  return (
    <Dialog
      title={isKnown ? t('ally.edit', { name: ally.name }) : t('ally.add')}
      closeLabel={t('close')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="l"
      actions={
        <>
          {isKnown && <Remove ally={ally} onDone={onClose} />}
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="main" type="submit" form={formId}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save} noValidate className={styles.form}>
        <AllyFacts draft={draft} onChange={setDraft} nameTrouble={trouble || undefined} />
        {isKnown && <AllyFelt draft={draft} onChange={setDraft} />}
      </form>
    </Dialog>
  )
}

function Remove({ ally, onDone }: { readonly ally: Ally; readonly onDone: () => void }) {
  const { t } = useTranslation('map')
  const remove = () => {
    const before = myMap()
    changeMap((map) => withoutAlly(map, ally.id))
    const undo = { label: t('undo'), onPress: () => changeMap((map) => withAllyBack(map, ally.id, before)) }
    toast({ title: t('ally.removed', { name: ally.name }), action: undo })
    onDone()
  }
  return (
    <Button variant="quiet" icon={Trash2} onPress={remove} className={styles.remove}>
      {t('remove')}
    </Button>
  )
}
