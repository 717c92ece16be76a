import '../locales/pageWayWords.ts'
import { ScrollText, X } from 'lucide-react'
import { Link } from 'wouter'
import { useTranslation } from '../locales/useTranslation.tsx'
import type { Pass } from '../passes.ts'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { pathOf } from './doorRooms.ts'
import styles from './HomeBoards.module.css'
import { visited } from './homeVisited.ts'

// Only boards that nobody opened for long are ever near their end.
const GoesSoon = onDemand(async () => (await import('../features/keeping/GoesSoon.tsx')).GoesSoon)

/** Since I was there, in milliseconds: before that nobody need ask whether a board goes. */
const LONG_MS = 7 * 86_400_000

/** One board of mine: what it is called, who I am there, when I was there last. */
export function HomeBoard({ pass, onForget }: { readonly pass: Pass; readonly onForget: () => void }) {
  const { t, i18n } = useTranslation(['home', 'pageWay'])
  const title = pass.title || t('boards.untitled')
  const { role } = pass.member
  return (
    <li className={styles.board}>
      <Link to={pathOf(pass.boardId, role === 'viewer' ? 'stage' : 'board')} className={styles.open}>
        <span className={styles.title}>{title}</span>
        <span className={styles.soft}>
          {t(`boards.role.${role}`)} · {visited(pass.visitedAt, Date.now(), i18n.language)}
        </span>
        {Date.now() - pass.visitedAt > LONG_MS && <GoesSoon pass={pass} />}
      </Link>
      <Link
        to={pathOf(pass.boardId, 'agreement')}
        aria-label={t('pageWay:wayOf', { title })}
        title={t('pageWay:way')}
        className={styles.page}
      >
        <Icon of={ScrollText} />
      </Link>
      <IconButton icon={X} label={t('boards.forget', { title })} onPress={onForget} />
    </li>
  )
}
