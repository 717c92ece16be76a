import '../../locales/alliancePageWords.ts'
import type { ReactNode } from 'react'
import type * as Y from 'yjs'
import { useSheet } from '../../sync/useRecord.ts'
import styles from './AlliancePage.module.css'
import { PageAgreements } from './PageAgreements.tsx'
import { GoalLine } from './PageGoal.tsx'
import { PageHead } from './PageHead.tsx'
import { PagePeople } from './PagePeople.tsx'
import { type PageDocs, ShownPage, useAlliancePage } from './useAlliancePage.ts'
import { usePrintFoot } from './usePrintFoot.ts'

export type AlliancePageProps = {
  readonly docs: PageDocs
  /** Who reads, where the page is about now; null in a version. */
  readonly me: string | null
  /** By the server's clock. */
  readonly now: number
  /** Shows a section's text. */
  readonly rich: (text: Y.XmlFragment) => ReactNode
  /** Below the title: what can be done from here. */
  readonly ways?: ReactNode
  /** Where somebody answers an agreement; null while nobody can. */
  readonly answer?: ((agreement: string) => ReactNode) | null
  /** What waits for the reader's word. */
  readonly word?: ReactNode
  /** What follows the agreements: looking back, versions. */
  readonly children?: ReactNode
}

/** An alliance to read and to print: what it is for, who is part of it, what they agreed on. */
export function AlliancePage({ docs, me, now, rich, ways, answer = null, word, children }: AlliancePageProps) {
  const shown = useAlliancePage(docs, me)
  const { title } = useSheet(shown.stage.session)
  usePrintFoot(title)
  return (
    <ShownPage value={shown}>
      <article className={styles.page}>
        <PageHead now={now} rich={rich} ways={ways} />
        <GoalLine />
        {word}
        <PageAgreements answer={answer} />
        <PagePeople />
        {children}
      </article>
    </ShownPage>
  )
}
