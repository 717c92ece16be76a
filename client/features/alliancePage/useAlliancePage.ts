import { createContext, useCallback, useContext, useMemo } from 'react'
import type * as Y from 'yjs'
import { agreementsOf } from '../../../shared/schema/agreement.ts'
import { type Alliance, allianceDoc } from '../../../shared/schema/alliance.ts'
import { type BoardDoc, boardDoc } from '../../../shared/schema/board.ts'
import { type StageDoc, stageDoc } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAll, useSheet } from '../../sync/useRecord.ts'
import { type AlliancePage, pageOf } from './pageOf.ts'

/** What the page is read from: the documents of a board as they are now, or as a version kept them. */
export type PageDocs = { readonly stage: Y.Doc; readonly board: Y.Doc }

export type Shown = {
  readonly page: AlliancePage
  readonly alliance: Alliance
  readonly stage: StageDoc
  readonly board: BoardDoc
  /** My member id where the page is about now; null in a version, which asks nobody anything. */
  readonly me: string | null
  /** What somebody is called, by their id. */
  readonly nameOf: (member: string) => string
}

export const ShownPage = createContext<Shown | null>(null)

/** The page that is shown around here. */
export function useShownPage(): Shown {
  const shown = useContext(ShownPage)
  if (shown === null) throw new Error('This can only be shown on an agreement page.')
  return shown
}

/** Reads the page from its documents, again whenever they change. */
export function useAlliancePage(docs: PageDocs, me: string | null): Shown {
  const { t } = useTranslation('people')
  const stage = useMemo(() => stageDoc(docs.stage), [docs.stage])
  const board = useMemo(() => boardDoc(docs.board), [docs.board])
  const said = allianceDoc(docs.stage)
  const alliance = useSheet(said.alliance)
  const commitments = useAll(said.commitments)
  const agreements = useAll(agreementsOf(docs.board))
  const members = useAll(stage.members)
  const page = useMemo(() => pageOf({ agreements, commitments, members }), [agreements, commitments, members])
  const nameOf = useCallback((id: string) => members.get(id)?.name || t('unnamed'), [members, t])
  return useMemo(() => ({ page, alliance, stage, board, me, nameOf }), [page, alliance, stage, board, me, nameOf])
}
