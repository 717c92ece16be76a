import '../../locales/versionsWords.ts'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { agreementPath, type Face } from '../../features/alliancePage/agreementPath.ts'
import { Comparison } from '../../features/alliancePage/Comparison.tsx'
import { MissingVersion } from '../../features/alliancePage/MissingVersion.tsx'
import type { PageDocs } from '../../features/alliancePage/useAlliancePage.ts'
import { useDates } from '../../features/alliancePage/useDates.ts'
import { useVersionRead } from '../../features/alliancePage/useVersionRead.ts'
import { useVersionName, useVersions } from '../../features/alliancePage/useVersions.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePass } from '../../sync/BoardSession.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { isNarrow } from '../useIsNarrow.ts'
import styles from './ComparePage.module.css'

type Props = Omit<Extract<Face, { is: 'compare' }>, 'is'> & { readonly docs: PageDocs }

/** Stands for the alliance as it is now in the list of versions: no id is that short. */
const NOW = '-'

/** Any two moments of the alliance, what was and what came of it. */
export function ComparePage({ from, to, docs }: Props) {
  const { t } = useTranslation('versions')
  const { boardId, title } = usePass()
  const [, navigate] = useLocation()
  const [way, setWay] = useState<'beside' | 'inline'>(isNarrow() ? 'inline' : 'beside')
  const one = useVersionRead(from)
  const other = useVersionRead(to)
  const label = useLabel()
  const choose = (change: { readonly from?: string; readonly to?: string }) => {
    const next = { from, to: to ?? NOW, ...change }
    navigate(agreementPath(boardId, { is: 'compare', from: next.from, to: next.to === NOW ? null : next.to }), {
      replace: true,
    })
  }
  const [before, now] = [one, to === null ? ({ is: 'here', read: docs } as const) : other]
  return (
    <>
      <header className={styles.head}>
        <p className={styles.board}>{title}</p>
        <h1>{t('comparing')}</h1>
        <Pickers from={from} to={to ?? NOW} onChoose={choose} />
        <div className={styles.ways}>
          <Segments
            label={t('way')}
            options={[
              { id: 'beside', label: t('ways.beside') },
              { id: 'inline', label: t('ways.inline') },
            ]}
            value={way}
            onChange={setWay}
          />
          <ButtonLink to={agreementPath(boardId)}>{t('toNow')}</ButtonLink>
        </div>
      </header>
      {from === to ? (
        <p>{t('same')}</p>
      ) : before.is === 'missing' ? (
        <MissingVersion onAgain={before.again} />
      ) : now.is === 'missing' ? (
        <MissingVersion onAgain={now.again} />
      ) : before.is === 'here' && now.is === 'here' ? (
        <Comparison
          key={`${from} ${to}`}
          before={before.read}
          now={now.read}
          way={way}
          labels={{ before: label(from), now: to === null ? t('asNow') : label(to) }}
        />
      ) : (
        <Spinner label={t('opening')} size="l" />
      )}
    </>
  )
}

type PickersProps = {
  readonly from: string
  readonly to: string
  readonly onChoose: (change: { readonly from?: string; readonly to?: string }) => void
}

function Pickers({ from, to, onChoose }: PickersProps) {
  const { t } = useTranslation('versions')
  const versions = useVersions()
  const nameOf = useVersionName()
  const { moment } = useDates()
  const options = versions.map(([id, version]) => ({ id, label: nameOf(version), description: moment(version.at) }))
  return (
    <div className={styles.pickers}>
      <Select
        label={t('from')}
        options={options}
        value={from}
        onChange={(version) => onChoose({ from: version })}
        placeholder={t('choose')}
      />
      <Select
        label={t('to')}
        options={[{ id: NOW, label: t('asNow') }, ...options]}
        value={to}
        onChange={(version) => onChoose({ to: version })}
        placeholder={t('choose')}
      />
    </div>
  )
}

/** What a side is called: the version's name, and its day. */
function useLabel(): (version: string) => string {
  const versions = new Map(useVersions())
  const nameOf = useVersionName()
  const { day } = useDates()
  return (id) => {
    const version = versions.get(id)
    return version ? `${nameOf(version)}, ${day(version.at)}` : ''
  }
}
