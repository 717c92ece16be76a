import { ArrowLeft, ArrowRight, Check } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { AskedTerms } from './AskedTerms.tsx'
import styles from './CommitWalk.module.css'
import { GetsField } from './GetsField.tsx'
import { Stances } from './Stances.tsx'
import type { Asked, MyWord } from './useMyWord.ts'

type Props = {
  readonly word: MyWord
  readonly onClose: () => void
  /** Who reads it, before the first; and the ways out, before the first and after the last. */
  readonly lead: ReactNode
  readonly foot: ReactNode
}

type At = { readonly place: 'start' | 'all' | 'end' } | { readonly place: 'item'; readonly id: string }

/** One agreement at a time: first those that wait for an answer, in their order. */
export function CommitWalk({ word, onClose, lead, foot }: Props) {
  const { all, open, say } = word
  const [at, setAt] = useState<At>({ place: open.length > 0 ? 'start' : 'end' })
  // Whoever looks at their answers again goes through all of them.
  const [route, setRoute] = useState<readonly string[]>([])
  const item = at.place === 'item' ? all.find(({ id }) => id === at.id) : undefined
  const top = useRef<HTMLDivElement>(null)
  const id = item?.id
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page of the walk begins at its top
  useEffect(() => {
    const heading = top.current?.querySelector<HTMLElement>('[tabindex="-1"]')
    heading?.focus({ preventScroll: true })
    top.current?.closest('[role="dialog"]')?.scrollIntoView({ block: 'start' })
  }, [at.place, id])

  const begin = (asked: readonly Asked[]) => {
    setRoute(asked.map(({ id }) => id))
    setAt(asked[0] ? { place: 'item', id: asked[0].id } : { place: 'end' })
  }
  const goTo = (place: number) => {
    const next = route[place]
    setAt(next === undefined ? { place: place < 0 ? 'start' : 'end' } : { place: 'item', id: next })
  }

  if (item) {
    const place = route.indexOf(item.id)
    return (
      <div ref={top} className={styles.page}>
        <Item
          {...{ item, place, count: route.length, say, goTo }}
          left={open.length}
          onAll={() => setAt({ place: 'all' })}
        />
      </div>
    )
  }
  return (
    <div ref={top} className={styles.page}>
      {at.place === 'all' ? (
        <All open={open} say={say} onDone={() => setAt({ place: 'end' })} onBack={() => begin(open)} />
      ) : at.place === 'start' ? (
        <>
          {lead}
          <Start word={word} onBegin={() => begin(open)} />
          {foot}
        </>
      ) : (
        <>
          <End word={word} onAgain={() => begin(all)} onLeft={() => begin(open)} onClose={onClose} />
          {foot}
        </>
      )}
    </div>
  )
}

function Start({ word, onBegin }: { readonly word: MyWord; readonly onBegin: () => void }) {
  const { t } = useTranslation('commit')
  return (
    <>
      <p tabIndex={-1} className={`voice ${styles.lead}`}>
        {t('beginHint', { count: word.open.length })}
      </p>
      <GetsField {...word} />
      <Button variant="main" size="l" icon={ArrowRight} onPress={onBegin}>
        {t('begin')}
      </Button>
    </>
  )
}

type ItemProps = {
  readonly item: Asked
  readonly place: number
  readonly count: number
  readonly left: number
  readonly say: MyWord['say']
  readonly goTo: (place: number) => void
  readonly onAll: () => void
}

function Item({ item, place, count, left, say, goTo, onAll }: ItemProps) {
  const { t } = useTranslation('commit')
  const heading = useId()
  return (
    <section aria-labelledby={heading} className={styles.item}>
      <AskedTerms asked={item} headingId={heading} at={t('at', { at: place + 1, count })} />
      <Stances key={item.id} asked={item} say={say} isBig onSaid={() => goTo(place + 1)} />
      <div className={styles.ways}>
        <Button variant="quiet" icon={ArrowLeft} onPress={() => goTo(place - 1)}>
          {t('back')}
        </Button>
        <Button variant="quiet" icon={ArrowRight} onPress={() => goTo(place + 1)}>
          {t(item.standing.is === 'said' ? 'next' : 'skip')}
        </Button>
      </div>
      {left > 1 && (
        <Button className={styles.all} onPress={onAll}>
          {t('allIn', { count: left })}
        </Button>
      )}
    </section>
  )
}

type AllProps = Pick<MyWord, 'open' | 'say'> & { readonly onDone: () => void; readonly onBack: () => void }

/** What one yes to all would be said to. */
function All({ open, say, onDone, onBack }: AllProps) {
  const { t } = useTranslation('commit')
  const [isSaying, setSaying] = useState(false)
  const sayAll = async () => {
    setSaying(true)
    const isKept = await say(open, 'in')
    setSaying(false)
    if (!isKept) return
    announce(t('allDone'))
    onDone()
  }
  return (
    <>
      <h3 tabIndex={-1} className={`voice ${styles.lead}`}>
        {t('allTitle')}
      </h3>
      <ol className={styles.titles}>
        {open.map(({ id, number, terms }) => (
          <li key={id} value={number} dir="auto">
            {terms.what}
          </li>
        ))}
      </ol>
      <Button variant="main" size="l" icon={Check} isPending={isSaying} onPress={() => void sayAll()}>
        {t('allSay')}
      </Button>
      <Button variant="quiet" icon={ArrowLeft} onPress={onBack}>
        {t('back')}
      </Button>
    </>
  )
}

type EndProps = Pick<Props, 'word' | 'onClose'> & { readonly onAgain: () => void; readonly onLeft: () => void }

function End({ word: { open }, onAgain, onLeft, onClose }: EndProps) {
  const { t } = useTranslation('commit')
  const isDone = open.length === 0
  return (
    <>
      <p tabIndex={-1} className={`voice ${styles.lead}`}>
        {isDone ? t('done') : t('skippedDone', { count: open.length })}
      </p>
      {isDone && <p>{t('doneHint')}</p>}
      <Button variant={isDone ? 'main' : 'plain'} size="l" onPress={onClose}>
        {t('close')}
      </Button>
      <Button variant={isDone ? 'quiet' : 'main'} size="l" onPress={isDone ? onAgain : onLeft}>
        {t(isDone ? 'doneAgain' : 'begin')}
      </Button>
    </>
  )
}
