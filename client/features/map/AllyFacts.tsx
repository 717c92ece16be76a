import * as z from 'zod/mini'
import { knownAlliance } from '../../knownAlliances.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { myPasses } from '../../passes.ts'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './AllyDialog.module.css'
import { ALLY_NAME_MAX, type Ally, allyStates, functions, kinds, leanings, NOTES_MAX, relations } from './myMap.ts'
import { allyAsKnown } from './standing.ts'
import { useDayWords } from './useFacts.ts'

const NONE = 'none'
const ties = ['1', '2', '3', '4', '5'] as const
const isDay = (words: string) => z.iso.date().safeParse(words).success

type Props = {
  readonly draft: Ally
  readonly onChange: (draft: Ally) => void
  readonly nameTrouble?: string | undefined
}

/** Who they are, how it stands, when it is looked at, where their board is. */
export function AllyFacts({ draft, onChange, nameTrouble }: Props) {
  const { t } = useTranslation('map')
  const set = (change: Partial<Ally>) => onChange({ ...draft, ...change })
  return (
    <>
      <TextField
        label={t('ally.name')}
        placeholder={t('ally.placeholder')}
        error={nameTrouble}
        value={draft.name}
        onChange={(name) => set({ name })}
        autoComplete="off"
        isRequired
      />
      <div className={styles.pair}>
        <Select
          label={t('ally.function')}
          placeholder={t('ally.noFunction')}
          options={[
            { id: NONE, label: t('ally.noFunction') },
            ...functions.map((id) => ({ id, label: t(`functions.${id}`) })),
            { id: 'own' as const, label: t('ally.own') },
          ]}
          value={draft.function ?? NONE}
          onChange={(id) => set({ function: id === NONE ? null : id })}
        />
        {draft.function === 'own' && (
          <TextField
            label={t('ally.ownFunction')}
            placeholder={t('ally.ownPlaceholder')}
            value={draft.ownFunction}
            onChange={(ownFunction) => set({ ownFunction })}
            maxLength={ALLY_NAME_MAX}
          />
        )}
        <Select
          label={t('ally.relation')}
          placeholder=""
          options={relations.map((id) => ({ id, label: t(`relations.${id}`) }))}
          value={draft.relation}
          onChange={(relation) => set({ relation })}
        />
        <Select
          label={t('ally.kind')}
          placeholder={t('ally.noKind')}
          options={[{ id: NONE, label: t('ally.noKind') }, ...kinds.map((id) => ({ id, label: t(`kinds.${id}`) }))]}
          value={draft.kind ?? NONE}
          onChange={(id) => set({ kind: id === NONE ? null : id })}
        />
        <Select
          label={t('ally.leaning')}
          placeholder=""
          options={leanings.map((id) => ({ id, label: t(`leanings.${id}`) }))}
          value={draft.leaning}
          onChange={(leaning) => set({ leaning })}
        />
      </div>
      <Segments
        label={`${t('ally.tie')} · ${t('ally.tieHelp')}`}
        options={ties.map((id) => ({ id, label: id }))}
        value={ties[draft.tie - 1] ?? null}
        onChange={(tie) => set({ tie: Number(tie) })}
      />
      <Standing draft={draft} onChange={onChange} />
      <TextField
        multiline
        label={t('ally.notes')}
        description={t('ally.notesHelp')}
        placeholder={t('ally.notesPlaceholder')}
        value={draft.notes}
        onChange={(notes) => set({ notes })}
        maxLength={NOTES_MAX}
        className={styles.notes}
      />
    </>
  )
}

/** How it stands and when it is looked at: asked here, unless their board knows better. */
function Standing({ draft, onChange }: Omit<Props, 'nameTrouble'>) {
  const { t } = useTranslation('map')
  const dayWords = useDayWords()
  const set = (change: Partial<Ally>) => onChange({ ...draft, ...change })
  const known = draft.boardId ? knownAlliance(draft.boardId) : null
  const state = t(`states.${allyAsKnown(draft, known).state}`)
  // Half a date is no date: the browser tells of whole ones only.
  const asDay = (day: string) => (day === '' ? null : isDay(day) ? day : undefined)
  const setDay = (field: 'tendedOn' | 'reviewOn') => (words: string) => {
    const day = asDay(words)
    if (day !== undefined) set({ [field]: day })
  }
  return (
    <>
      <Boards draft={draft} onChange={onChange} />
      {known ? (
        <p className={styles.says}>
          {known.reviewOn ? t('ally.saysReview', { state, day: dayWords(known.reviewOn) }) : t('ally.says', { state })}
        </p>
      ) : (
        <Segments
          label={t('ally.state')}
          options={allyStates.map((id) => ({ id, label: t(`states.${id}`) }))}
          value={draft.state}
          onChange={(state) => set({ state })}
          className={styles.states}
        />
      )}
      <div className={styles.pair}>
        <TextField type="date" label={t('ally.tended')} value={draft.tendedOn ?? ''} onChange={setDay('tendedOn')} />
        {!known && (
          <TextField type="date" label={t('ally.review')} value={draft.reviewOn ?? ''} onChange={setDay('reviewOn')} />
        )}
      </div>
    </>
  )
}

/** Only a board that this browser may enter can be somebody's; a projector's is nobody's. */
function Boards({ draft, onChange }: Omit<Props, 'nameTrouble'>) {
  const { t } = useTranslation('map')
  const passes = myPasses().filter(({ member }) => member.role !== 'viewer')
  const boards = [...new Map(passes.map((pass) => [pass.boardId, pass.title || t('boards.untitled')]))]
  if (boards.length === 0) return null
  return (
    <Select
      label={t('ally.board')}
      placeholder={t('ally.noBoard')}
      options={[{ id: NONE, label: t('ally.noBoard') }, ...boards.map(([id, label]) => ({ id, label }))]}
      value={boards.some(([id]) => id === draft.boardId) ? draft.boardId : NONE}
      onChange={(id) => onChange({ ...draft, boardId: id === NONE ? null : id })}
    />
  )
}
