import '../../locales/alliancePageWords.ts'
import { Printer } from 'lucide-react'
import { useMemo } from 'react'
import { AlliancePage } from '../../features/alliancePage/AlliancePage.tsx'
import { AppearanceMenu } from '../../features/appearance/AppearanceMenu.tsx'
import { StaticText } from '../../features/richText/StaticText.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, usePass, useRoom, useSynced } from '../../sync/BoardSession.tsx'
import { useServerNow } from '../../sync/useServerNow.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { DoorFrame } from '../DoorPage.tsx'
import { pathOf } from '../doorRooms.ts'

const HOUR_MS = 3_600_000

/** The alliance as a page of its own: for everybody who may come in, projectors included. */
export function AgreementView() {
  const { t } = useTranslation('alliancePage')
  const me = useMe()
  const [stage, board] = [useRoom('stage').doc, useRoom('board').doc]
  const isHere = [useSynced('stage'), useSynced('board')].every(Boolean)
  const docs = useMemo(() => ({ stage, board }), [stage, board])
  const now = useServerNow(HOUR_MS)
  return (
    <DoorFrame width="m" corner={<Corner />}>
      {isHere ? (
        <AlliancePage
          docs={docs}
          me={me.role === 'viewer' ? null : me.id}
          now={now}
          rich={(text) => <StaticText fragment={text} emptyTask="" canWrite={false} />}
          ways={<Ways />}
        />
      ) : (
        <Spinner label={t('opening')} size="l" />
      )}
    </DoorFrame>
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
    </>
  )
}
