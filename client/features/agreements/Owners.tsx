import { Plus } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Face } from '../../ui/Face.tsx'
import { Menu } from '../../ui/Menu.tsx'
import styles from './Owners.module.css'
import { usePeople } from './usePeople.ts'

/** With more people than this those who do not carry it stand in a list of their own. */
const SHOWN_MAX = 8

type Props = { readonly owners: readonly string[]; readonly onChange: (owners: readonly string[]) => void }

/** Who does it: each a round to be pressed. */
export function Owners({ owners, onChange }: Props) {
  const { t } = useTranslation('agreements')
  const people = usePeople()
  const isFew = people.here.length <= SHOWN_MAX
  const gone = owners.filter((id) => !people.here.some((one) => one.id === id)).map(people.of)
  const shown = [...people.here.filter(({ id }) => isFew || owners.includes(id)), ...gone]
  const rest = people.here.filter(({ id }) => !shown.some((one) => one.id === id))
  const toggle = (id: string) => onChange(owners.includes(id) ? owners.filter((one) => one !== id) : [...owners, id])
  return (
    <fieldset className={styles.owners}>
      <legend className={styles.label}>{t('owners')}</legend>
      <div className={styles.people}>
        {shown.map(({ id, name, color }) => (
          <button
            key={id}
            type="button"
            aria-pressed={owners.includes(id)}
            onClick={() => toggle(id)}
            className={styles.person}
          >
            <Face name={name} color={color} unnamed={t('unnamed')} size="s" isDecorative />
            <span dir="auto">{name}</span>
          </button>
        ))}
        {rest.length > 0 && (
          <Menu
            label={t('ownerAdd')}
            trigger={
              <Button variant="quiet" icon={Plus}>
                {t('ownerAdd')}
              </Button>
            }
            groups={[rest.map(({ id, name }) => ({ id, label: name, onAction: () => toggle(id) }))]}
          />
        )}
      </div>
    </fieldset>
  )
}
