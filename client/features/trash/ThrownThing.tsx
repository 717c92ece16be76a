import {
  Handshake,
  Image,
  LayoutPanelTop,
  type LucideIcon,
  MessageCircle,
  PenLine,
  Shapes,
  Spline,
  StickyNote,
  Type,
  Undo2,
  Ungroup,
} from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Trash.module.css'
import type { Thrown, ThrownKind } from './thrown.ts'

const icons: Readonly<Record<ThrownKind, LucideIcon>> = {
  ...{ note: StickyNote, figure: Shapes, label: Type, image: Image, stroke: PenLine },
  ...{ section: LayoutPanelTop, group: Ungroup, link: Spline, comment: MessageCircle },
  agreement: Handshake,
}

type ThrownThingProps = {
  readonly thrown: Thrown
  /** Absent where I may not put it back. */
  readonly onRestore: (() => void) | undefined
}

/** One row of the Trash: what it is, its words, whose it was, where it lay, and the way back. */
export function ThrownThing({ thrown, onRestore }: ThrownThingProps) {
  const { t } = useTranslation('trash')
  const { kind, text, color } = thrown
  const words = text || t('noWords')
  return (
    <li className={styles.thrown} data-note={color}>
      <p className={styles.kind}>
        <Icon of={icons[kind]} size="s" />
        {t(`kind.${kind}`)}
      </p>
      <p dir="auto" className={text ? styles.text : styles.noWords}>
        {words}
      </p>
      <Facts {...thrown} />
      {onRestore && (
        <Button
          icon={Undo2}
          aria-label={t('restoreNamed', { kind: t(`kind.${kind}`), text: words.slice(0, 60) })}
          className={styles.restore}
          onPress={onRestore}
        >
          {t('restore')}
        </Button>
      )}
    </li>
  )
}

/** What lies nowhere on the board by itself. */
const placeless: ReadonlySet<ThrownKind> = new Set(['section', 'link', 'group', 'agreement'])

function Facts({ kind, author, section, deletedAt }: Thrown) {
  const { t, i18n } = useTranslation('trash')
  const { members, sections } = useStage()
  const name = useRecord(members, author ?? '')?.name
  const title = useRecord(sections, section ?? '')?.title
  const when = useMemo(
    () => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }),
    [i18n.language],
  )
  const lay = placeless.has(kind) ? null : (title ?? t('openBoard'))
  const facts = [name, lay, deletedAt !== null && when.format(deletedAt)].filter(Boolean)
  return facts.length === 0 ? null : <p className={styles.facts}>{facts.join(' · ')}</p>
}
