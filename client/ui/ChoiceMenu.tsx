import type { LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { loadChoicePanel } from './fetchPanels.ts'
import { useOpener } from './useOpener.ts'

export type Choices = {
  /** Names the question, for screen readers. */
  readonly label: string
  readonly chosen: string
  readonly options: readonly { readonly id: string; readonly label: string; readonly icon?: LucideIcon }[]
  readonly onChoose: (id: string) => void
}

export type ChoiceMenuProps = {
  /** A Button or an IconButton. */
  readonly trigger: ReactElement
  readonly label: string
  /** One or more questions, each with one answer. */
  readonly questions: readonly Choices[]
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | undefined
}

/** A button that opens questions with one answer each; it stays open, so that the effect can be seen. */
export function ChoiceMenu({ trigger, ...menu }: ChoiceMenuProps) {
  const opener = useOpener(trigger, 'menu', loadChoicePanel)
  return (
    <>
      {opener.trigger}
      {opener.chunk && <opener.chunk.ChoicePanel {...menu} {...opener.panel} byKeys={opener.byKeys} />}
    </>
  )
}
