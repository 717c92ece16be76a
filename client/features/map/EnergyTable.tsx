import { X } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import styles from './Energy.module.css'
import { withoutPulse } from './edits.ts'
import { Folded } from './Folded.tsx'
import { changeMap } from './mapStore.ts'
import type { Pulse } from './myMap.ts'
import { useDayWords, useListWords } from './useFacts.ts'

/** Every pulse, the newest first. */
export function EnergyTable({ pulses }: { readonly pulses: readonly Pulse[] }) {
  const { t } = useTranslation('map')
  const dayWords = useDayWords()
  const list = useListWords()
  const kept = useFocusKept()
  if (pulses.length === 0) return null
  return (
    <Folded summary={t('energy.table')}>
      <div {...kept}>
        <table aria-label={t('energy.heading')} className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('energy.day')}</th>
              <th scope="col">{t('energy.level')}</th>
              <th scope="col">{t('energy.signsColumn')}</th>
              <th scope="col">{t('columns.ways')}</th>
            </tr>
          </thead>
          <tbody>
            {[...pulses].reverse().map(({ on, level, signs }) => (
              <tr key={on}>
                <th scope="row">{dayWords(on)}</th>
                <td>{t(`energy.levels.${level}`)}</td>
                <td>{signs.length > 0 ? list(signs.map((id) => t(`energy.signs.${id}`))) : t('energy.none')}</td>
                <td>
                  <IconButton
                    icon={X}
                    label={t('energy.removeOf', { day: dayWords(on) })}
                    onPress={() => changeMap((map) => withoutPulse(map, on))}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Folded>
  )
}
