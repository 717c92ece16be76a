import { Check } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { withCompanion } from './edits.ts'
import styles from './Initiatives.module.css'
import { InitiativeWays } from './InitiativeWays.tsx'
import { changeMap } from './mapStore.ts'
import type { Ally, Initiative } from './myMap.ts'

type Props = { readonly initiatives: readonly Initiative[]; readonly allies: readonly Ally[] }

/** Each initiative with each ally: one press says that they are with me on it. */
export function InitiativeTable({ initiatives, allies }: Props) {
  const { t } = useTranslation('map')
  return (
    <table aria-label={t('initiatives.table')} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('initiatives.initiative')}</th>
          {allies.map(({ id, name }) => (
            <th key={id} scope="col" dir="auto" className={styles.column}>
              {name}
            </th>
          ))}
          <th scope="col">{t('columns.ways')}</th>
        </tr>
      </thead>
      <tbody>
        {initiatives.map((initiative) => (
          <tr key={initiative.id}>
            <th scope="row">
              <span className={styles.title}>
                <span dir="auto" className={styles.name}>
                  {initiative.title}
                </span>
                {initiative.allies.length === 0 && <span className={styles.alone}>{t('initiatives.alone')}</span>}
              </span>
            </th>
            {allies.map((ally) => (
              <td key={ally.id} className={styles.cell}>
                <ToggleButton
                  isSelected={initiative.allies.includes(ally.id)}
                  onChange={(isWith) => changeMap((map) => withCompanion(map, initiative.id, ally.id, isWith))}
                  aria-label={t('initiatives.isWith', { name: ally.name, title: initiative.title })}
                  className={styles.mark ?? ''}
                >
                  {initiative.allies.includes(ally.id) && <Icon of={Check} />}
                </ToggleButton>
              </td>
            ))}
            <td>
              <InitiativeWays initiative={initiative} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
