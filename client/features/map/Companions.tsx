import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { withCompanion } from './edits.ts'
import styles from './Initiatives.module.css'
import { changeMap } from './mapStore.ts'
import type { Ally, Initiative } from './myMap.ts'
import { Toggle } from './Toggle.tsx'

type Props = { readonly initiative: Initiative; readonly allies: readonly Ally[]; readonly onClose: () => void }

/** Who is with me on one initiative. */
export function Companions({ initiative, allies, onClose }: Props) {
  const { t } = useTranslation('map')
  return (
    <Dialog
      title={t('initiatives.chooseTitle', { title: initiative.title })}
      closeLabel={t('close')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <Button variant="main" onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      {allies.length === 0 ? (
        <p>{t('initiatives.nobody')}</p>
      ) : (
        <ul className={styles.toggles}>
          {allies.map((ally) => (
            <li key={ally.id}>
              <Toggle
                isOn={initiative.allies.includes(ally.id)}
                onChange={(isWith) => changeMap((map) => withCompanion(map, initiative.id, ally.id, isWith))}
              >
                {ally.name}
              </Toggle>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
