import { memo } from 'react'
import { AgreementRow } from './AgreementRow.tsx'
import { useAtOutline } from './atOutline.ts'
import { ItemRow } from './ItemRow.tsx'
import { nodeWith, type Row } from './rows.ts'
import { PromptRow, SectionRow, TextRow } from './SectionRow.tsx'
import { CommentRow, DrawingsRow, GroupRow, LinkRow } from './TalkRows.tsx'

/** One row, whatever it shows. Drawn again when the row itself or what it shows changes, and for nothing else. */
export const OutlineRow = memo(function OutlineRow({ row }: { readonly row: Row }) {
  const { store } = useAtOutline()
  switch (row.kind) {
    case 'section':
    case 'open':
      return <SectionRow row={row} />
    case 'text':
      return <TextRow row={row} />
    case 'prompt':
    case 'loose':
      return <PromptRow row={row} />
    case 'group':
      return <GroupRow row={row} />
    case 'drawings':
      return <DrawingsRow row={row} lines={nodeWith(row.id, store.nodes())?.children.length ?? 0} />
    case 'linkTo':
    case 'linkFrom':
      return <LinkRow row={row} />
    case 'agreement':
      return <AgreementRow row={row} />
    case 'comment':
      return <CommentRow row={row} />
    default:
      return <ItemRow row={row} />
  }
})
