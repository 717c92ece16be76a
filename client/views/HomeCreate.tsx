import { type FormEvent, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { type KitSummary, Title } from '../../shared/api.ts'
import { USUAL_LENGTH } from '../../shared/kits/kitLength.ts'
import { NAME_LENGTH_MAX, TITLE_LENGTH_MAX } from '../../shared/limits.ts'
import { Name } from '../../shared/members.ts'
import { Problem } from '../api.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import type { MyKit } from '../myKits.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { TextField } from '../ui/TextField.tsx'
import { pathOf } from './doorRooms.ts'
import styles from './HomeCreate.module.css'
import { HomeKits } from './HomeKits.tsx'
import { type Chosen, createBoard, lastCalled } from './homeCreateBoard.ts'
import { useKits } from './homeKits.ts'

// Most people begin with one of the server's.
const HomeMyKits = onDemand(async () => (await import('./HomeMyKits.tsx')).HomeMyKits)

/** A kit, a name, and there it is. */
export function HomeCreate() {
  const { t } = useTranslation('home')
  const { kits, problem, again } = useKits()
  if (kits?.length) return <CreateForm kits={kits} />
  if (kits) return <p>{t('kits.empty')}</p>
  if (!problem) return <Spinner label={t('kits.loading')} size="l" />
  return (
    <div role="alert">
      <EmptyState title={t('unreachable.heading')} actions={<Button onPress={again}>{t('unreachable.again')}</Button>}>
        {problem.status === 0 ? t('unreachable.body') : problem.message}
      </EmptyState>
    </div>
  )
}

function CreateForm({ kits }: { readonly kits: readonly KitSummary[] }) {
  const { t } = useTranslation('home')
  const [chosen, setChosen] = useState<Chosen>({ kit: kits[0]?.id ?? '', length: USUAL_LENGTH })
  const [own, setOwn] = useState<MyKit | null>(null)
  const [title, setTitle] = useState('')
  const [known] = useState(lastCalled)
  const [name, setName] = useState('')
  const called = Name.safeParse(name)
  const [wasTried, setTried] = useState(false)
  const [isCreating, setCreating] = useState(false)
  const [trouble, setTrouble] = useState('')
  const parsed = Title.safeParse(title)
  const excess = [...title.trim()].length - TITLE_LENGTH_MAX

  const create = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (!parsed.success)
      event.currentTarget.querySelector<HTMLInputElement>('input:not([type=radio], [type=file])')?.focus()
    if (!parsed.success || !called.success || isCreating) return
    setCreating(true)
    setTrouble('')
    try {
      const pass = await createBoard(parsed.data, own?.kit ?? chosen, known.name ? known : { name: called.data })
      navigate(pathOf(pass.boardId, 'ready'))
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      setTrouble(problem.message)
      setCreating(false)
    }
  }

  const tooLong = excess > 0 ? t('title.tooLong', { count: excess, max: TITLE_LENGTH_MAX }) : undefined
  const missing = wasTried && title.trim() === '' ? t('title.missing') : undefined

  return (
    <form className={styles.form} onSubmit={create} noValidate>
      <HomeKits
        kits={kits}
        chosen={own ? null : chosen}
        onChoose={(chosen) => {
          setChosen(chosen)
          setOwn(null)
        }}
      />
      <HomeMyKits picked={own} onPick={setOwn} />
      {!known.name && (
        <TextField
          label={t('name.label')}
          description={t('name.help')}
          placeholder={t('name.placeholder')}
          error={called.success ? undefined : t('name.tooLong', { max: NAME_LENGTH_MAX })}
          value={name}
          onChange={setName}
          autoComplete="given-name"
        />
      )}
      <div className={styles.name}>
        <TextField
          label={t('title.label')}
          placeholder={t('title.placeholder')}
          value={title}
          onChange={setTitle}
          error={tooLong ?? missing}
          isRequired
          autoComplete="off"
          big
          className={styles.title}
        />
        <Button type="submit" variant="main" size="l" isPending={isCreating}>
          {t('create')}
        </Button>
      </div>
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
    </form>
  )
}
