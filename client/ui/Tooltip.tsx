import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './Kbd.tsx'
import styles from './Tooltip.module.css'

export type TooltipProps = {
  readonly text: string
  readonly shortcut?: string | undefined
  readonly placement?: 'top' | 'bottom' | 'start' | 'end'
  /** One pressable, focusable thing. */
  readonly children: ReactElement
}

/** A word or two on hover and keyboard focus. Never the only place where something is said: touch has no hover. */
export function Tooltip({ text, shortcut, placement = 'top', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip placement={placement} offset={8} className={styles.tooltip}>
        {text}
        {shortcut && <Kbd>{shortcut}</Kbd>}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
