import '../locales/votingWords.ts'
import { type ReactNode, useState } from 'react'
import { useStepMoves } from '../features/pace/useStepMoves.ts'
import { useVoteNow, type VoteShown } from '../features/voting/voteNow.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useAttempt } from '../sync/useAttempt.ts'
import { useCommand } from '../sync/useCommand.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { toast } from '../ui/toast.ts'

export type GoOn = {
  /** Takes everybody to a step; asks first what becomes of a vote that is open. */
  readonly go: (step: string) => void
  /** The question, while it is asked. */
  readonly asking: ReactNode
}

export function useGoOn(): GoOn {
  const moves = useStepMoves()
  const vote = useVoteNow()
  const [asked, setAsked] = useState<{ readonly to: string; readonly vote: string } | null>(null)
  const open = vote?.vote.state === 'open' ? vote : null
  return {
    go: (step) => (open ? setAsked({ to: step, vote: open.id }) : moves.go(step)),
    // Closed by somebody else in the meantime, it needs no answer any more.
    asking: asked !== null && open?.id === asked.vote && (
      <OpenVoteAsked
        {...open}
        onStay={() => setAsked(null)}
        onGo={() => {
          setAsked(null)
          moves.go(asked.to)
        }}
      />
    ),
  }
}

type Props = VoteShown & { readonly onStay: () => void; readonly onGo: () => void }

function OpenVoteAsked({ id, vote, onStay, onGo }: Props) {
  const { t } = useTranslation('voting')
  const attempt = useAttempt()
  const command = useCommand()
  const [isTooFew, setTooFew] = useState(false)
  const close = async () => {
    const problem = await attempt('vote.close', { vote: id })
    if (!problem) onGo()
    else if (problem.code === 'too-few-ballots') setTooFew(true)
    else toast({ title: problem.message, tone: 'trouble' })
  }
  const takeAway = async () => {
    if (await command('vote.rest', { vote: id })) onGo()
  }
  return (
    <Dialog
      title={t('goOn.title')}
      closeLabel={t('goOn.stay')}
      isOpen
      size="l"
      onOpenChange={(isOpen) => !isOpen && onStay()}
      actions={
        <>
          <Button variant="quiet" onPress={onStay}>
            {t('goOn.stay')}
          </Button>
          <Button onPress={onGo}>{t('goOn.leave')}</Button>
          <Button variant="main" onPress={() => void (isTooFew ? takeAway() : close())}>
            {t(isTooFew ? 'goOn.takeAway' : 'goOn.close')}
          </Button>
        </>
      }
    >
      <p>{t('goOn.body', { question: vote.question })}</p>
      <p role="status">{isTooFew && t('goOn.tooFew')}</p>
    </Dialog>
  )
}
