import { Plus, X } from 'lucide-react'
import { useId, useMemo } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { shortened } from '../../ui/shortened.ts'
import styles from './Serves.module.css'
import { usePeople } from './usePeople.ts'

/** Enough of a need to know it by in a list. */
const SHORT = 80

type Props = {
  /** Ids of notes. */
  readonly serves: readonly string[]
  readonly onChange: (serves: readonly string[]) => void
}

/** The needs an agreement serves, chosen from what people wrote. Nothing while nobody said a need. */
export function Serves({ serves, onChange }: Props) {
  const { t } = useTranslation('agreements')
  const id = useId()
  const needs = useNeeds()
  const rest = [...needs].filter(([need]) => !serves.includes(need))
  if (serves.length === 0 && rest.length === 0) return null
  return (
    <section aria-labelledby={id} className={styles.serves}>
      <h4 id={id} className={styles.label}>
        {t('serves')}
      </h4>
      <NeedList ids={serves} onTakeOff={(need) => onChange(serves.filter((one) => one !== need))} />
      {rest.length > 0 && (
        <Menu
          label={t('needAdd')}
          trigger={
            <Button variant="quiet" icon={Plus} className={styles.way}>
              {t('needAdd')}
            </Button>
          }
          groups={[
            rest.map(([need, { words, by }]) => ({
              ...{ id: need, label: words, description: by },
              onAction: () => onChange([...serves, need]),
            })),
          ]}
        />
      )}
    </section>
  )
}

type ListProps = { readonly ids: readonly string[]; readonly onTakeOff?: (id: string) => void }

/** Needs in the words of those who have them. */
export function NeedList({ ids, onTakeOff }: ListProps) {
  const { t } = useTranslation('agreements')
  const notes = useAll(useBoard().notes)
  if (ids.length === 0) return null
  return (
    <ul className={styles.needs}>
      {ids.map((id) => {
        const words = notes.get(id)?.text.trim() || t('needGone')
        return (
          <li key={id} className={styles.need}>
            <span dir="auto" className={styles.words}>
              {words}
            </span>
            {onTakeOff && (
              <IconButton
                icon={X}
                label={t('needOff', { need: shortened(words, SHORT) })}
                onPress={() => onTakeOff(id)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What people said they need: notes in a section for it, and notes that say so themselves. */
function useNeeds(): ReadonlyMap<string, { readonly words: string; readonly by: string | undefined }> {
  const notes = useAll(useBoard().notes)
  const sections = useAll(useStage().sections)
  const { of } = usePeople()
  return useMemo(
    () =>
      new Map(
        [...notes]
          .filter(([, { deletedAt, text }]) => deletedAt === null && text.trim() !== '')
          .filter(([, { section, kind }]) => Boolean(kind) || sections.get(section ?? '')?.kind === 'needs')
          .map(([id, { text, author }]) => [
            id,
            { words: shortened(text.trim(), SHORT), by: author === null ? undefined : of(author).name },
          ]),
      ),
    [notes, sections, of],
  )
}
