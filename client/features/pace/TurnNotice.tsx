import '../../locales/paceWords.ts'
import '../../locales/proxiesWords.ts'
import { Check, MicVocal } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Notice.module.css'
import { type RoundNow, type Speaker, useRound } from './useRound.ts'

/** Whose turn it is: mine, with the way to pass it on, or another's. */
export function TurnNotice() {
  const round = useRound()
  if (!round?.turn) return null
  return round.isMine || round.isKept ? <MyTurn {...round.turn} isKept={round.isKept} /> : <OthersTurn round={round} />
}

/** My own turn, or that of somebody for whom I write. */
function MyTurn({ id, name, isKept }: Speaker & { readonly isKept: boolean }) {
  const { t } = useTranslation(['pace', 'proxies'])
  const command = useCommand()
  const pass = async () => {
    if (await command('round.next', { from: id })) announce(t('turn.isDone'))
  }
  const title = isKept ? t('proxies:turn.is', { name }) : t('turn.mine')
  return (
    <section aria-label={title} className={styles.notice} data-tone="turn">
      <Icon of={MicVocal} size="l" className={styles.sign} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p>{isKept ? t('proxies:turn.hint', { name }) : t('turn.mineHint')}</p>
      </div>
      <Button variant="main" icon={Check} onPress={() => void pass()}>
        {isKept ? t('proxies:turn.done', { name }) : t('turn.done')}
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
