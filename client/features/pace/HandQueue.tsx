import '../../locales/leadingWords.ts'
import { Hand as HandIcon } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage, useSynced } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Face } from '../../ui/Face.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import styles from './HandQueue.module.css'
import { type Hand, useHands } from './useHands.ts'

/** Raised hands, whoever raised theirs first at the top. Nothing while none is up. */
export function HandQueue() {
  const { t } = useTranslation('leading')
  const hands = useHands()
  const command = useCommand()
  const kept = useFocusKept()
  useSaidHands(hands)
  return (
    <div {...kept}>
      {hands.length > 0 && (
        <section aria-label={t('hands.title')} className={styles.hands}>
          <h3 className={styles.title}>
            <Icon of={HandIcon} size="s" />
            {t('hands.title')}
          </h3>
          <ol aria-label={t('hands.title')} className={styles.queue}>
            {hands.map((hand, at) => (
              <Raised key={hand.id} hand={hand} isFirst={at === 0} />
            ))}
          </ol>
          {hands.length > 1 && (
            <Button variant="quiet" onPress={() => void command('hand.clear', {})}>
              {t('hands.all')}
            </Button>
          )}
        </section>
      )}
    </div>
  )
}

function Raised({ hand: { id, name, color }, isFirst }: { readonly hand: Hand; readonly isFirst: boolean }) {
  const { t } = useTranslation('leading')
  const lower = useLowerHand()
  const called = name || t('somebody')
  return (
    <li className={styles.raised}>
      <Face name={name} color={color} unnamed={t('somebody')} isDecorative />
      <span className={styles.name}>{called}</span>
      <Button
        variant="quiet"
        shortcut={isFirst ? 'H' : undefined}
        aria-label={t('hands.lowerOf', { name: called })}
        onPress={() => lower(id)}
      >
        {t('hands.lower')}
      </Button>
    </li>
  )
}

/** Lowers one hand; the first in the queue when none is named. */
export function useLowerHand(): (member?: string) => void {
  const { t } = useTranslation('leading')
  const command = useCommand()
  const [first] = useHands()
  return (member = first?.id) => {
    if (member === undefined) return announce(t('hands.none'))
    void command('hand.raise', { raised: false, member }).then((isDone) => isDone && announce(t('hands.lowered')))
  }
}

/** Tells whoever leads without looking of each hand that goes up. */
function useSaidHands(hands: readonly Hand[]): void {
  const { t } = useTranslation('leading')
  const isHere = useSynced('stage')
  const { members } = useStage()
  const before = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    if (!isHere) return
    const known = before.current
    before.current = new Set(hands.map(({ id }) => id))
    if (known === null) return
    for (const { id } of hands)
      if (!known.has(id)) announce(t('hands.up', { name: members.get(id)?.name || t('somebody') }))
  }, [isHere, hands, members, t])
}
