import {
  FolderOpen,
  Image,
  type LucideIcon,
  MessageCircle,
  MessageCircleQuestion,
  Shapes,
  SquareDashed,
  StickyNote,
} from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Search.module.css'
import type { Found, FoundKind } from './searchBoard.ts'

const icons: Readonly<Record<FoundKind, LucideIcon>> = {
  note: StickyNote,
  section: SquareDashed,
  figure: Shapes,
  image: Image,
  group: FolderOpen,
  comment: MessageCircle,
  prompt: MessageCircleQuestion,
}

type SearchResultsProps = {
  readonly id: string
  readonly shown: readonly Found[]
  readonly current: number
  readonly onGo: (found: Found) => void
}

/** What was found, as options of the field that looks for it. */
export function SearchResults({ id, shown, current, onGo }: SearchResultsProps) {
  const { t } = useTranslation('navigation')
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => void list.current?.children[current]?.scrollIntoView({ block: 'nearest' }), [current])
  return (
    <div ref={list} id={id} role="listbox" aria-label={t('search.results')} className={styles.results}>
      {shown.map((found, index) => (
        // Its keys are the field's, which keeps the focus.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
        // biome-ignore lint/a11y/useFocusableInteractive: see above.
        <div
          key={`${found.kind} ${found.id}`}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === current}
          className={styles.result}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onGo(found)}
        >
          <Icon of={icons[found.kind]} className={styles.kind} />
          <span className={styles.words}>
            <span dir="auto" className={styles.text}>
              {found.parts.map(({ text, isHit }, part) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name.
                isHit ? <mark key={part}>{text}</mark> : text,
              )}
            </span>
            <span className={styles.where}>{whereOf(found, t)}</span>
          </span>
        </div>
      ))}
    </div>
  )
}

type Words = ReturnType<typeof useTranslation<'navigation'>>['t']

function whereOf({ kind, place, author }: Found, t: Words): string {
  const where = kind === 'section' ? null : (place ?? t('search.openBoard'))
  return [t(`kind.${kind}`), where, author && t('search.by', { author })].filter(Boolean).join(' · ')
}
