import '../locales/mapWords.ts'
import { LockKeyhole } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { dayAt } from '../../shared/rules/takeAways.ts'
import { AppearanceMenu } from '../features/appearance/AppearanceMenu.tsx'
import { Around } from '../features/map/Around.tsx'
import { Energy } from '../features/map/Energy.tsx'
import { Initiatives } from '../features/map/Initiatives.tsx'
import { LeadersCheck } from '../features/map/LeadersCheck.tsx'
import { MapFile } from '../features/map/MapFile.tsx'
import { useIsKept, useMyMap } from '../features/map/mapStore.ts'
import { isEmpty } from '../features/map/myMap.ts'
import { NextAlliance } from '../features/map/NextAlliance.tsx'
import { OtherBoards } from '../features/map/OtherBoards.tsx'
import { QuickStart } from '../features/map/QuickStart.tsx'
import type { StartBoardWay } from '../features/map/StartBoard.tsx'
import { asKnown } from '../features/map/standing.ts'
import { TendList } from '../features/map/TendList.tsx'
import { useFocusOnTurn } from '../features/map/useFocusOnTurn.ts'
import { knownAlliance } from '../knownAlliances.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Card } from '../ui/Card.tsx'
import { Icon } from '../ui/Icon.tsx'
import { DoorFrame } from './DoorPage.tsx'
import { pathOf } from './doorRooms.ts'
import { createBoard } from './homeCreateBoard.ts'
import styles from './MyMap.module.css'

const start: StartBoardWay = {
  create: async (title, { id, length }) => (await createBoard(title, { kit: id, length })).boardId,
  go: (boardId) => navigate(pathOf(boardId, 'ready')),
}

/** One person's alliances around them. It is theirs alone: this page asks the server for nothing. */
export function MyMap() {
  const { t } = useTranslation('map')
  const kept = useMyMap()
  const map = useMemo(() => asKnown(kept, knownAlliance), [kept])
  const isKept = useIsKept()
  const [today] = useState(() => dayAt(new Date()))
  const isNew = isEmpty(map)
  const people = useFocusOnTurn(map.allies.length === 0)
  useEffect(() => {
    document.title = t('documentTitle')
  }, [t])
  return (
    <DoorFrame width="l" corner={<AppearanceMenu />}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1>{t('heading')}</h1>
          <p className={styles.lead}>{t('lead')}</p>
          <p className={styles.kept}>
            <Icon of={LockKeyhole} size="s" />
            {t('kept')}
          </p>
        </div>
        <MapFile isEmpty={isNew} />
      </header>
      {!isKept && (
        <Card tone="terracotta" role="alert">
          <p>{t('unkept')}</p>
        </Card>
      )}
      <div ref={people} className={styles.people}>
        {map.allies.length === 0 ? (
          <QuickStart />
        ) : (
          <>
            <Around map={map} today={today} />
            <NextAlliance map={map} today={today} start={start} />
            <TendList map={map} today={today} />
          </>
        )}
      </div>
      <Initiatives map={map} />
      <div className={styles.columns}>
        <Energy map={map} today={today} />
        <LeadersCheck map={map} today={today} />
      </div>
      <OtherBoards map={map} />
    </DoorFrame>
  )
}
