import { Check, Clock } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import styles from './AroundList.module.css'
import type { Ally } from './myMap.ts'
import { dueOf } from './standing.ts'
import { stateIcons } from './stateIcons.ts'
import { ToBoard } from './ToBoard.tsx'
import { tieOf, useDayWords, useFunctionWords } from './useFacts.ts'
import { useTended } from './useTended.ts'

/** Below this width a table's columns hold no word, in rem. */
const TABLE_WIDTH_MIN = 46

type Props = {
  readonly allies: readonly Ally[]
  readonly today: string
  /** In rem. */
  readonly width: number
  readonly onOpen: (ally: Ally) => void
}

/** The same as the picture, to read one after the other: a table where it fits, else a card for each. */
export function AroundList({ allies, today, width, onOpen }: Props) {
  const { t } = useTranslation('map')
  if (allies.length === 0) return <p>{t('around.nobody')}</p>
  const List = width < TABLE_WIDTH_MIN ? Cards : Table
  return <List allies={allies} today={today} onOpen={onOpen} />
}

type ListProps = Omit<Props, 'width'>

function Table({ allies, today, onOpen }: ListProps) {
  const { t } = useTranslation('map')
  const columns = ['name', 'state', 'kind', 'tie', 'tended', 'review', 'ways'] as const
  return (
    <table aria-label={t('around.people')} className={styles.table}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {allies.map((ally) => (
          <tr key={ally.id}>
            <th scope="row">
              <Name ally={ally} onOpen={onOpen} />
            </th>
            <td>
              <State ally={ally} />
            </td>
            <td>{ally.kind && t(`kinds.${ally.kind}`)}</td>
            <td>
              <Tie ally={ally} />
            </td>
            <td>
              <Tended ally={ally} />
            </td>
            <td>
              <Review ally={ally} today={today} />
            </td>
            <td>
              <Ways ally={ally} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cards({ allies, today, onOpen }: ListProps) {
  const { t } = useTranslation('map')
  return (
    <ul aria-label={t('around.people')} className={styles.cards}>
      {allies.map((ally) => (
        <li key={ally.id} className={styles.card}>
          <div className={styles.head}>
            <Name ally={ally} onOpen={onOpen} />
            <State ally={ally} />
          </div>
          <dl className={styles.facts}>
            {ally.kind && <Fact name={t('columns.kind')}>{t(`kinds.${ally.kind}`)}</Fact>}
            <Fact name={t('columns.tie')}>
              <Tie ally={ally} />
            </Fact>
            <Fact name={t('columns.tended')}>
              <Tended ally={ally} />
            </Fact>
            <Fact name={t('columns.review')}>
              <Review ally={ally} today={today} />
            </Fact>
          </dl>
          <Ways ally={ally} />
        </li>
      ))}
    </ul>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Name({ ally, onOpen }: { readonly ally: Ally; readonly onOpen: (ally: Ally) => void }) {
  const functionWords = useFunctionWords()
  const about = functionWords(ally)
  return (
    <AriaButton onPress={() => onOpen(ally)} className={styles.name ?? ''}>
      <span dir="auto">{ally.name}</span>
      {about && <span className={styles.about}>{about}</span>}
    </AriaButton>
  )
}

function State({ ally: { state } }: { readonly ally: Ally }) {
  const { t } = useTranslation('map')
  return (
    <Chip icon={stateIcons[state]} className={styles.chip} tone={state === 'designed' ? 'pine' : 'plain'}>
      {t(`states.${state}`)}
    </Chip>
  )
}

function Tie({ ally }: { readonly ally: Ally }) {
  const { t } = useTranslation('map')
  return (
    <span className={styles.tie}>
      <span aria-hidden="true" className={styles.stones}>
        {[1, 2, 3, 4, 5].map((one) => (
          <span key={one} data-on={one <= ally.tie || undefined} />
        ))}
      </span>
      {t(`ties.${tieOf(ally)}`)}
    </span>
  )
}

function Tended({ ally: { tendedOn } }: { readonly ally: Ally }) {
  const { t } = useTranslation('map')
  const dayWords = useDayWords()
  return tendedOn ? (
    <time dateTime={tendedOn}>{dayWords(tendedOn)}</time>
  ) : (
    <span className={styles.none}>{t('never')}</span>
  )
}

function Review({ ally, today }: { readonly ally: Ally; readonly today: string }) {
  const { t } = useTranslation('map')
  const dayWords = useDayWords()
  const due = dueOf(ally, today)
  return (
    <span className={styles.review}>
      {ally.reviewOn ? (
        <time dateTime={ally.reviewOn}>{dayWords(ally.reviewOn)}</time>
      ) : (
        <span className={styles.none}>{t('noDate')}</span>
      )}
      {due && (
        <Chip icon={Clock} tone="terracotta">
          {t('due')}
        </Chip>
      )}
    </span>
  )
}

function Ways({ ally }: { readonly ally: Ally }) {
  const { t } = useTranslation('map')
  const tended = useTended()
  return (
    <div className={styles.ways}>
      <ToBoard ally={ally} label={t('boardOf', { name: ally.name })}>
        {t('board')}
      </ToBoard>
      {ally.state !== 'wished' && (
        <Button
          variant="quiet"
          icon={Check}
          aria-label={t('todayOf', { name: ally.name })}
          onPress={() => tended(ally)}
        >
          {t('today')}
        </Button>
      )}
    </div>
  )
}
