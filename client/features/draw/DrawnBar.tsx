import { PenLine, Trash2 } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import type { InkColor } from '../../../shared/schema/drawn.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import bar from '../../ui/FloatingBar.module.css'
import { IconButton } from '../../ui/IconButton.tsx'
import { InkButton } from './InkButton.tsx'

type DrawnBarProps = {
  readonly label: string
  readonly ink: InkColor
  readonly onInk: (ink: InkColor) => void
  /** Absent for what has no words. */
  readonly onWrite?: (() => void) | undefined
  readonly onRemove: () => void
}

/** What can be done to one selected figure or stroke. */
export function DrawnBar({ label, ink, onInk, onWrite, onRemove }: DrawnBarProps) {
  const { t } = useTranslation('draw')
  return (
    <Toolbar aria-label={label} className={bar.bar}>
      {onWrite && <IconButton icon={PenLine} label={t('figure.write')} shortcut="Enter" onPress={onWrite} />}
      <InkButton value={ink} onChange={onInk} />
      <IconButton icon={Trash2} label={t('remove')} shortcut="Del" onPress={onRemove} />
    </Toolbar>
  )
}
