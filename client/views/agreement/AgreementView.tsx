import '../../locales/alliancePageWords.ts'
import { Printer } from 'lucide-react'
import { useMemo } from 'react'
import { AlliancePage } from '../../features/alliancePage/AlliancePage.tsx'
import { useFace } from '../../features/alliancePage/agreementPath.ts'
import type { PageDocs } from '../../features/alliancePage/useAlliancePage.ts'
import { VersionList } from '../../features/alliancePage/VersionList.tsx'
import { AppearanceMenu } from '../../features/appearance/AppearanceMenu.tsx'
import { CalendarWays } from '../../features/calendar/CalendarWays.tsx'
import { CommitCard } from '../../features/commit/CommitCard.tsx'
import { StaticText } from '../../features/richText/StaticText.tsx'
import { CareButton } from '../../features/tending/CareButton.tsx'
import { CareNotice } from '../../features/tending/CareNotice.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useMe, usePass, useRoom, useSynced } from '../../sync/BoardSession.tsx'
import { useKnownAlliance } from '../../sync/useKnownAlliance.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { useServerNow } from '../../sync/useServerNow.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { DoorFrame } from '../DoorPage.tsx'
import { pathOf } from '../doorRooms.ts'
import { useIsNarrow } from '../useIsNarrow.ts'
import { AnswerWay } from './AnswerWay.tsx'
import { WayBack } from './WayBack.tsx'

// Most who come read the alliance as it is now.
const VersionPage = onDemand(async () => (await import('./VersionPage.tsx')).VersionPage)
const ComparePage = onDemand(async () => (await import('./ComparePage.tsx')).ComparePage)

const HOUR_MS = 3_600_000

/** The alliance as a page of its own: for everybody who may come in, projectors included. */
export function AgreementView() {
  const { t } = useTranslation('alliancePage')
  const [stage, board] = [useRoom('stage').doc, useRoom('board').doc]
  const isHere = [useSynced('stage'), useSynced('board')].every(Boolean)
  const docs = useMemo(() => ({ stage, board }), [stage, board])
  const face = useFace()
  useKnownAlliance()
  return (
    <DoorFrame width={face.is === 'compare' ? 'l' : 'm'} corner={<Corner />}>
      {!isHere ? (
        <Spinner label={t('opening')} size="l" />
      ) : face.is === 'version' ? (
        <VersionPage key={face.version} version={face.version} />
      ) : face.is === 'compare' ? (
        <ComparePage from={face.from} to={face.to} docs={docs} />
      ) : (
        <Now docs={docs} />
      )}
    </DoorFrame>
  )
}

/** The alliance as it is now. */
function Now({ docs }: { readonly docs: PageDocs }) {
  const me = useMe()
  const now = useServerNow(HOUR_MS)
  const isNarrow = useIsNarrow()
  const { version, state } = useSheet(useAllianceDoc().alliance)
  const isAsking = version !== null && (state === 'proposed' || state === 'active')
  return (
    <AlliancePage
      docs={docs}
      me={me.role === 'viewer' ? null : me.id}
      now={now}
      rich={(text) => <StaticText fragment={text} emptyTask="" canWrite={false} />}
      ways={<Ways />}
      answer={isAsking ? () => <AnswerWay /> : null}
      word={
        me.role !== 'viewer' && (
          <>
            <CommitCard isWalk={isNarrow} />
            <CareNotice />
          </>
        )
      }
    >
      <WayBack />
      <VersionList />
    </AlliancePage>
  )
}

function Corner() {
  const { t } = useTranslation('alliancePage')
  return (
    <>
      <Button icon={Printer} onPress={() => window.print()}>
        {t('print')}
      </Button>
      <AppearanceMenu placement="bottom end" />
    </>
  )
}

/** Where else somebody may be. */
function Ways() {
  const { t } = useTranslation('alliancePage')
  const { boardId } = usePass()
  const { role } = useMe()
  if (role === 'viewer') return <ButtonLink to={pathOf(boardId, 'stage')}>{t('toStage')}</ButtonLink>
  return (
    <>
      <ButtonLink to={pathOf(boardId, 'board')}>{t('toBoard')}</ButtonLink>
      <ButtonLink to={pathOf(boardId, 'pocket')}>{t('toPocket')}</ButtonLink>
      {role === 'facilitator' && <ButtonLink to={pathOf(boardId, 'console')}>{t('toConsole')}</ButtonLink>}
      <ButtonLink to="/map">{t('toMap')}</ButtonLink>
      <CareButton />
      <ButtonLink variant="quiet" to="/guide">
        {t('toPaper')}
      </ButtonLink>
      <CalendarWays />
    </>
  )
}
