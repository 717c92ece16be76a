import { Search, X } from 'lucide-react'
import { type ReactNode, useDeferredValue, useState } from 'react'
import { promptsBySymptom, symptomsHere } from '../../../shared/library/bySymptom.ts'
import { findPrompts, type Shelved, type Wanted } from '../../../shared/library/find.ts'
import { library } from '../../../shared/library/library.ts'
import { ArcStep, Depth, Family, Setting } from '../../../shared/library/prompt.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Found } from './Found.tsx'
import styles from './Library.module.css'

export type ShelfProps = {
  readonly arcStep: ArcStep | null
  readonly isInDeck: (text: string) => boolean
  readonly onAdd: (prompt: Shelved) => void
}

const anything: Wanted = { query: '', step: null, family: null, setting: null, depth: null }

/** Every prompt of ours, by words and by what it is for. */
export function OurShelf({ arcStep, isInDeck, onAdd }: ShelfProps) {
  const { t } = useTranslation('library')
  const [wanted, setWanted] = useState<Wanted>({ ...anything, step: arcStep })
  const [symptom, setSymptom] = useState<string | null>(null)
  const change = (part: Partial<Wanted>) => setWanted({ ...wanted, ...part })
  // Typing goes before finding.
  const found = useFound(useDeferredValue(wanted), symptom)
  // What helps with it may belong to another step than the one the library was opened for.
  const begin = (from: string | null) => {
    setWanted(anything)
    setSymptom(from)
  }
  return (
    <>
      <search className={styles.tools} aria-label={t('search')}>
        <QueryField value={wanted.query} onChange={(query) => change({ query })} />
        <Filter label={t('symptom')} all={symptomsHere.map(({ id }) => id)} named={symptomWords} value={symptom}>
          {begin}
        </Filter>
        <div className={styles.filters}>
          <Filter label={t('step')} all={ArcStep.options} named={t('steps', named)} value={wanted.step}>
            {(step) => change({ step })}
          </Filter>
          <Filter label={t('family')} all={Family.options} named={t('families', named)} value={wanted.family}>
            {(family) => change({ family })}
          </Filter>
          <Filter label={t('setting')} all={Setting.options} named={t('settings', named)} value={wanted.setting}>
            {(setting) => change({ setting })}
          </Filter>
          <Filter label={t('depth')} all={Depth.options} named={t('depths', named)} value={wanted.depth}>
            {(depth) => change({ depth })}
          </Filter>
        </div>
      </search>
      {symptom && <p>{t('gap', { gap: symptomsHere.find(({ id }) => id === symptom)?.gap })}</p>}
      <Found
        topic={JSON.stringify([wanted, symptom])}
        prompts={found}
        isInDeck={isInDeck}
        onAdd={onAdd}
        aside={
          <Button variant="quiet" icon={X} onPress={() => begin(null)}>
            {t('clear')}
          </Button>
        }
      />
    </>
  )
}

const named = { returnObjects: true } as const

const symptomWords = Object.fromEntries(symptomsHere.map(({ id, says }) => [id, says]))

function useFound(wanted: Wanted, symptom: string | null) {
  const { t } = useTranslation('library')
  const helping = symptom === null ? null : promptsBySymptom[symptom]
  const among = helping ? helping.flatMap((one) => library.find(({ id }) => id === one) ?? []) : library
  return findPrompts(among, wanted, ({ family, step }) => `${t(`families.${family}`)} ${t(`steps.${step}`)}`)
}

type QueryProps = { readonly value: string; readonly onChange: (query: string) => void }

/** Where one types what one is after. */
export function QueryField({ value, onChange }: QueryProps) {
  const { t } = useTranslation('library')
  return (
    <div className={styles.query}>
      <Icon of={Search} className={styles.glass} />
      <TextField
        label={t('search')}
        hideLabel
        type="search"
        autoFocus
        autoComplete="off"
        placeholder={t('searchExample')}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}

const ANY = 'any'

type FilterProps<Id extends string> = {
  readonly label: string
  readonly all: readonly Id[]
  readonly named: Readonly<Record<string, string>>
  readonly value: Id | null
  readonly children: (chosen: Id | null) => void
}

function Filter<Id extends string>({ label, all, named, value, children: onChange }: FilterProps<Id>): ReactNode {
  const { t } = useTranslation('library')
  return (
    <Select<Id | typeof ANY>
      label={label}
      placeholder={t('any')}
      value={value ?? ANY}
      onChange={(id) => onChange(id === ANY ? null : id)}
      options={[{ id: ANY, label: t('any') }, ...all.map((id) => ({ id, label: named[id] ?? id }))]}
    />
  )
}
