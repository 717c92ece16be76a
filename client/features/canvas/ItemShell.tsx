import { useInternalNode, useStore, ViewportPortal } from '@xyflow/react'
import { Lock } from 'lucide-react'
import { type FocusEventHandler, type KeyboardEventHandler, type ReactNode, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import type { ItemKind } from '../../sync/items.ts'
import { useIsLocked } from '../../sync/useItemEdits.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useAtCanvas, useIsOneSelected } from './atCanvas.ts'
import { useViewEdges } from './edges.ts'
import { Grips } from './Grips.tsx'
import { Held } from './Held.tsx'
import styles from './ItemShell.module.css'
import { LinkAnchor, LinkCover, LinkDots } from './LinkHandles.tsx'
import { type LiveBox, useLiveBox } from './liveBoxes.ts'
import type { BoardNode } from './nodes.ts'

type ItemShellProps = {
  readonly id: string
  readonly kind: ItemKind
  /** Where and how large it is while I pull at its edges. */
  readonly live: LiveBox | null
  readonly selected: boolean
  readonly dragging: boolean
  /** What it is, by whom, where and with which words, in one line. */
  readonly label: string
  /** Its tools, shown above it while it is the only thing selected. */
  readonly bar?: ReactNode
  /** Whether its words are being written here; then it has no grips in the way. */
  readonly isWriting?: boolean
  readonly children: ReactNode
  readonly onDoubleClick?: (() => void) | undefined
  readonly onKeyDown?: KeyboardEventHandler<HTMLElement>
  readonly onKeyUp?: KeyboardEventHandler<HTMLElement>
  readonly onFocus?: FocusEventHandler<HTMLElement>
  readonly onBlur?: FocusEventHandler<HTMLElement>
}

/** What everything that lies on the canvas shows around itself: that it is selected, held by others, locked, and where to take hold of it. */
export function ItemShell({
  id,
  kind,
  live,
  selected,
  dragging,
  label,
  bar,
  isWriting = false,
  children,
  ...handlers
}: ItemShellProps) {
  const { t } = useTranslation('canvas')
  const { awareness, canWrite, isLinking, isFar } = useAtCanvas()
  const isLocked = useIsLocked(id)
  const mayChange = useMe().role === 'facilitator' || !isLocked
  const isInHand = selected && !dragging && canWrite
  return (
    <Place id={id} kind={kind} live={live} selected={selected} dragging={dragging}>
      <article
        aria-label={isLocked ? t('lockedName', { name: label }) : label}
        aria-describedby={canWrite ? 'board-item-keys' : undefined}
        tabIndex={-1}
        data-stop={id}
        className={styles.item}
        {...handlers}
      >
        {children}
      </article>
      <LinkAnchor />
      {!isFar && <Held awareness={awareness} id={id} />}
      {isLocked && <LockBadge />}
      {isLinking && canWrite && <LinkCover />}
      {isInHand && !isWriting && !isLinking && (
        <InHand id={id} kind={kind} bar={bar} mayResize={mayChange && kind !== 'stroke'} />
      )}
    </Place>
  )
}

type PlaceProps = Pick<ItemShellProps, 'id' | 'kind' | 'live' | 'selected' | 'dragging' | 'children'>

/** While a corner is pulled at, the place moves with it; what is written stays until it is let go. */
function Place({ id, kind, live, selected, dragging, children }: PlaceProps) {
  return (
    <div
      className={styles.place}
      data-kind={kind}
      data-link-end={id}
      data-selected={selected}
      data-dragging={dragging}
      style={live ? { translate: `${live.by[0]}px ${live.by[1]}px` } : undefined}
    >
      {children}
    </div>
  )
}

function LockBadge() {
  const { t } = useTranslation('canvas')
  return (
    <span className={styles.lock} title={t('locked')}>
      <Icon of={Lock} size="s" />
    </span>
  )
}

/** Screen pixels that tools take above a thing. */
const BAR_ROOM = 72
/** Narrower than this on screen, a thing would be covered by what it can be taken hold of by. */
const TINY = 56

type InHandProps = {
  readonly id: string
  readonly kind: ItemKind
  readonly bar: ReactNode
  readonly mayResize: boolean
}

/** What one can take hold of on a thing that is selected alone. It lies above everything else, wherever the thing itself lies. */
function InHand({ id, kind, bar, mayResize }: InHandProps) {
  const isAlone = useIsOneSelected()
  const node = useInternalNode<BoardNode>(id)
  const live = useLiveBox(id)
  const edges = useViewEdges()
  const [top] = useState(() => edges().top)
  const isHigh = useStore(({ transform: [, down, zoom] }) => {
    const y = node?.internals.positionAbsolute.y ?? 0
    return y * zoom + down < top + BAR_ROOM
  })
  const isTiny = useStore(({ transform: [, , zoom] }) => (node?.measured.width ?? 0) * zoom < TINY)
  if (!isAlone || !node) return null
  const { x, y } = node.internals.positionAbsolute
  const [byX, byY] = live?.by ?? [0, 0]
  const { width, height } = node.measured
  return (
    <ViewportPortal>
      <div className={styles.inHand} style={{ width, height, transform: `translate(${x + byX}px, ${y + byY}px)` }}>
        {mayResize && !isTiny && <Grips id={id} kind={kind} />}
        {!isTiny && <LinkDots />}
        {bar !== undefined && bar !== null && (
          <div className={`${styles.bar} nodrag nopan nokey`} data-below={isHigh}>
            {bar}
          </div>
        )}
      </div>
    </ViewportPortal>
  )
}
