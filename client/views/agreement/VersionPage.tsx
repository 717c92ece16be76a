import '../../locales/versionsWords.ts'
import { GitCompare } from 'lucide-react'
import { AlliancePage } from '../../features/alliancePage/AlliancePage.tsx'
import { agreementPath } from '../../features/alliancePage/agreementPath.ts'
import { MissingVersion } from '../../features/alliancePage/MissingVersion.tsx'
import { useDates } from '../../features/alliancePage/useDates.ts'
import { useVersionRead } from '../../features/alliancePage/useVersionRead.ts'
import { useVersionName, useVersions } from '../../features/alliancePage/useVersions.ts'
import { StaticText } from '../../features/richText/StaticText.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePass } from '../../sync/BoardSession.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Card } from '../../ui/Card.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import styles from './VersionPage.module.css'

/** The alliance as it read at one moment. Nobody can change it. */
export function VersionPage({ version }: { readonly version: string }) {
  const { t } = useTranslation('versions')
  const reading = useVersionRead(version)
  if (reading.is === 'coming') return <Spinner label={t('opening')} size="l" />
  if (reading.is === 'missing') return <MissingVersion onAgain={reading.again} />
  return (
    <>
      <Banner version={version} />
      <AlliancePage
        docs={reading.read}
        me={null}
        now={reading.read.file.exportedAt}
        rich={(text) => <StaticText fragment={text} emptyTask="" canWrite={false} />}
      />
    </>
  )
}

/** What this is, and the ways from it: so that nobody takes it for what holds now. */
function Banner({ version: id }: { readonly version: string }) {
  const { t } = useTranslation('versions')
  const { boardId } = usePass()
  const version = new Map(useVersions()).get(id)
  const nameOf = useVersionName()
  const { moment } = useDates()
  return (
    <Card as="section" tone="pine" aria-label={t('title')} className={styles.banner}>
      {version && <p className={styles.name}>{t('banner', { name: nameOf(version), day: moment(version.at) })}</p>}
      <p>{t('bannerHint')}</p>
      <div className={styles.ways}>
        <ButtonLink to={agreementPath(boardId)}>{t('toNow')}</ButtonLink>
        <ButtonLink icon={GitCompare} to={agreementPath(boardId, { is: 'compare', from: id, to: null })}>
          {t('compare')}
        </ButtonLink>
      </div>
    </Card>
  )
}
