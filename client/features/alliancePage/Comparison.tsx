import '../../locales/versionsWords.ts'
import { useMemo } from 'react'
import { agreementsOf } from '../../../shared/schema/agreement.ts'
import { allianceDoc } from '../../../shared/schema/alliance.ts'
import { stageDoc } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { ComparedItem, type Way } from './ComparedItem.tsx'
import { ComparedPeople } from './ComparedPeople.tsx'
import styles from './Comparison.module.css'
import { compared } from './compared.ts'
import type { PageSource } from './pageOf.ts'
import type { PageDocs } from './useAlliancePage.ts'

type Props = {
  readonly before: PageDocs
  readonly now: PageDocs
  readonly way: Way
  /** What each side is called. */
  readonly labels: { readonly before: string; readonly now: string }
}

const groups = ['changed', 'added', 'retired', 'kept'] as const

/** What became of an alliance between two moments: of each agreement, word by word, and of who was in. */
export function Comparison({ before, now, way, labels }: Props) {
  const { t } = useTranslation(['versions', 'people'])
  const [was, is] = [useSource(before), useSource(now)]
  const found = useMemo(() => compared(was, is), [was, is])
  const nameOf = (id: string) => is.members.get(id)?.name || was.members.get(id)?.name || t('people:unnamed')
  const shown = groups.filter((group) => found[group].length > 0)
  return (
    <div className={styles.comparison}>
      <p className={styles.summary} role="status">
        {shown.length === 0
          ? t('nothing')
          : shown.map((group) => t(`summary.${group}`, { count: found[group].length })).join(', ')}
      </p>
      {shown.map((group) => (
        <section key={group} aria-label={t(`groups.${group}`)} className={styles.group}>
          <h2 className={styles.title}>{t(`groups.${group}`)}</h2>
          <ul className={styles.list}>
            {found[group].map((one) => (
              <ComparedItem
                key={one.id}
                one={one}
                way={way}
                labels={labels}
                nameOf={nameOf}
                docs={{ before: before.board, now: now.board }}
              />
            ))}
          </ul>
        </section>
      ))}
      <ComparedPeople people={found.people} labels={labels} />
    </div>
  )
}

function useSource({ stage, board }: PageDocs): PageSource {
  const agreements = useAll(agreementsOf(board))
  const commitments = useAll(allianceDoc(stage).commitments)
  const members = useAll(stageDoc(stage).members)
  return useMemo(() => ({ agreements, commitments, members }), [agreements, commitments, members])
}
