import { useStoreApi } from '@xyflow/react'
import { ChevronRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Member } from '../../../shared/members.ts'
import type { Box } from '../../../shared/rules/placement.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePreferences } from '../../preferences.ts'
import { useBoard, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { peersIn } from '../../sync/presence.ts'
import { whereIs } from '../../sync/whereabouts.ts'
import { Face } from '../../ui/Face.tsx'
import { type EdgePlace, edgePlace, spread } from './edgePlace.ts'
import styles from './PeopleElsewhere.module.css'

const SHOWN_MAX = 6
/** Often enough to find somebody by, seldom enough to cost nothing. */
const EVERY_MS = 300
/** From the edge of the open canvas, and from one to the next, in screen pixels. */
const INSET = 26
const ROOM = 46

type Elsewhere = { readonly member: Member; readonly place: EdgePlace }

type PeopleElsewhereProps = {
  /** What bars cover of the canvas at each side, in screen pixels. */
  readonly edges: () => { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  readonly onGo: (memberId: string) => void
}

/** A face at the edge for each of those who are at work where I don't see it; pressed, it goes there. */
export function PeopleElsewhere(props: PeopleElsewhereProps) {
  const { calm, cursors } = usePreferences()
  return cursors && !calm ? <Faces {...props} /> : null
}

function Faces({ edges, onGo }: PeopleElsewhereProps) {
  const { t } = useTranslation(['navigation', 'people'])
  const people = useElsewhere(edges)
  if (people.length === 0) return null
  return (
    <ul aria-label={t('away.label')} className={styles.faces}>
      {people.map(({ member, place: { at, turn } }) => {
        const name = member.name || t('people:unnamed')
        return (
          <li key={member.id} className={styles.place} style={{ left: at[0], top: at[1] }}>
            {/* Not a stop of the Tab key: it comes and goes. The same is in the list of actions. */}
            <button
              type="button"
              tabIndex={-1}
              title={t('away.go', { name })}
              aria-label={t('away.go', { name })}
              className={styles.face}
              onClick={() => onGo(member.id)}
            >
              <ChevronRight aria-hidden className={styles.arrow} style={{ rotate: `${turn}deg` }} />
              <Face name={member.name} color={member.color} unnamed={t('people:unnamed')} isDecorative />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function useElsewhere(edges: PeopleElsewhereProps['edges']): readonly Elsewhere[] {
  const { doc, awareness } = useRoom('board')
  const board = useBoard()
  const { sections } = useStage()
  const store = useStoreApi()
  const [people, setPeople] = useState<readonly Elsewhere[]>([])
  useEffect(() => {
    let hasChanged = true
    const changed = () => {
      hasChanged = true
    }
    const look = () => {
      if (!hasChanged) return
      hasChanged = false
      const { transform, width, height } = store.getState()
      const [x, y, zoom] = transform
      const { top, right, bottom, left } = edges()
      const open: Box = {
        at: [left + INSET, top + INSET],
        size: [width - left - right - 2 * INSET, height - top - bottom - 2 * INSET],
      }
      const onScreen = ({ at, size }: Box) =>
        [(at[0] + size[0] / 2) * zoom + x, (at[1] + size[1] / 2) * zoom + y] as const
      const ground = { doc, board, sections: sections.all() }
      const found = new Map<string, Elsewhere>()
      for (const peer of peersIn(awareness)) {
        const where = peer.member.role === 'viewer' ? null : whereIs(peer, ground)
        const place = where && edgePlace(open, onScreen(where.box))
        if (place) found.set(peer.member.id, { member: peer.member, place })
      }
      const shown = [...found.values()].slice(0, SHOWN_MAX)
      const places = spread(
        shown.map(({ place }) => place),
        open,
        ROOM,
      )
      setPeople((before) =>
        keepIfSame(
          before,
          shown.map(({ member }, at) => ({ member, place: places[at] ?? none })),
        ),
      )
    }
    const timer = setInterval(look, EVERY_MS)
    awareness.on('change', changed)
    const end = store.subscribe(changed)
    return () => {
      clearInterval(timer)
      awareness.off('change', changed)
      end()
    }
  }, [doc, awareness, board, sections, store, edges])
  return people
}

const none: EdgePlace = { at: [0, 0], turn: 0 }

function keepIfSame(before: readonly Elsewhere[], now: readonly Elsewhere[]): readonly Elsewhere[] {
  const words = (people: readonly Elsewhere[]) =>
    people.map(({ member, place: { at, turn } }) => `${member.id} ${member.name} ${at.map(Math.round)} ${turn}`).join()
  return words(before) === words(now) ? before : now
}
