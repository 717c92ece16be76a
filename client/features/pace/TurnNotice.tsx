import '../../locales/paceWords.ts'
import { Check, MicVocal } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import styles from './Notice.module.css'
import { type RoundNow, useRound } from './useRound.ts'

// Most people speak for themselves.
const KeptTurn = onDemand(async () => (await import('./KeptTurn.tsx')).KeptTurn)

/** Whose turn it is: mine, with the way to pass it on, or another's. */
export function TurnNotice() {
  const round = useRound()
  if (!round?.turn) return null
  if (round.isKept) return <KeptTurn {...round.turn} />
  return round.isMine ? <MyTurn id={round.turn.id} /> : <OthersTurn round={round} />
}

function MyTurn({ id }: { readonly id: string }) {
  const { t } = useTranslation('pace')
  const command = useCommand()
  const pass = async () => {
    if (await command('round.next', { from: id })) announce(t('turn.isDone'))
  }
  return (
    <section aria-label={t('turn.mine')} className={styles.notice} data-tone="turn">
      <Icon of={MicVocal} size="l" className={styles.sign} />
      <div className={styles.words}>
        <p className={styles.title}>{t('turn.mine')}</p>
        <p>{t('turn.mineHint')}</p>
      </div>
      <Button variant="main" icon={Check} onPress={() => void pass()}>
        {t('turn.done')}
      </Button>
    </section>
  )
}

function OthersTurn({ round: { turn, next } }: { readonly round: RoundNow }) {
  const { t } = useTranslation('pace')
  const me = useMe().id
  const nameOf = (name: string | undefined) => name || t('somebody')
  return (
    <section aria-label={t('turn.label')} className={styles.slim}>
      <Icon of={MicVocal} size="s" className={styles.sign} />
      <b>{t('turn.other', { name: nameOf(turn?.name) })}</b>
      <span>
        {next === null
          ? t('turn.last')
          : next.id === me
            ? t('turn.youNext')
            : t('turn.next', { name: nameOf(next.name) })}
      </span>
    </section>
  )
}
