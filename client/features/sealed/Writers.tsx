import { Check, Moon, PenLine } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Face } from '../../ui/Face.tsx'
import { type SealedWriter, useWriters } from './useWriters.ts'
import styles from './Writers.module.css'

const icons = { done: Check, writing: PenLine, away: Moon } as const

type Props = {
  readonly promptId: string
  /** Nobody's cards can be shown alone. */
  readonly isTogether: boolean
  readonly onReveal: (member: string) => void
}

/** Who is done, who writes and who is away, by name; and the way to reveal one person's cards. */
export function Writers({ promptId, isTogether, onReveal }: Props) {
  const { t } = useTranslation('revealing')
  const writers = useWriters(promptId)
  const done = writers.filter(({ state }) => state === 'done').length
  return (
    <>
      <p className={styles.words}>{t('doneOf', { done, count: writers.length })}</p>
      <ul aria-label={t('who')} className={styles.people}>
        {writers.map((writer) => (
          <Writer key={writer.id} writer={writer} onReveal={isTogether ? null : () => onReveal(writer.id)} />
        ))}
      </ul>
    </>
  )
}

function Writer({ writer, onReveal }: { readonly writer: SealedWriter; readonly onReveal: (() => void) | null }) {
  const { t } = useTranslation('revealing')
  const { id, name, color, state, onBoard } = writer
  const called = useMe().id === id ? t('you') : writer.called || t('unnamed')
  return (
    <li className={styles.person} data-state={state}>
      <Face name={name} color={color} unnamed={t('unnamed')} isDecorative />
      <span dir="auto" className={styles.name}>
        {called}
        {onBoard > 0 && <span className={styles.onBoard}>{t('onBoard', { count: onBoard })}</span>}
      </span>
      <Chip tone={state === 'done' ? 'pine' : 'plain'} icon={icons[state]}>
        {t(state)}
      </Chip>
      {onReveal && (
        <Button variant="quiet" aria-label={t('oneOf', { name: called })} onPress={onReveal}>
          {t('one')}
        </Button>
      )}
    </li>
  )
}
