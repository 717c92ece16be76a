import { cloneElement, type KeyboardEvent, type ReactElement, type Ref, useRef, useState } from 'react'
import { useChunk } from './useChunk.ts'

/** A press this soon after closing, in milliseconds, is the one that closed it. */
const SAME_PRESS_MS = 250

type TriggerProps = {
  readonly ref?: Ref<HTMLButtonElement>
  readonly onPress?: (press: { readonly pointerType: string }) => void
  readonly onHoverStart?: () => void
  readonly onKeyDown?: (event: KeyboardEvent & { readonly continuePropagation: () => void }) => void
  readonly 'aria-haspopup'?: 'menu' | 'dialog'
  readonly 'aria-expanded'?: boolean
}

/** A button that opens a panel. What it opens is fetched when it is first wanted. */
export function useOpener<Chunk>(trigger: ReactElement, opens: 'menu' | 'dialog', load: () => Promise<Chunk>) {
  const triggerRef = useRef<HTMLButtonElement>(null)
  const [isWanted, setWanted] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const [byKeys, setByKeys] = useState(false)
  const closedAt = useRef(Number.NEGATIVE_INFINITY)

  const chunk = useChunk(load, isWanted)

  const onOpenChange = (isNowOpen: boolean) => {
    if (!isNowOpen) closedAt.current = performance.now()
    setOpen(isNowOpen)
  }
  const open = (isByKeys: boolean) => {
    setByKeys(isByKeys)
    setWanted(true)
    setOpen(true)
  }
  const shown = cloneElement(trigger as ReactElement<TriggerProps>, {
    ref: triggerRef,
    'aria-haspopup': opens,
    'aria-expanded': isOpen,
    onHoverStart: () => void load().catch(() => {}),
    onPress: ({ pointerType }) => {
      if (isOpen) onOpenChange(false)
      else if (performance.now() - closedAt.current > SAME_PRESS_MS)
        open(pointerType === 'keyboard' || pointerType === 'virtual')
    },
    onKeyDown: (event) => {
      // react-aria would keep all other keys from whoever listens further out.
      if (opens !== 'menu' || event.key !== 'ArrowDown') return event.continuePropagation()
      event.preventDefault()
      open(true)
    },
  })
  const panel = { triggerRef, isOpen, onOpenChange }
  return { trigger: shown, panel, chunk, byKeys }
}
