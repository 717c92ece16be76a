import { List, Orbit, UserRoundPlus } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { AllyDialog } from './AllyDialog.tsx'
import styles from './Around.module.css'
import { AroundList } from './AroundList.tsx'
import { AroundPicture } from './AroundPicture.tsx'
import { newAlly } from './edits.ts'
import { Gaps } from './Gaps.tsx'
import { PICTURE_WIDTH_MIN } from './layout.ts'
import { myMap } from './mapStore.ts'
import type { Ally, allyStates, MyMap } from './myMap.ts'
import { useListWords } from './useFacts.ts'
import { useWidthInRem } from './useWidthInRem.ts'

/** On a phone more people than these are read one after the other, unless the picture is asked for. In rem. */
const NARROW = 36
const CROWD = 15

type Props = { readonly map: MyMap; readonly today: string }

/** Everybody around me, as a picture or as a list: whatever can be done in one can be done in the other. */
export function Around({ map, today }: Props) {
  const { t } = useTranslation('map')
  const headingId = useId()
  const box = useRef<HTMLDivElement>(null)
  const width = useWidthInRem(box)
  const [chosen, setChosen] = useState<'picture' | 'list' | null>(null)
  const [open, setOpen] = useState<Ally | null>(null)
  const hasRoom = width === null || width >= PICTURE_WIDTH_MIN
  const isCrowded = width !== null && width < NARROW && map.allies.length > CROWD
  const form = chosen ?? (isCrowded ? 'list' : 'picture')
  // What is kept, not what a board says of it: that is not for a form to write.
  const edit = ({ id }: Ally) => setOpen(myMap().allies.find((one) => one.id === id) ?? null)
  return (
    <section aria-labelledby={headingId} className={styles.around}>
      <header className={styles.head}>
        <h2 id={headingId} tabIndex={-1}>
          {t('around.heading')}
        </h2>
        <div className={styles.ways}>
          {hasRoom && map.allies.length > 0 && (
            <Segments
              label={t('around.how')}
              hideLabel
              options={[
                { id: 'picture', label: t('around.picture'), icon: Orbit },
                { id: 'list', label: t('around.list'), icon: List },
              ]}
              value={form}
              onChange={setChosen}
            />
          )}
          <Button icon={UserRoundPlus} onPress={() => setOpen(newAlly(''))}>
            {t('around.add')}
          </Button>
        </div>
      </header>
      <Sum map={map} />
      <div ref={box}>
        {width !== null &&
          (hasRoom && form === 'picture' && map.allies.length > 0 ? (
            <AroundPicture
              map={map}
              today={today}
              width={width}
              onOpen={edit}
              onFill={(id) => setOpen(newAlly('', { function: id }))}
            />
          ) : (
            <>
              {!hasRoom && map.allies.length > 0 && <p className={styles.quiet}>{t('around.small')}</p>}
              <AroundList allies={map.allies} today={today} width={width} onOpen={edit} />
            </>
          ))}
      </div>
      <Gaps map={map} onFill={(id) => setOpen(newAlly('', { function: id }))} />
      {open && <AllyDialog key={open.id} ally={open} onClose={() => setOpen(null)} />}
    </section>
  )
}

/** The same as the picture in one line. */
function Sum({ map: { allies } }: Pick<Props, 'map'>) {
  const { t } = useTranslation('map')
  const list = useListWords()
  if (allies.length === 0) return null
  const parts = (['designed', 'making', 'wished', 'resting'] as const satisfies readonly (typeof allyStates)[number][])
    .map((state) => ({ state, count: allies.filter((ally) => ally.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => t(`around.parts.${state}`, { count }))
  return (
    <p className={styles.quiet}>
      {t('around.sum', { count: allies.length, parts: list(parts) })} {t('around.closer')}
    </p>
  )
}
