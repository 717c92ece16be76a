import '../../locales/sealedWords.ts'
import '../../locales/proxiesWords.ts'
import { Lock, Plus } from 'lucide-react'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { DRAFTS_EACH_MAX } from '../../../shared/limits.ts'
import type { RevealedPrompt } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, usePrivate, useStage, useSynced } from '../../sync/BoardSession.tsx'
import { ForNote } from '../../sync/ForNote.tsx'
import { cardsFor, newCardId } from '../../sync/myCards.ts'
import { hasWords } from '../../sync/sealedCards.ts'
import { useAll, useSheet } from '../../sync/useRecord.ts'
import { useWhose, type Whose } from '../../sync/useWhose.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { ReadyButton } from './ReadyButton.tsx'
import { SealedCard } from './SealedCard.tsx'
import styles from './SealedCards.module.css'
import { ShownCards } from './ShownCards.tsx'
import { useMutualReads } from './useMutualReads.ts'

type Props = {
  readonly promptId: string
  readonly prompt: RevealedPrompt
  /** Named cards can be found elsewhere on this surface once they are shown: then they are only counted here. */
  readonly countsShown?: boolean
  /** Another way to answer, below the cards. */
  readonly aside?: ReactNode
}

/** My answers to a private prompt: cards that only I can read, who will read them, and the sign that I am done. */
export function SealedCards(props: Props) {
  const whose = useWhose()
  // What I hold open for one person is nothing of another's.
  return <Cards key={whose?.id ?? ''} {...props} whose={whose} />
}

function Cards({ promptId, prompt, countsShown = false, aside, whose }: Props & { readonly whose: Whose | null }) {
  const { t } = useTranslation('sealed')
  const whoReads = useId()
  const { shown, unshown, hasBlank, add, hold, newest } = useMyCards(promptId, whose)
  const isReady = useSynced('private')
  const reads = useWhoReads(prompt, shown.length > 0, whose)
  const kept = useFocusKept()
  if (!isReady) return <p className={styles.quiet}>{t('waiting')}</p>
  const isFull = shown.length + unshown.length >= DRAFTS_EACH_MAX
  return (
    <div {...kept} className={styles.place}>
      {whose ? (
        <ForNote whose={whose} id={whoReads}>
          {reads}
        </ForNote>
      ) : (
        <p id={whoReads} className={styles.whoReads}>
          <Icon of={Lock} size="s" />
          <span>{reads}</span>
        </p>
      )}
      {unshown.length > 0 && (
        <ul aria-label={t('title')} className={styles.cards}>
          {unshown.map((id, at) => (
            <SealedCard
              key={id}
              id={id}
              number={at + 1}
              promptId={promptId}
              whose={whose}
              isAnonymous={prompt.anonymous}
              canPublish={prompt.shown > 0 && !prompt.anonymous}
              isAlone={unshown.length === 1}
              isNew={id === newest}
              describedBy={whoReads}
              onHold={hold}
            />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button
          icon={Plus}
          isDisabled={isFull || hasBlank}
          onPress={() => {
            add()
            announce(t('added'))
          }}
        >
          {t('more')}
        </Button>
        <ReadyButton promptId={promptId} prompt={prompt} whose={whose} />
      </div>
      {aside}
      {isFull && <p className={styles.quiet}>{t('full')}</p>}
      <ShownCards cards={shown} isAnonymous={prompt.anonymous} isCounted={countsShown && !prompt.anonymous} />
    </div>
  )
}

function useWhoReads(prompt: RevealedPrompt, areMineOut: boolean, whose: Whose | null): string {
  const { anonymous, shown } = prompt
  const mutual = useMutualReads(prompt, whose)
  const { t } = useTranslation(['sealed', 'proxies'])
  const { name } = useMe()
  const isGuided = useSheet(useStage().session).guide !== null
  if (mutual !== null && !areMineOut) return mutual
  if (whose) {
    const state = anonymous ? 'anonymous' : areMineOut ? 'after' : 'named'
    return t(`proxies:sealed.${state}`, { name: whose.name })
  }
  if (anonymous) return t(shown > 0 ? 'anonymousAfter' : 'anonymous')
  if (areMineOut) return t('namedAfter')
  if (isGuided) return t('guided')
  return t(name === '' ? 'unsigned' : 'named')
}

/** Which cards stand here: what has words, what I have just begun or emptied, and a first blank one. */
function useMyCards(promptId: string, whose: Whose | null) {
  const drafts = useAll(usePrivate().drafts)
  const [first] = useState(() => newCardId())
  const [held, setHeld] = useState<readonly string[]>([])
  const [newest, setNewest] = useState<string | null>(null)
  const by = whose?.id ?? null
  const all = useMemo(() => cardsFor(drafts, promptId, by), [drafts, promptId, by])
  const shown = all.filter(([, draft]) => draft.shown)
  const written = all.filter(([, draft]) => !draft.shown && hasWords(draft)).map(([id]) => id)
  const blank = held.filter((id) => !drafts.get(id)?.shown)
  const here = [...new Set([...written, ...blank])].sort()
  const unshown = here.length > 0 || shown.length > 0 ? here : [first]
  const add = () => {
    const id = newCardId()
    setHeld((before) => [...before, id])
    setNewest(id)
  }
  const hold = (id: string, isHeld: boolean) =>
    setHeld((before) => (isHeld ? [...new Set([...before, id])] : before.filter((other) => other !== id)))
  // An empty one that stands there already is as good as another.
  const hasBlank = unshown.some((id) => !written.includes(id))
  return { shown, unshown, hasBlank, add, hold, newest }
}
