import '../../locales/versionsWords.ts'
import { useCallback, useMemo } from 'react'
import { allianceDoc } from '../../../shared/schema/alliance.ts'
import type { Version } from '../../../shared/schema/version.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useRoom } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'

/** What is kept of the alliance, the latest first. */
export function useVersions(): readonly (readonly [id: string, version: Version])[] {
  const all = useAll(allianceDoc(useRoom('stage').doc).versions)
  return useMemo(() => [...all].sort(([, a], [, b]) => b.at - a.at), [all])
}

/** What a version is called: its name, or why it was kept. */
export function useVersionName(): (version: Version) => string {
  const { t } = useTranslation('versions')
  return useCallback(({ name, why }) => name || t(`why.${why}`), [t])
}
