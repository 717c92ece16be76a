import { DOTS_MAX, SCALE_END_LENGTH_MAX, VOTE_OPTION_LENGTH_MAX, VOTE_OPTIONS_MAX } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './OpenVote.module.css'
import { OpenVoteNotes } from './OpenVoteNotes.tsx'
import { type DraftProblems, hasOptions, type OptionSource, type VoteDraft } from './voteDraft.ts'

type Props = {
  readonly draft: VoteDraft
  readonly problems: DraftProblems
  readonly selected: readonly string[]
  readonly onChange: (part: Partial<VoteDraft>) => void
}

/** What each kind of vote needs to know besides its question. */
export function OpenVoteTerms({ draft, problems, selected, onChange }: Props) {
  const { t } = useTranslation('voting')
  if (draft.kind === 'fist') return null
  if (draft.kind === 'scale')
    return (
      <div className={styles.row}>
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            label={t(end === 'from' ? 'open.leftEnd' : 'open.rightEnd')}
            placeholder={t(end === 'from' ? 'open.leftExample' : 'open.rightExample')}
            value={draft[end]}
            maxLength={SCALE_END_LENGTH_MAX}
            onChange={(word) => onChange({ [end]: word })}
            error={problems[end] && t('open.endMissing')}
          />
        ))}
      </div>
    )
  return (
    <>
      {hasOptions(draft.kind) && <Options draft={draft} problems={problems} selected={selected} onChange={onChange} />}
      {draft.kind === 'dots' && <Dots draft={draft} onChange={onChange} />}
    </>
  )
}

function Options({ draft, problems, selected, onChange }: Props) {
  const { t } = useTranslation('voting')
  const sources: OptionSource[] = selected.length > 0 ? ['selected', 'words', 'section'] : ['words', 'section']
  const error = useOptionsError(problems)
  return (
    <div className={styles.choice}>
      <Segments
        label={t('open.from')}
        options={sources.map((id) => ({ id, label: t(`open.${id}`) }))}
        value={draft.source}
        onChange={(source) => onChange({ source, notes: source === 'selected' ? selected : [] })}
      />
      {draft.source === 'words' ? (
        <TextField
          label={t('open.options')}
          multiline
          value={draft.lines}
          onChange={(lines) => onChange({ lines })}
          placeholder={t('open.optionsExample')}
          error={error}
        />
      ) : (
        <OpenVoteNotes
          key={draft.source}
          among={draft.source === 'selected' ? selected : null}
          chosen={draft.notes}
          onChange={(notes) => onChange({ notes })}
          error={error}
        />
      )}
    </div>
  )
}

function Dots({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  const { t } = useTranslation('voting')
  const steps = { moreLabel: t('open.moreDots'), lessLabel: t('open.fewerDots'), minValue: 1 }
  return (
    <div className={styles.row}>
      <NumberField
        {...steps}
        label={t('open.dots')}
        maxValue={DOTS_MAX}
        value={draft.dots}
        onChange={(dots) => {
          if (Number.isNaN(dots)) return
          // Nobody who did not limit it before means to do so by giving more dots.
          onChange({ dots, perOption: draft.perOption === draft.dots ? dots : Math.min(dots, draft.perOption) })
        }}
      />
      <NumberField
        {...steps}
        label={t('open.perOption')}
        maxValue={draft.dots}
        value={draft.perOption}
        onChange={(perOption) => !Number.isNaN(perOption) && onChange({ perOption })}
      />
    </div>
  )
}

function useOptionsError({ options }: DraftProblems): string | undefined {
  const { t } = useTranslation('voting')
  if (!options) return undefined
  if (options.why === 'tooFew') return t('open.tooFew')
  if (options.why === 'tooMany') return t('open.tooMany', { count: VOTE_OPTIONS_MAX, now: options.now })
  if (options.why === 'twice') return t('open.twice', { option: options.option })
  return t('open.tooLong', { count: VOTE_OPTION_LENGTH_MAX, option: options.option })
}
