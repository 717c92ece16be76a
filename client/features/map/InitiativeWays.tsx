import { CircleCheck, RotateCcw, X } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { toast } from '../../ui/toast.ts'
import { withInitiative, withoutInitiative } from './edits.ts'
import styles from './Initiatives.module.css'
import { changeMap } from './mapStore.ts'
import type { Initiative } from './myMap.ts'

/** It is done, or it was none. */
export function InitiativeWays({ initiative }: { readonly initiative: Initiative }) {
  const { t } = useTranslation('map')
  const { id, title, isDone } = initiative
  const remove = () => {
    changeMap((map) => withoutInitiative(map, id))
    toast({
      title: t('initiatives.removed', { title }),
      action: { label: t('undo'), onPress: () => changeMap((map) => withInitiative(map, initiative)) },
    })
  }
  return (
    <span className={styles.ways}>
      <IconButton
        icon={isDone ? RotateCcw : CircleCheck}
        label={t(isDone ? 'initiatives.again' : 'initiatives.doneOf', { title })}
        onPress={() => changeMap((map) => withInitiative(map, { ...initiative, isDone: !isDone }))}
      />
      <IconButton icon={X} label={t('initiatives.removeOf', { title })} onPress={remove} />
    </span>
  )
}
