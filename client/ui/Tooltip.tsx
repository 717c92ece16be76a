import { cloneElement, type FocusEvent, type ReactElement } from 'react'
import { createPortal } from 'react-dom'
import { Kbd } from './Kbd.tsx'
import styles from './Tooltip.module.css'
import { useTip } from './useTip.ts'

export type TooltipProps = {
  readonly text: string
  readonly shortcut?: string | undefined
  readonly placement?: 'top' | 'bottom' | 'start' | 'end'
  /** One pressable, focusable thing. What else is given to a tooltip goes to it. */
  readonly children: ReactElement
}

type Hover = { readonly target: Element }
type TriggerProps = {
  readonly onHoverStart?: (hover: Hover) => void
  readonly onHoverEnd?: (hover: Hover) => void
  readonly onFocus?: (event: FocusEvent) => void
  readonly onBlur?: (event: FocusEvent) => void
  readonly onPressStart?: (press: unknown) => void
}

/** A word or two on hover and keyboard focus. Never the only place where something is said: touch has no hover. */
export function Tooltip({ text, shortcut, placement = 'top', children, ...given }: TooltipProps) {
  const tip = useTip(placement)
  const own: TriggerProps = { ...(children.props as TriggerProps), ...given }
  const trigger = cloneElement(children as ReactElement<TriggerProps>, {
    ...given,
    onHoverStart: (hover) => {
      own.onHoverStart?.(hover)
      tip.showSoon(hover.target)
    },
    onHoverEnd: (hover) => {
      own.onHoverEnd?.(hover)
      tip.hide()
    },
    onFocus: (event) => {
      own.onFocus?.(event)
      if (event.target.matches(':focus-visible')) tip.show(event.target)
    },
    onBlur: (event) => {
      own.onBlur?.(event)
      tip.hide()
    },
    onPressStart: (press) => {
      own.onPressStart?.(press)
      tip.hide()
    },
  })
  return (
    <>
      {trigger}
      {tip.isShown &&
        createPortal(
          <div ref={tip.place} role="tooltip" className={styles.tooltip}>
            {text}
            {shortcut && <Kbd>{shortcut}</Kbd>}
          </div>,
          document.body,
        )}
    </>
  )
}
