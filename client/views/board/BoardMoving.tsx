import { FolderInput, Move, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { inOrder } from '../../../shared/rules/order.ts'
import { useViewEdges } from '../../features/canvas/edges.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import styles from './BoardMoving.module.css'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'
import { type MoveTo, useMoveTo } from './useMoveTo.ts'

const movingOf = ({ moving }: DeskState) => moving
const formOf = ({ ways }: DeskState) => ways?.form

/** Asks where the things in hand should go, on the canvas: by a tap there, or from a list. The outline asks in its own way. */
export function BoardMoving({ desk }: { readonly desk: Desk }) {
  const moving = useDesk(desk, movingOf)
  const form = useDesk(desk, formOf)
  const to = useMoveTo(desk)
  if (!moving || !to || form === 'outline') return null
  return <MoveBanner desk={desk} to={to} count={moving.length} />
}

type MovingProps = { readonly desk: Desk; readonly to: MoveTo; readonly count: number }

function MoveBanner({ desk, to, count }: MovingProps) {
  const { t } = useTranslation('navigation')
  const edges = useViewEdges()
  const banner = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Who came by key goes on by key: to the list.
    if (document.activeElement?.matches(':focus-visible')) banner.current?.querySelector('button')?.focus()
  }, [])
  useNextPlace(desk, to)
  return (
    <div ref={banner} className={styles.banner} style={{ top: edges().top + 8 }}>
      <Icon of={Move} />
      <span role="status" className={styles.words}>
        {t('move.banner', { count })}
      </span>
      <Menu
        label={t('move.choose')}
        placement="bottom end"
        trigger={
          <Button variant="quiet" icon={FolderInput} className={styles.choose}>
            {t('move.choose')}
          </Button>
        }
        groups={usePlaces(to)}
      />
      <IconButton icon={X} label={t('move.cancel')} shortcut="Esc" tooltip="bottom" onPress={to.cancel} />
    </div>
  )
}

function usePlaces(to: MoveTo) {
  const { t } = useTranslation('navigation')
  const sections = useAll(useStage().sections)
  return [
    inOrder(sections).map(([id, { title }]) => ({ id, label: title, onAction: () => to.section(id) })),
    [{ id: 'open board', label: t('move.openBoard'), onAction: () => to.section(null) }],
  ]
}

const notAPlace = 'button, a, input, textarea, [role="toolbar"], [role="menu"], [role="dialog"]'

/** The next tap on the canvas is the place, and Enter on a section or a thing means there; neither does anything else. */
function useNextPlace(desk: Desk, to: MoveTo): void {
  useEffect(() => {
    const take = (event: Event, act: () => void) => {
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    const onClick = (event: MouseEvent) => {
      const { target, clientX, clientY } = event
      if (!(target instanceof Element) || !target.closest('.react-flow') || target.closest(notAPlace)) return
      const { ways } = desk.get()
      if (ways?.zoom) take(event, () => to.point(ways.zoom?.at([clientX, clientY]) ?? [0, 0]))
    }
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event
      if (!(target instanceof Element) || target.closest('[role="menu"]')) return
      if (key === 'Escape') take(event, to.cancel)
      const stop = target.getAttribute('data-stop')
      if (key === 'Enter' && stop) take(event, () => desk.get().ways && goTo(stop, target))
    }
    const goTo = (id: string, stop: Element) => {
      const { left, top, width, height } = stop.getBoundingClientRect()
      const at = desk.get().ways?.zoom?.at([left + width / 2, top + height / 2])
      if (stop.closest('.react-flow__node-section')) to.section(id)
      else if (at) to.point(at)
    }
    const early = { capture: true }
    window.addEventListener('click', onClick, early)
    window.addEventListener('keydown', onKey, early)
    return () => {
      window.removeEventListener('click', onClick, early)
      window.removeEventListener('keydown', onKey, early)
    }
  }, [desk, to])
}
