import { Clock, Plus } from 'lucide-react'
import { useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './AroundPicture.module.css'
import { gapGuest, gapsIn, guestsOf } from './guests.ts'
import { type Picture, pictureOf, type Size, type Spot } from './layout.ts'
import type { Ally, FunctionId, MyMap } from './myMap.ts'
import { dueOf } from './standing.ts'
import { stateIcons } from './stateIcons.ts'
import { useFunctionWords, useNodeWords } from './useFacts.ts'

type Props = {
  readonly map: MyMap
  readonly today: string
  /** In rem. */
  readonly width: number
  readonly onOpen: (ally: Ally) => void
  readonly onFill: (gap: FunctionId) => void
}

/** Me in the middle, everybody around me, and the functions in which there is nobody. */
export function AroundPicture({ map, today, width, onOpen, onFill }: Props) {
  const { t } = useTranslation('map')
  const gaps = useMemo(() => gapsIn(map), [map])
  const picture = useMemo(
    () => pictureOf([...guestsOf(map.allies), ...gaps.map(gapGuest)], width),
    [map.allies, gaps, width],
  )
  const spotOf = (id: string) => picture.spots.get(id) ?? { x: 0, y: 0 }
  const nodeWords = useNodeWords(today)
  return (
    <div className={styles.picture} style={{ blockSize: `${picture.height}rem` }}>
      <Ground picture={picture} allies={map.allies} width={width} />
      <div className={classes('voice', styles.me)} style={placed(picture, { x: 0, y: 0 }, picture.middle)}>
        {t('around.me')}
      </div>
      <ul aria-label={t('around.people')} className={styles.nodes}>
        {map.allies.map((ally) => (
          <li key={ally.id} className={styles.place} style={placed(picture, spotOf(ally.id), picture.place)}>
            <AriaButton
              aria-label={nodeWords(ally)}
              onPress={() => onOpen(ally)}
              className={styles.node ?? ''}
              data-state={ally.state}
            >
              <Node ally={ally} isDue={dueOf(ally, today) !== null} />
            </AriaButton>
          </li>
        ))}
        {gaps.map((gap) => (
          <li key={gap} className={styles.place} style={placed(picture, spotOf(gapGuest(gap).id), picture.place)}>
            <AriaButton
              aria-label={t('around.gapLabel', { function: t(`functions.${gap}`) })}
              onPress={() => onFill(gap)}
              className={classes(styles.node, styles.gap)}
            >
              <Icon of={Plus} size="s" />
              <span className={styles.words}>
                <span className={styles.name}>{t(`functions.${gap}`)}</span>
                <span className={styles.about}>{t('around.gap')}</span>
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Node({ ally, isDue }: { readonly ally: Ally; readonly isDue: boolean }) {
  const { t } = useTranslation('map')
  const functionWords = useFunctionWords()
  return (
    <>
      <Icon of={isDue ? Clock : stateIcons[ally.state]} size="s" className={isDue ? styles.due : undefined} />
      <span className={styles.words}>
        <span dir="auto" className={styles.name}>
          {ally.name}
        </span>
        <span className={styles.about}>{isDue ? t('due') : functionWords(ally) || t(`states.${ally.state}`)}</span>
      </span>
    </>
  )
}

type GroundProps = { readonly picture: Picture; readonly allies: readonly Ally[]; readonly width: number }

/** The rings, and a line to everybody: the thicker, the stronger. */
function Ground({ picture: { spots, rings, height, above }, allies, width }: GroundProps) {
  return (
    <svg aria-hidden="true" className={styles.ground} viewBox={`${-width / 2} ${-above} ${width} ${height}`}>
      {rings.map(({ x, y }) => (
        <ellipse key={x} rx={x} ry={y} className={styles.ring} />
      ))}
      {allies.map(({ id, tie, state }) => {
        const at = spots.get(id)
        return (
          at && <line key={id} x2={at.x} y2={at.y} strokeWidth={tie * 0.06} data-state={state} className={styles.tie} />
        )
      })}
    </svg>
  )
}

function placed({ above }: Picture, { x, y }: Spot, { width, height }: Size) {
  return {
    insetInlineStart: `calc(50% + ${x - width / 2}rem)`,
    insetBlockStart: `${above + y - height / 2}rem`,
    inlineSize: `${width}rem`,
    blockSize: `${height}rem`,
  }
}
