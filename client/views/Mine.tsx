import '../locales/takeAwaysWords.ts'
import { Backpack } from 'lucide-react'
import { AskMyself } from '../features/takeAways/AskMyself.tsx'
import { TakeAwayItem } from '../features/takeAways/TakeAwayItem.tsx'
import { type TakeAwayEntry, useTakeAways } from '../features/takeAways/useTakeAways.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { usePass, useStage, useSynced } from '../sync/BoardSession.tsx'
import { useSheet } from '../sync/useRecord.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { useFocusKept } from '../ui/useFocusKept.ts'
import { DoorFrame } from './DoorPage.tsx'
import { pathOf } from './doorRooms.ts'
import styles from './Mine.module.css'

/** My own page on a board: the questions I carry with me. It opens my private room and nothing that others write. */
export function Mine() {
  const { t } = useTranslation('takeAways')
  const pass = usePass()
  const { title } = useSheet(useStage().session)
  const isHere = useSynced('private')
  const { carried, answered } = useTakeAways()
  const kept = useFocusKept()
  return (
    <DoorFrame width="m">
      <header className={styles.head}>
        <p className={styles.board}>{title || pass.title}</p>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
        <nav className={styles.ways}>
          <ButtonLink to={pathOf(pass.boardId, 'pocket')}>{t('toPocket')}</ButtonLink>
          <ButtonLink to={pathOf(pass.boardId, 'board')}>{t('toBoard')}</ButtonLink>
        </nav>
      </header>
      {!isHere ? (
        <Spinner label={t('mine')} />
      ) : (
        <div {...kept} className={styles.lists}>
          {carried.length + answered.length === 0 && (
            <EmptyState icon={Backpack} title={t('empty')} example={t('emptyExample')}>
              {t('emptyHint')}
            </EmptyState>
          )}
          <AskMyself />
          <List title={t('open')} entries={carried} />
          <List title={t('answered')} entries={answered} />
        </div>
      )}
    </DoorFrame>
  )
}

function List({ title, entries }: { readonly title: string; readonly entries: readonly TakeAwayEntry[] }) {
  if (entries.length === 0) return null
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      <ul aria-label={title} className={styles.list}>
        {entries.map(([id, one]) => (
          <TakeAwayItem key={id} id={id} takeAway={one} />
        ))}
      </ul>
    </section>
  )
}
