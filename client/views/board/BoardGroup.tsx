import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { GroupFrame } from '../../features/canvas/GroupFrame.tsx'
import type { BoardNode } from '../../features/canvas/nodes.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { itemsOn } from '../../sync/items.ts'
import { SharedField } from '../../sync/SharedField.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { useAtBoard } from './boardDesk.ts'
import { useGroupKeys } from './useGroupKeys.ts'
import { useIsWriting } from './useIsWriting.ts'

/** In UTF-16 units; it stands in one line. */
const TITLE_LENGTH_MAX = 120

/** The frame of a group on the canvas, with its title. */
export const BoardGroup = memo(function BoardGroup({ id }: NodeProps<BoardNode>) {
  const { t } = useTranslation('canvas')
  const { actions, desk } = useAtBoard()
  const board = useBoard()
  const group = useRecord(board.groups, id)
  const isWriting = useIsWriting(id) && actions !== null
  const shared = board.groups.text(id, 'text')
  const members = () => itemsOn(board).flatMap((item) => (item.record.group === id ? [item.id] : []))
  const onKeyDown = useGroupKeys(id, members)
  if (!group) return null
  return (
    <GroupFrame
      id={id}
      title={group.text}
      count={members().length}
      onWrite={() => actions?.write(id)}
      onSelect={() => desk.set({ selected: members() })}
      onKeyDown={onKeyDown}
    >
      {isWriting && shared ? (
        <SharedField
          shared={shared}
          text={group.text}
          label={t('group.title')}
          placeholder={t('group.placeholder')}
          lengthMax={TITLE_LENGTH_MAX}
          isOneLine
          onWritten={(byKey) => actions.written(id, byKey)}
        />
      ) : undefined}
    </GroupFrame>
  )
})
