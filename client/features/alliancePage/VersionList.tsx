import { GitCompare, Pencil } from 'lucide-react'
import { useId, useState } from 'react'
import type { Version } from '../../../shared/schema/version.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, usePass, useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { agreementPath } from './agreementPath.ts'
import { KeepVersion, RenameVersion } from './KeepVersion.tsx'
import { useDates } from './useDates.ts'
import { useVersionName, useVersions } from './useVersions.ts'
import styles from './VersionList.module.css'

/** How many are shown before somebody asks for all: the last year of a calm alliance. */
const SHOWN = 6

/** The alliance over time: every version, the latest first, to read and to compare. */
export function VersionList() {
  const { t } = useTranslation('versions')
  const versions = useVersions()
  const canKeep = useMe().role !== 'viewer'
  const [showsAll, setShowsAll] = useState(false)
  const label = useId()
  const kept = useFocusKept()
  return (
    <section {...kept} aria-labelledby={label} className={styles.versions}>
      <header className={styles.head}>
        <h2 id={label} className={styles.title}>
          {t('title')}
        </h2>
        <p className={styles.soft}>{t(versions.length === 0 ? 'none' : 'lead')}</p>
      </header>
      {versions.length > 0 && (
        <ul aria-label={t('list')} className={styles.list}>
          {versions.slice(0, showsAll ? undefined : SHOWN).map(([id, version]) => (
            <Row key={id} id={id} version={version} />
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        {canKeep && <KeepVersion />}
        {versions.length > SHOWN && (
          <Button variant="quiet" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? t('fewer') : t('more', { count: versions.length })}
          </Button>
        )}
      </div>
    </section>
  )
}

function Row({ id, version }: { readonly id: string; readonly version: Version }) {
  const { t } = useTranslation(['versions', 'people'])
  const { boardId } = usePass()
  const canRename = useMe().role !== 'viewer'
  const nameOf = useVersionName()
  const { moment } = useDates()
  const by = useRecord(useStage().members, version.by ?? '')
  const [isRenaming, setRenaming] = useState(false)
  const name = nameOf(version)
  const told = { name, day: moment(version.at) }
  if (isRenaming)
    return (
      <li className={styles.row}>
        <RenameVersion id={id} name={version.name} onDone={() => setRenaming(false)} />
      </li>
    )
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p className={styles.name} dir="auto">
          {name}
          {canRename && <IconButton icon={Pencil} label={t('renameOf', told)} onPress={() => setRenaming(true)} />}
        </p>
        <p className={styles.soft}>
          <time dateTime={new Date(version.at).toISOString()}>{told.day}</time>
          {version.name !== '' && version.why !== 'named' && ` · ${t(`why.${version.why}`)}`}
          {version.by !== null && ` · ${t('by', { name: by?.name || t('people:unnamed') })}`}
        </p>
      </div>
      <div className={styles.ways}>
        <ButtonLink to={agreementPath(boardId, { is: 'version', version: id })} aria-label={t('openOf', told)}>
          {t('open')}
        </ButtonLink>
        <ButtonLink
          variant="quiet"
          icon={GitCompare}
          to={agreementPath(boardId, { is: 'compare', from: id, to: null })}
          aria-label={t('compareOf', told)}
        >
          {t('compare')}
        </ButtonLink>
      </div>
    </li>
  )
}
