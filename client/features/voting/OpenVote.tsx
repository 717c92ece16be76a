import '../../locales/votingWords.ts'
import { type FormEvent, useId, useState } from 'react'
import { ANONYMOUS_MIN, VOTE_QUESTION_LENGTH_MAX } from '../../../shared/limits.ts'
import { voteKinds } from '../../../shared/rules/ballot.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { usePeopleHere } from '../../sync/usePresence.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ChoiceCards } from './ChoiceCards.tsx'
import styles from './OpenVote.module.css'
import { OpenVoteNames } from './OpenVoteNames.tsx'
import { OpenVoteTerms } from './OpenVoteTerms.tsx'
import { askFor, emptyDraft, problemsOf, type VoteDraft } from './voteDraft.ts'

type Props = {
  /** Notes that were selected on the board, in the order they are read. */
  readonly selected?: readonly string[]
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** Thinks out a vote and opens it. Nobody sees anything of it before; what was thought out stays while it can't be opened. */
export function OpenVote({ selected = [], isOpen, onOpenChange }: Props) {
  const { t } = useTranslation('voting')
  const command = useCommand()
  const form = useId()
  const people = usePeopleHere().filter(({ role }) => role !== 'viewer').length
  const mustName = people < ANONYMOUS_MIN
  const [draft, setDraft] = useState<VoteDraft>(() =>
    selected.length > 0 ? { ...emptyDraft, source: 'selected', notes: selected } : emptyDraft,
  )
  const [wasTried, setTried] = useState(false)
  const [isOpening, setOpening] = useState(false)
  const problems = wasTried ? problemsOf(draft) : {}
  const change = (part: Partial<VoteDraft>) => setDraft((before) => ({ ...before, ...part }))

  const open = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(problemsOf(draft)).length > 0) return goToFirst(form)
    if (isOpening) return
    setOpening(true)
    const isDone = await command('vote.open', askFor({ ...draft, isNamed: draft.isNamed || mustName }))
    setOpening(false)
    if (!isDone) return
    announce(t('open.done'))
    setDraft(emptyDraft)
    setTried(false)
    onOpenChange(false)
  }
  return (
    <Dialog
      title={t('open.title')}
      closeLabel={t('open.cancel')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      size="l"
      actions={
        <>
          <Button variant="quiet" onPress={() => onOpenChange(false)}>
            {t('open.cancel')}
          </Button>
          <Button variant="main" type="submit" form={form} isPending={isOpening}>
            {t('open.submit')}
          </Button>
        </>
      }
    >
      <form id={form} noValidate onSubmit={(event) => void open(event)} className={styles.form}>
        <TextField
          label={t('open.question')}
          autoFocus
          value={draft.question}
          maxLength={VOTE_QUESTION_LENGTH_MAX}
          onChange={(question) => change({ question })}
          placeholder={t('open.questionExample')}
          error={problems.question && t('open.questionMissing')}
        />
        <ChoiceCards
          label={t('open.kind')}
          cards={voteKinds.map((id) => ({ id, title: t(`kind.${id}`), description: t(`kindHint.${id}`) }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
        />
        <OpenVoteTerms draft={draft} problems={problems} selected={selected} onChange={change} />
        <OpenVoteNames
          isNamed={draft.isNamed}
          people={people}
          mustName={mustName}
          onChange={(isNamed) => change({ isNamed })}
        />
      </form>
    </Dialog>
  )
}

/** To the first field that something is wrong with, once it says so. */
function goToFirst(form: string): void {
  requestAnimationFrame(() =>
    document.getElementById(form)?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
  )
}
