import { useCallback, useEffect, useState } from 'react'
import { browserShelf } from '../../storage.ts'
import { type DeskState, useAtBoard, useDesk } from './boardDesk.ts'

const KEY = 'groundwork.tip'
const panelOf = ({ panel }: DeskState) => panel

/** Whether to tell where everything is found: not to who has closed that, or has been there. */
export function useTip(): readonly [isShown: boolean, close: () => void] {
  const { desk } = useAtBoard()
  const panel = useDesk(desk, panelOf)
  const [isShown, setShown] = useState(() => browserShelf.get(KEY) === null)
  const close = useCallback(() => {
    browserShelf.set(KEY, 'known')
    setShown(false)
  }, [])
  useEffect(() => {
    if (panel === 'palette' || panel === 'shortcuts') close()
  }, [panel, close])
  return [isShown, close]
}
