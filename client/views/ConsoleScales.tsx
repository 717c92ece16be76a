import '../locales/tensionWords.ts'
import { History, Scale } from 'lucide-react'
import { useState } from 'react'
import { ANONYMOUS_MIN } from '../../shared/limits.ts'
import { AskScales } from '../features/tension/AskScales.tsx'
import { Fold } from '../features/tension/Fold.tsx'
import { useScalesIn } from '../features/tension/rows.ts'
import { type ScalesShown, useScalesNow } from '../features/tension/scalesNow.ts'
import { TensionPicture } from '../features/tension/TensionPicture.tsx'
import { useTurnout } from '../features/voting/useTurnout.ts'
import { useVoteNow } from '../features/voting/voteNow.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useStage } from '../sync/BoardSession.tsx'
import { useAttempt } from '../sync/useAttempt.ts'
import { useCommand } from '../sync/useCommand.ts'
import { useAll } from '../sync/useRecord.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Drawer } from '../ui/Drawer.tsx'
import { TitledCard } from '../ui/Titled.tsx'
import { toast } from '../ui/toast.ts'
import styles from './ConsoleScales.module.css'
import { ScaleWalk } from './ScaleWalk.tsx'
import { TensionWays } from './TensionWays.tsx'

/** Asking where people stand, and the pictures of before. */
export function ConsoleScales() {
  const { t } = useTranslation('tension')
  const now = useScalesNow()
  const [dialog, setDialog] = useState<'ask' | 'earlier' | null>(null)
  const sets = useAll(useStage().scaleSets)
  const earlier = [...sets].filter(([id, { state }]) => id !== now?.id && state === 'closed')
  const isChoosing = useVoteNow()?.vote.state === 'open' || now?.set.state === 'open'
  const [latest] = earlier.toSorted(([, a], [, b]) => b.openedAt - a.openedAt)
  return (
    <section aria-label={t('ways')} className={styles.row}>
      {!isChoosing && (
        <Button icon={Scale} onPress={() => setDialog('ask')}>
          {t('ask')}
        </Button>
      )}
      {latest && (
        <Button variant="quiet" icon={History} onPress={() => setDialog('earlier')}>
          {t('earlier')}
        </Button>
      )}
      {dialog === 'ask' && <AskScales isOpen onOpenChange={() => setDialog(null)} />}
      <Drawer
        title={t('earlier')}
        closeLabel={t('shut')}
        isOpen={dialog === 'earlier'}
        onOpenChange={() => setDialog(null)}
      >
        <div className={styles.all}>
          {earlier.map(([id, set]) => (
            <TensionPicture key={id} set={set} place="page" actions={(row) => <TensionWays row={row} />} />
          ))}
        </div>
      </Drawer>
    </section>
  )
}

/** The scales the room is at: how many found their place, then the picture, for the facilitator first. */
export function ConsoleScalesNow() {
  const { t } = useTranslation('tension')
  const now = useScalesNow()
  return (
    now && (
      <TitledCard id="console-scales" title={t(now.set.state === 'open' ? 'now' : 'nowClosed')}>
        {now.set.state === 'open' ? <Open {...now} /> : <Closed {...now} />}
      </TitledCard>
    )
  )
}

function Open({ id, set }: ScalesShown) {
  const { t } = useTranslation('tension')
  const scales = useScalesIn(set)
  const attempt = useAttempt()
  const command = useCommand()
  const [isTooFew, setTooFew] = useState(false)
  const close = async () => {
    const problem = await attempt('scales.close', { set: id })
    setTooFew(problem?.code === 'too-few-ballots')
    if (!problem) announce(t('closed'))
    else if (problem.code !== 'too-few-ballots') toast({ title: problem.message, tone: 'trouble' })
  }
  return (
    <>
      <ul className={styles.turnouts}>
        {scales.map((scale) => (
          <Turnout key={scale.id} {...scale} />
        ))}
      </ul>
      <p role="status" className={styles.hint}>
        {isTooFew && t('tooFew', { count: ANONYMOUS_MIN })}
      </p>
      <div className={styles.row}>
        <Button variant="main" onPress={() => void close()}>
          {t('close')}
        </Button>
        {(isTooFew || scales.every(({ vote }) => vote.cast === 0)) && (
          <Button variant="quiet" onPress={() => void command('scales.rest', { set: id })}>
            {t('putAway')}
          </Button>
        )}
      </div>
      <Fold title={t('mine')}>
        <ScaleWalk set={set} heading="h3" />
      </Fold>
    </>
  )
}

function Turnout({ vote }: ReturnType<typeof useScalesIn>[number]) {
  const { t } = useTranslation('tension')
  const turnout = useTurnout(vote)
  return (
    <li className={styles.turnout}>
      <span className="visually-hidden">{t('turnoutOf', { topic: vote.topic, ...turnout })}</span>
      <span aria-hidden dir="auto">
        {vote.topic}
      </span>
      <strong aria-hidden>{t('turnout', turnout)}</strong>
    </li>
  )
}

function Closed({ id, set }: ScalesShown) {
  const { t } = useTranslation('tension')
  const command = useCommand()
  const show = async (shown: boolean) => {
    if (await command('scales.show', { set: id, shown })) announce(t(shown ? 'shown' : 'hidden'))
  }
  const putAway = async () => {
    if (await command('scales.rest', { set: id })) announce(t('putAwayDone'))
  }
  return (
    <>
      <p className={styles.hint}>{t(set.isShown ? 'allSee' : 'onlyYou')}</p>
      <div className={styles.row}>
        <Button variant={set.isShown ? 'quiet' : 'main'} onPress={() => void show(!set.isShown)}>
          {t(set.isShown ? 'hide' : 'show')}
        </Button>
        <Button variant="quiet" onPress={() => void putAway()}>
          {t('putAway')}
        </Button>
      </div>
      <TensionPicture set={set} place="page" actions={(row) => <TensionWays row={row} />} />
    </>
  )
}
