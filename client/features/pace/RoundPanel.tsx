import '../../locales/leadingWords.ts'
import { Check, ChevronRight, MicVocal, Square, UsersRound } from 'lucide-react'
import type { RoundOrder } from '../../../shared/rules/round.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import styles from './RoundPanel.module.css'
import { type RoundNow, useRound } from './useRound.ts'
import { useRoundMoves } from './useRoundMoves.ts'

const orders = ['random', 'quietest', 'leaderLast'] as const satisfies readonly RoundOrder[]

/** A round on the question that is shown: starts it, passes the turn on, ends it. Nothing without a question. */
export function RoundPanel() {
  const { prompt } = useSheet(useStage().session)
  const round = useRound()
  const kept = useFocusKept()
  return <div {...kept}>{round ? <Going {...round} /> : prompt !== null && <Start />}</div>
}

function Start() {
  const { t } = useTranslation('leading')
  const { start } = useRoundMoves()
  return (
    <Menu
      label={t('round.how')}
      trigger={
        <Button icon={UsersRound} shortcut="R">
          {t('round.start')}
        </Button>
      }
      groups={[
        orders.map((by) => ({
          ...{ id: by, label: t(`round.${by}`), description: t(`round.${by}Hint`) },
          onAction: () => start(by),
        })),
      ]}
    />
  )
}

function Going({ order, at, turn }: RoundNow) {
  const { t } = useTranslation('leading')
  const { next, end } = useRoundMoves()
  const nameOf = (name: string) => name || t('somebody')
  return (
    <section aria-label={t('round.title')} className={styles.round}>
      <p className={styles.turn} role="status">
        <Icon of={turn ? MicVocal : Check} />
        <span>{turn ? t('round.now', { name: nameOf(turn.name) }) : t('round.over')}</span>
        {turn && <span className={styles.quiet}>{t('round.at', { at: at + 1, count: order.length })}</span>}
      </p>
      <ol aria-label={t('round.order')} className={styles.order}>
        {order.map(({ id, name }, place) => (
          <li key={id} className={styles.speaker} data-place={place < at ? 'past' : place === at ? 'now' : 'to come'}>
            <span className={styles.name}>
              {place < at && <Icon of={Check} size="s" />}
              {nameOf(name)}
              {place <= at && (
                <span className="visually-hidden"> ({t(place < at ? 'round.spoke' : 'round.speaks')})</span>
              )}
            </span>
            {place > at && <Skip id={id} name={nameOf(name)} />}
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        {turn && (
          <Button icon={ChevronRight} shortcut="R" onPress={next}>
            {t('round.next')}
          </Button>
        )}
        <Button variant="quiet" icon={Square} onPress={end}>
          {t('round.end')}
        </Button>
      </div>
    </section>
  )
}

function Skip({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('leading')
  const command = useCommand()
  const skip = async () => {
    if (await command('round.skip', { member: id })) announce(t('round.skipped', { name }))
  }
  return (
    <Button variant="quiet" aria-label={t('round.skipOf', { name })} onPress={() => void skip()}>
      {t('round.skip')}
    </Button>
  )
}
