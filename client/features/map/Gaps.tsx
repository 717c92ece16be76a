import { Plus, X } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { toast } from '../../ui/toast.ts'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import styles from './Around.module.css'
import { Folded } from './Folded.tsx'
import { gapsIn } from './guests.ts'
import { changeMap } from './mapStore.ts'
import type { FunctionId, MyMap } from './myMap.ts'
import { useListWords } from './useFacts.ts'

type Props = { readonly map: MyMap; readonly onFill: (gap: FunctionId) => void }

/** Functions without an ally: to fill, or to put aside where somebody needs nobody there. */
export function Gaps({ map, onFill }: Props) {
  const { t } = useTranslation('map')
  const list = useListWords()
  const kept = useFocusKept()
  const gaps = gapsIn(map)
  const without = (id: FunctionId) =>
    changeMap((map) => ({ ...map, asides: map.asides.filter((other) => other !== id) }))
  const putAside = (id: FunctionId) => {
    changeMap((map) => ({ ...map, asides: [...map.asides.filter((other) => other !== id), id] }))
    toast({
      title: t('around.wasAside', { function: t(`functions.${id}`) }),
      action: { label: t('undo'), onPress: () => without(id) },
    })
  }
  if (gaps.length + map.asides.length === 0) return null
  const summary =
    gaps.length > 0
      ? t('around.gapsLine', { functions: list(gaps.map((id) => t(`functions.${id}`))) })
      : t('around.noGaps')
  return (
    <Folded isNeeding={gaps.length > 0} summary={summary}>
      <div {...kept}>
        <ul className={styles.gapList}>
          {gaps.map((id) => (
            <li key={id} className={styles.gap}>
              <Button variant="quiet" icon={Plus} onPress={() => onFill(id)}>
                {t(`functions.${id}`)}
              </Button>
              <IconButton
                icon={X}
                label={t('around.setAsideOf', { function: t(`functions.${id}`) })}
                onPress={() => putAside(id)}
              />
            </li>
          ))}
        </ul>
        {map.asides.length > 0 && (
          <Button variant="quiet" onPress={() => changeMap((map) => ({ ...map, asides: [] }))}>
            {t('around.asides', { count: map.asides.length })}
          </Button>
        )}
      </div>
    </Folded>
  )
}
